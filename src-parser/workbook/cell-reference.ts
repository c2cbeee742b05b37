/**
 * `B5` as a column and a row, within what a sheet can have.
 *
 * Depends on: nothing.
 */

/** A cell's place; both from 1. */
export interface CellPlace {
  readonly column: number;
  readonly row: number;
}

/** What a sheet ends at: XFD1048576. */
const LAST_COLUMN = 16_384;
/** The same for rows. */
export const LAST_ROW = 1_048_576;

const CAPITAL_A = 0x40;

/** Null if it is no reference within A1:XFD1048576. */
export function cellPlace(reference: string): CellPlace | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - CAPITAL_A;
    if (letter < 1 || letter > 26) break;
    if (at === 3) return null;
    column = column * 26 + letter;
  }
  const row = rowNumber(reference.slice(at));
  return column === 0 || column > LAST_COLUMN || row === null ? null : { column, row };
}

/** A row's number as written; null if it is none within a sheet. */
export function rowNumber(text: string): number | null {
  if (!/^[1-9][0-9]{0,6}$/.test(text)) return null;
  const row = Number(text);
  return row > LAST_ROW ? null : row;
}

/** A range of cells; all from 1, both ends belong to it. */
export interface CellRange {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** A range such as `A1:C9`, or one cell; null if it is no range. */
export function cellRange(range: string): CellRange | null {
  const [from = '', to = from, ...rest] = range.split(':');
  const first = cellPlace(from);
  const last = cellPlace(to);
  if (first === null || last === null || rest.length > 0) return null;
  if (last.column < first.column || last.row < first.row) return null;
  return { first, last };
}

/** How many cells a range covers. */
export function cellsOfRange({ first, last }: CellRange): number {
  return (last.column - first.column + 1) * (last.row - first.row + 1);
}
