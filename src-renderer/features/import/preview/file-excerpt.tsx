/**
 * A few rows of the vendor's own file round one line, with the cell that is meant.
 *
 * Depends on: react, imports (types), ui, ../quote-field-words, ../columns (types).
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Layout } from '../../../imports/layout/layout';
import type { TableRow } from '#parser/table/table-file';
import { classNames } from '../../../ui/class-names';
import type { FetchRows } from '../columns/use-raw-rows';
import { columnLetter, holdsAmounts } from '../quote-field-words';
import styles from './preview.module.css';

/** The file behind a preview. */
export interface VendorFile {
  readonly layout: Layout;
  readonly fetchRows: FetchRows;
}

interface FileExcerptProps {
  readonly file: VendorFile;
  /** Null takes the sheet that is read. */
  readonly sheet: string | null;
  /** Null shows nothing: the row has no line in a file. */
  readonly line: number | null;
  /** Place of the cell that is meant; null for the whole row. */
  readonly position: number | null;
}

/** Rows that are shown, and that are fetched so that the next line is there at once. */
const LINES = 5;
const FETCHED = 200;
/** Milliseconds: whoever runs through a list looks at none of it. */
const PAUSE = 80;

export function FileExcerpt({ file, sheet, line, position }: FileExcerptProps) {
  const { layout, fetchRows } = file;
  const readSheet = sheet ?? layout.sheet;
  const [held, setHeld] = useState<{ readonly sheet: string | null; readonly rows: readonly TableRow[] }>({
    sheet: null,
    rows: [],
  });
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => (held.sheet === readSheet && line !== null ? rowsAround(held.rows, line) : []),
    [held, readSheet, line],
  );
  const isMissing = line !== null && rows.length === 0;
  useEffect(() => {
    if (line === null || !isMissing) return undefined;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      fetchRows(readSheet, { kind: 'line', line }, FETCHED, leaving.signal)
        .then((shown) => {
          if (!leaving.signal.aborted) setHeld({ sheet: readSheet, rows: shown.rows });
        })
        // The sentence beside it says line and column all the same.
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [fetchRows, readSheet, line, isMissing]);
  useEffect(() => {
    const cell = box.current?.querySelector<HTMLElement>('[data-meant]');
    if (cell != null && box.current !== null) {
      box.current.scrollLeft = Math.max(0, cell.offsetLeft - box.current.clientWidth / 3);
    }
  }, [rows, position]);
  if (line === null || rows.length === 0) return null;
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), layout.columns.length);
  const places = Array.from({ length: width }, (_, at) => at);
  return (
    <div ref={box} className={styles['excerpt']} tabIndex={0} role="group" aria-label="In the vendor’s file">
      <table>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {places.map((at) => (
              <th key={at} scope="col" title={layout.header[at]}>
                {columnLetter(at)} <span>{layout.header[at] ?? ''}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className={classNames(row.line === line && styles['meantRow'])}>
              <th scope="row">{row.line}</th>
              {places.map((at) => {
                const isMeant = row.line === line && at === position;
                return (
                  <td
                    key={at}
                    className={classNames(isMeant && styles['meant'], width === 1 && styles['whole'])}
                    data-meant={isMeant || undefined}
                    data-amounts={holdsAmounts(layout.columns[at]?.field ?? null) ? 'raw' : undefined}
                    title={row.cells[at]}
                  >
                    {row.cells[at] ?? ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The line with those next to it; none if it is not among the rows. */
function rowsAround(rows: readonly TableRow[], line: number): readonly TableRow[] {
  const at = rows.findIndex((row) => row.line === line);
  if (at === -1) return [];
  const from = Math.max(0, Math.min(at - Math.floor(LINES / 2), rows.length - LINES));
  return rows.slice(from, from + LINES);
}
