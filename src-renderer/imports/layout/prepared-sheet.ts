/**
 * A sheet whose merged cells are filled: what is merged over several rows of one column holds for each.
 *
 * A cell merged across columns names what stands below it in a header and is a title elsewhere, so it is
 * spread across header lines alone.
 *
 * Depends on: table (types), core.
 */
import { unguardText } from '#domain/core/formula-guard';
import type { MergedRange, TableFile, TableRow, TableSheet } from '#parser/table/table-file';

/** Rows of a sheet, ready to be read. */
export interface PreparedSheet {
  /** Null for a text. */
  readonly name: string | null;
  readonly rows: readonly TableRow[];
  /** Columns of the widest row. */
  readonly width: number;
  /** Lines to which a cell from above was spread, with the column. */
  readonly spread: readonly MergedRange[];
  readonly merges: readonly MergedRange[];
}

/** Most lines one merged cell is spread over: a whole column merged into one is no list. */
const MOST_LINES = 5_000;

/** Fills what is merged downwards, and takes away the mark our own CSV sets before formulas. */
export function prepareSheet(table: TableFile, sheet: TableSheet): PreparedSheet {
  const isText = table.kind === 'text' || table.kind === 'pasted';
  const rows = isText ? sheet.rows.map((row) => ({ ...row, cells: row.cells.map(unguardText) })) : sheet.rows;
  const down = sheet.merges.filter(
    ({ firstLine, lastLine, firstColumn, lastColumn }) =>
      lastLine > firstLine && firstColumn === lastColumn && lastLine - firstLine <= MOST_LINES,
  );
  return {
    name: sheet.name === '' ? null : sheet.name,
    rows: down.length === 0 ? rows : spreadDown(rows, down),
    width: rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
    spread: down,
    merges: sheet.merges,
  };
}

/** The cells of a header line, with what is merged across columns in each of them. */
export function spreadAcross(row: TableRow, merges: readonly MergedRange[]): readonly string[] {
  const across = merges.filter(
    ({ firstLine, lastLine, firstColumn, lastColumn }) =>
      row.line >= firstLine && row.line <= lastLine && lastColumn > firstColumn,
  );
  if (across.length === 0) return row.cells;
  const cells = [...row.cells];
  for (const { firstColumn, lastColumn } of across) {
    const value = cells[firstColumn] ?? '';
    if (value.trim() === '') continue;
    // A range that a hostile file makes wider than a list can be is cut.
    for (let column = firstColumn + 1; column <= Math.min(lastColumn, 400); column += 1) {
      while (cells.length <= column) cells.push('');
      if ((cells[column] ?? '').trim() === '') cells[column] = value;
    }
  }
  return cells;
}

/** What was merged over several rows and holds for each, as a sentence; null if nothing was. */
export function spreadText(spread: readonly MergedRange[]): string | null {
  const [first] = spread;
  if (first === undefined) return null;
  const more = spread.length > 1 ? `, and ${spread.length - 1} more` : '';
  return `What is merged over several rows holds for each of them: lines ${first.firstLine} to ${first.lastLine}${more}.`;
}

function spreadDown(rows: readonly TableRow[], down: readonly MergedRange[]): readonly TableRow[] {
  const indexOfLine = new Map(rows.map(({ line }, index) => [line, index] as const));
  const filled = new Map<number, string[]>();
  for (const { firstLine, lastLine, firstColumn } of down) {
    const source = indexOfLine.get(firstLine);
    const value = source === undefined ? '' : (rows[source]?.cells[firstColumn] ?? '');
    if (value.trim() === '') continue;
    for (let line = firstLine + 1; line <= lastLine; line += 1) {
      const index = indexOfLine.get(line);
      const row = index === undefined ? undefined : rows[index];
      if (index === undefined || row === undefined) continue;
      const cells = filled.get(index) ?? [...row.cells];
      while (cells.length <= firstColumn) cells.push('');
      if ((cells[firstColumn] ?? '').trim() === '') cells[firstColumn] = value;
      filled.set(index, cells);
    }
  }
  return rows.map((row, index) => {
    const cells = filled.get(index);
    return cells === undefined ? row : { ...row, cells };
  });
}
