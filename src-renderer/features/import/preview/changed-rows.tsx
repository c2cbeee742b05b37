/**
 * What the file changes, field by field: before, after and the difference.
 *
 * Depends on: react, imports (types), ui, ../field-words, ./difference-words, ./file-excerpt.
 */
import { useMemo, useState } from 'react';
import type { ChangedOffer } from '../../../imports/preview/field-changes';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import { fieldLabel, fieldText } from '../field-words';
import { differenceWords } from './difference-words';
import { FileExcerpt, type VendorFile } from './file-excerpt';
import styles from './preview.module.css';

interface ChangedRowsProps {
  readonly rows: readonly ChangedOffer[];
  readonly file: VendorFile;
}

const columns: readonly LongColumn[] = [
  { id: 'line', header: 'Line', width: '82px', isNumber: true },
  { id: 'offer', header: 'Offer', width: 'minmax(110px, 1fr)' },
  { id: 'model', header: 'Model', width: 'minmax(120px, 1fr)' },
  { id: 'field', header: 'Field', width: 'minmax(120px, 180px)' },
  { id: 'before', header: 'Before', width: 'minmax(110px, 1fr)', isNumber: true },
  { id: 'after', header: 'After', width: 'minmax(110px, 1fr)', isNumber: true },
  { id: 'difference', header: 'Δ', width: '190px', isNumber: true },
];

export function ChangedRows({ rows, file }: ChangedRowsProps) {
  const changes = useMemo(
    () => rows.flatMap(({ before, after, changes: all }) => all.map((change) => ({ before, after, change }))),
    [rows],
  );
  const [place, setPlace] = useState(0);
  const at = Math.min(place, changes.length - 1);
  const chosen = changes[at];
  return (
    <div className={styles['listAndRow']}>
      <LongTable
        label="Changed offers"
        columns={columns}
        rowCount={changes.length}
        chosen={at}
        onChoose={setPlace}
        cells={(index) => {
          const found = changes[index];
          if (found === undefined) return [];
          const { before, after, change } = found;
          return [
            after.evidenceRow ?? '—',
            <span key="offer" title={after.id}>
              {after.id}
            </span>,
            <span key="model" title={after.model}>
              {after.model}
            </span>,
            fieldLabel(change.field),
            <span key="before" className={styles['before']} title={fieldText(change.field, before)}>
              {fieldText(change.field, before)}
            </span>,
            <span key="after" title={fieldText(change.field, after)}>
              {fieldText(change.field, after)}
            </span>,
            differenceWords(change),
          ];
        }}
      />
      {chosen === undefined ? null : (
        <div className={styles['detail']}>
          <p className={styles['sentence']}>
            {fieldLabel(chosen.change.field)} of {chosen.after.id}:{' '}
            {fieldText(chosen.change.field, chosen.before)} → {fieldText(chosen.change.field, chosen.after)}
          </p>
          <FileExcerpt
            file={file}
            sheet={chosen.after.evidenceSheet}
            line={chosen.after.evidenceRow}
            position={null}
          />
        </div>
      )}
    </div>
  );
}
