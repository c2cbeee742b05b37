/**
 * The sheet Lines: what is bought, line by line, with sums as formulas.
 *
 * An empty cell is not known and adds nothing; the sheet Plan says of how many lines a sum is.
 *
 * Depends on: core, reports, ./line-columns, ./line-rows (types).
 */
import { bodyCell, type BookCell, type BookSheet } from '../../reports/finance/book';
import { ColumnPlaces } from '../../reports/finance/column-letters';
import { LINE_COLUMNS } from './line-columns';
import type { LineRow } from './line-rows';

/** The first line under the header. */
const FIRST_LINE = 2;

const columns = LINE_COLUMNS.map(({ column }) => column);
const at = new ColumnPlaces(columns);

/** The sheet's name in formulas. */
const LINES = 'Lines';

/** The cell of a column's sum, with its sheet; null for a plan without lines. */
export function sumCellOf(id: string, rows: readonly LineRow[]): string | null {
  return rows.length === 0 ? null : `${LINES}!${at.cell(id, rows.length + FIRST_LINE)}`;
}

/** The sheet. */
export function linesSheet(rows: readonly LineRow[]): BookSheet {
  return {
    name: LINES,
    columns,
    rowCount: rows.length + 1,
    rows: function* () {
      for (const row of rows) {
        yield {
          cells: columns.map(({ kind }, index) => {
            const value = row[index] ?? null;
            return value === null ? null : bodyCell(kind, value);
          }),
        };
      }
      yield { cells: columns.map((_, index) => totalCell(index, rows)) };
    },
    frozenColumns: 2,
    filteredRows: rows.length,
    isOutlined: false,
    pagesWide: 3,
    rules: [],
  };
}

function totalCell(index: number, rows: readonly LineRow[]): BookCell | null {
  const described = LINE_COLUMNS[index];
  if (described === undefined) return null;
  const { column, isSummed } = described;
  if (index === 0) return { kind: 'text', look: 'sum', value: 'Total' };
  const values = isSummed ? rows.flatMap((row) => row[index] ?? []) : [];
  if (values.length === 0) return { kind: 'text', look: 'sum', value: null };
  const sum = values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0);
  const range = at.range(column.id, FIRST_LINE, rows.length + FIRST_LINE - 1);
  const formula = column.kind === 'usd' ? `ROUND(SUM(${range}),2)` : `SUM(${range})`;
  return { kind: column.kind, look: 'sum', value: sum, formula };
}
