/**
 * The rows of a vendor's file as they stand, under the heads that say how each column is read. The
 * row that is chosen can be made the header.
 *
 * Depends on: react, imports (types), ui, ../columns-work, ./column-head, ./use-raw-rows.
 */
import { useCallback, useMemo, useState } from 'react';
import type { ColumnReading } from '../../../imports/layout/layout';
import { Button } from '../../../ui/button';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import { readingOf } from '../columns-work';
import type { ColumnsWork } from '../import-stage';
import { columnLetter, holdsAmounts } from '../quote-field-words';
import { ColumnHead } from './column-head';
import styles from './columns.module.css';
import { useRawRows, type FetchRows } from './use-raw-rows';

/** So many share the room there is. */
const FEW_COLUMNS = 4;

interface RawGridProps {
  readonly work: ColumnsWork;
  readonly fetchRows: FetchRows;
  readonly onColumn: (position: number, reading: ColumnReading | null) => void;
  /** Makes these lines the header; none means that the file has no header. */
  readonly onHeader: (lines: readonly number[]) => void;
  /** Sets the last line that may hold an offer. */
  readonly onLastLine: (line: number | null) => void;
}

export function RawGrid({ work, fetchRows, onColumn, onHeader, onLastLine }: RawGridProps) {
  const { document, guess } = work;
  const { layout } = guess;
  const rows = useRawRows(document.rows, fetchRows);
  const headerPlace = placeOfLine(document.rows.rows, layout.headerLines[0] ?? layout.firstLine);
  const [chosen, setChosen] = useState(headerPlace);
  const width = Math.max(rows.width, guess.columns.length);
  const columns = useMemo(
    (): readonly LongColumn[] => [
      { id: 'line', header: <span className={styles['lineHead']}>Line</span>, width: '58px', isNumber: true },
      ...Array.from({ length: width }, (_, position): LongColumn => {
        const column = guess.columns[position];
        const reading = readingOf(work, position);
        const state = reading === null ? 'leftOut' : column?.by === 'content' ? 'unsure' : 'matched';
        return {
          id: String(position),
          width: width > FEW_COLUMNS ? '208px' : 'minmax(208px, 1fr)',
          className: styles[state],
          header:
            column === undefined ? (
              columnLetter(position)
            ) : (
              <ColumnHead
                guess={column}
                reading={reading}
                dialect={layout.dialect}
                onChange={(next) => onColumn(position, next)}
              />
            ),
        };
      }),
    ],
    [work, guess, layout, width, onColumn],
  );
  const amounts = useMemo(
    () => Array.from({ length: width }, (_, at) => holdsAmounts(readingOf(work, at)?.field ?? null)),
    [work, width],
  );
  const rowClass = useCallback(
    (place: number) => {
      const row = rows.rowAt(place);
      if (row === null) return undefined;
      if (layout.headerLines.includes(row.line)) return styles['headerRow'];
      const isOutside =
        row.line < layout.firstLine || (layout.lastLine !== null && row.line > layout.lastLine);
      return isOutside ? styles['outside'] : undefined;
    },
    [rows, layout],
  );
  const row = rows.rowAt(chosen);
  const isHeader = row !== null && layout.headerLines.includes(row.line);
  const makeHeader = (place: number) => {
    const line = rows.rowAt(place)?.line;
    if (line !== undefined && !work.isBusy) onHeader([line]);
  };
  return (
    <div className={styles['grid']}>
      <div className={styles['gridBar']}>
        <span className={styles['gridWords']}>
          {row === null ? '' : `Line ${String(row.line)} is ${roleOf(row.line, layout)}.`}
        </span>
        <Button disabled={row === null || isHeader} onClick={() => makeHeader(chosen)}>
          Make it the header
        </Button>
        <Button
          disabled={row === null || layout.headerLines.length === 0 || headerWith(row.line, layout) === null}
          onClick={() => {
            const lines = row === null ? null : headerWith(row.line, layout);
            if (lines !== null) onHeader(lines);
          }}
        >
          Add to the header
        </Button>
        <Button disabled={row === null || isHeader} onClick={() => row !== null && onLastLine(row.line)}>
          Last line with an offer
        </Button>
      </div>
      <div className={styles['gridTable']}>
        <LongTable
          label="The file as it stands"
          columns={columns}
          rowCount={rows.total}
          rowHeight={26}
          isFirstPinned
          cells={(place) => {
            const shown = rows.rowAt(place);
            if (shown === null) return ['…'];
            return [
              <span key="line" className={styles['line']}>
                {shown.line}
              </span>,
              ...Array.from({ length: width }, (_, at) => (
                <span
                  key={at}
                  title={shown.cells[at]}
                  data-amounts={amounts[at] === true ? 'raw' : undefined}
                >
                  {shown.cells[at] ?? ''}
                </span>
              )),
            ];
          }}
          rowClass={rowClass}
          chosen={chosen}
          onChoose={setChosen}
          onOpen={makeHeader}
          onRowsInSight={rows.see}
        />
      </div>
    </div>
  );
}

type Lines = ColumnsWork['guess']['layout'];

function placeOfLine(rows: readonly { readonly line: number }[], line: number): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.line === line),
  );
}

function roleOf(line: number, { headerLines, firstLine, lastLine }: Lines): string {
  if (headerLines.includes(line)) return headerLines.length > 1 ? 'part of the header' : 'the header';
  if (line < firstLine) return 'above the offers';
  return lastLine !== null && line > lastLine ? 'below the offers' : 'a row of offers';
}

/** The header with the line that touches it; null if it does not. */
function headerWith(line: number, { headerLines }: Lines): readonly number[] | null {
  const first = Math.min(...headerLines);
  const last = Math.max(...headerLines);
  if (line === first - 1) return [line, ...headerLines];
  return line === last + 1 ? [...headerLines, line] : null;
}
