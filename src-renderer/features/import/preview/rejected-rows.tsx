/**
 * Why rows were rejected, cell by cell, and what can be typed in place of a cell.
 *
 * Depends on: react, imports (types), ui, ../quote-field-words, ./file-excerpt.
 */
import { useMemo, useState } from 'react';
import type { Mend } from '../../../imports/mends';
import type { RejectedRow, Rejection } from '../../../imports/price-list';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/fields';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import { columnLetter, holdsAmounts, quoteFieldLabel } from '../quote-field-words';
import { FileExcerpt, type VendorFile } from './file-excerpt';
import styles from './preview.module.css';

interface RejectedRowsProps {
  readonly rows: readonly RejectedRow[];
  readonly file: VendorFile;
  readonly mends: readonly Mend[];
  readonly onMend: (mend: Mend) => void;
}

const columns: readonly LongColumn[] = [
  { id: 'line', header: 'Line', width: '82px', isNumber: true },
  { id: 'offer', header: 'Offer', width: 'minmax(90px, 150px)' },
  { id: 'column', header: 'Column', width: 'minmax(120px, 220px)' },
  { id: 'read', header: 'Read', width: 'minmax(100px, 200px)' },
  { id: 'why', header: 'Why', width: 'minmax(260px, 1fr)' },
];

export function RejectedRows({ rows, file, mends, onMend }: RejectedRowsProps) {
  const reasons = useMemo(
    () => rows.flatMap((row) => row.reasons.map((reason) => ({ row, reason }))),
    [rows],
  );
  const [place, setPlace] = useState(0);
  const at = Math.min(place, reasons.length - 1);
  const chosen = reasons[at];
  return (
    <div className={styles['listAndRow']}>
      <LongTable
        label="Rejected rows"
        columns={columns}
        rowCount={reasons.length}
        chosen={at}
        onChoose={setPlace}
        cells={(index) => {
          const found = reasons[index];
          if (found === undefined) return [];
          const { row, reason } = found;
          return [
            row.line,
            row.offerId ?? '—',
            <span key="column" title={columnWords(reason)}>
              {columnWords(reason)}
            </span>,
            <span
              key="read"
              className={styles['read']}
              title={reason.read}
              data-amounts={holdsAmounts(reason.column) ? 'raw' : undefined}
            >
              {reason.column === null ? '' : reason.read.trim() || 'blank'}
            </span>,
            <span key="why" title={reason.why}>
              {reason.why}
            </span>,
          ];
        }}
      />
      {chosen === undefined ? null : (
        <div className={styles['detail']}>
          <MendCell
            key={`${String(chosen.row.line)} ${String(chosen.reason.position)}`}
            {...chosen}
            isMended={mends.some(
              ({ line, position }) => line === chosen.row.line && position === chosen.reason.position,
            )}
            onMend={onMend}
          />
          <FileExcerpt
            file={file}
            sheet={chosen.row.sheet}
            line={chosen.row.line}
            position={chosen.reason.position}
          />
        </div>
      )}
    </div>
  );
}

function columnWords({ column, header, position }: Rejection): string {
  if (column === null) return 'whole row';
  if (position === null) return quoteFieldLabel(column);
  const place = columnLetter(position);
  return header === null || header === '' ? `${place} ${quoteFieldLabel(column)}` : `${place} ${header}`;
}

function MendCell(props: {
  readonly row: RejectedRow;
  readonly reason: Rejection;
  readonly isMended: boolean;
  readonly onMend: (mend: Mend) => void;
}) {
  const { row, reason, isMended, onMend } = props;
  const { position } = reason;
  // The whole cell: of a line of a chat what was read is a part, and the rest must not be lost.
  const cell = (position === null ? undefined : row.cells[position])?.trim() ?? reason.read.trim();
  const [text, setText] = useState(cell);
  const read = reason.column === null || reason.read.trim() === '' ? '' : `“${reason.read.trim()}” `;
  const hides = holdsAmounts(reason.column) ? 'raw' : undefined;
  const sentence = `Line ${String(row.line)}, ${columnWords(reason)}: ${read}${reason.why}.`;
  if (position === null)
    return (
      <p className={styles['sentence']} data-amounts={hides}>
        {sentence}
      </p>
    );
  return (
    <form
      className={styles['mend']}
      onSubmit={(event) => {
        event.preventDefault();
        onMend({ sheet: row.sheet, line: row.line, position, text: text.trim() });
      }}
    >
      <p className={styles['sentence']} data-amounts={hides}>
        {sentence}
      </p>
      <TextField
        label={`Read ${columnLetter(position)}${String(row.line)} as`}
        value={text}
        onChange={setText}
        maxLength={2000}
        hint={
          isMended ? 'You typed this, and it cannot be read either.' : 'Marked as typed by hand on the offer.'
        }
        data-amounts={hides}
      />
      <Button type="submit" disabled={text.trim() === cell}>
        Read the row again
      </Button>
    </form>
  );
}
