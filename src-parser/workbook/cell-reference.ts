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

/** The code before that of the letter A, so that A is 1. */
const CAPITAL_A = 0x40;

/** Null if it is no reference within A1:XFD1048576. */
export function cellPlace(reference: string): CellPlace | null {
  let at = 0;
  while (at < reference.length && isLetter(reference.charCodeAt(at))) at += 1;
  const column = columnNumber(reference, at);
  const row = rowNumber(reference.slice(at));
  return column === null || row === null ? null : { column, row };
}

/** The column that the first so many letters of a reference name; null if they name none. */
export function columnNumber(reference: string, letters: number): number | null {
  if (letters < 1 || letters > 3) return null;
  let column = 0;
  for (let at = 0; at < letters; at += 1) {
    const code = reference.charCodeAt(at);
    if (!isLetter(code)) return null;
    column = column * 26 + code - CAPITAL_A;
  }
  return column > LAST_COLUMN ? null : column;
}

function isLetter(code: number): boolean {
  return code > CAPITAL_A && code <= CAPITAL_A + 26;
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
