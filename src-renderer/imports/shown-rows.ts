/**
 * Rows of a vendor's file as it stands, for the screen on which the user says what is what.
 *
 * A window of a long sheet, never all of it: the window of the app need not hold a hundred thousand
 * rows to draw thirty.
 *
 * Depends on: table (types).
 */
import type { MergedRange, TableFile, TableRow, TableSheet } from '#parser/table/table-file';

/** How a file was cut into cells; see {@link TableFile}. */
export type FileFacts = Omit<TableFile, 'sheets'>;

/** A window of one sheet. */
export interface ShownRows {
  readonly facts: FileFacts;
  /** Name of the sheet; empty for a text. */
  readonly sheet: string;
  /** Rows of the sheet that are not blank. */
  readonly total: number;
  /** Cells of its widest row. */
  readonly width: number;
  /** Place of the first row given among them; the first is 0. */
  readonly from: number;
  readonly rows: readonly TableRow[];
  /** Merged ranges that touch these rows. */
  readonly merges: readonly MergedRange[];
}

/** Where the window begins: a place among the rows, or the line that is to stand in its middle. */
export type RowsFrom =
  { readonly kind: 'place'; readonly place: number } | { readonly kind: 'line'; readonly line: number };

/**
 * Takes a window out of a sheet; empty where the file has no such sheet.
 *
 * @param sheetName - null takes the first sheet that is not hidden
 * @param count - most rows that are given
 */
export function shownRows(
  table: TableFile,
  sheetName: string | null,
  begin: RowsFrom,
  count: number,
): ShownRows {
  const { sheets, ...facts } = table;
  const sheet = sheets.find(({ name, isHidden }) =>
    sheetName === null ? !isHidden : name === sheetName && !isHidden,
  );
  if (sheet === undefined) return { facts, sheet: '', total: 0, width: 0, from: 0, rows: [], merges: [] };
  const from = placeOf(sheet, begin, count);
  const rows = sheet.rows.slice(from, from + count);
  const first = rows[0]?.line ?? 0;
  const last = rows.at(-1)?.lastLine ?? 0;
  return {
    facts,
    sheet: sheet.name,
    total: sheet.rows.length,
    width: sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
    from,
    rows,
    merges: sheet.merges.filter(({ firstLine, lastLine }) => lastLine >= first && firstLine <= last),
  };
}

function placeOf({ rows }: TableSheet, begin: RowsFrom, count: number): number {
  const latest = Math.max(0, rows.length - count);
  if (begin.kind === 'place') return Math.max(0, Math.min(begin.place, rows.length));
  const at = rows.findIndex(({ lastLine }) => lastLine >= begin.line);
  return Math.max(0, Math.min((at === -1 ? rows.length : at) - Math.floor(count / 2), latest));
}
