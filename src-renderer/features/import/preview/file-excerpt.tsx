/**
 * A few rows of the vendor's own file round one line, with the cell that is meant.
 *
 * Depends on: react, imports (types), ui, ../quote-field-words, ../columns (types).
 */
import { useEffect, useRef, useState } from 'react';
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

const LINES = 5;

export function FileExcerpt({ file, sheet, line, position }: FileExcerptProps) {
  const { layout, fetchRows } = file;
  const [rows, setRows] = useState<{ readonly line: number | null; readonly rows: readonly TableRow[] }>({
    line: null,
    rows: [],
  });
  const box = useRef<HTMLDivElement>(null);
  const readSheet = sheet ?? layout.sheet;
  useEffect(() => {
    if (line === null) return undefined;
    let isLeft = false;
    fetchRows(readSheet, { kind: 'line', line }, LINES)
      .then((shown) => {
        if (!isLeft) setRows({ line, rows: shown.rows });
      })
      // The sentence beside it says line and column all the same.
      .catch(() => undefined);
    return () => {
      isLeft = true;
    };
  }, [fetchRows, readSheet, line]);
  useEffect(() => {
    const cell = box.current?.querySelector<HTMLElement>('[data-meant]');
    if (cell != null && box.current !== null) {
      box.current.scrollLeft = Math.max(0, cell.offsetLeft - box.current.clientWidth / 3);
    }
  }, [rows, position]);
  if (line === null || rows.rows.length === 0) return null;
  const width = rows.rows.reduce(
    (widest, { cells }) => Math.max(widest, cells.length),
    layout.columns.length,
  );
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
          {rows.rows.map((row) => (
            <tr key={row.line} className={classNames(row.line === line && styles['meantRow'])}>
              <th scope="row">{row.line}</th>
              {places.map((at) => {
                const isMeant = row.line === line && at === position;
                return (
                  <td
                    key={at}
                    className={classNames(isMeant && styles['meant'])}
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
