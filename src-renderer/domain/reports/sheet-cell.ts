/**
 * What one cell of a sheet holds: a stored value, or words in its place.
 *
 * Depends on: nothing.
 */

/** Words in place of a value, such as `in price`: text whatever the column's kind is. */
export interface SheetWords {
  readonly words: string;
}

/** A stored value by the column's kind: text, number, cents, ppm, ISO date; null is not known. */
export type SheetCell = string | number | SheetWords | null;
