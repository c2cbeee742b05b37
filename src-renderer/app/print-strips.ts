/**
 * A wide table cut into strips that fit a page, as spreadsheets are printed:
 * each strip repeats the first columns, which say what a row is.
 *
 * Depends on: reports (types).
 */
import type { SheetColumn } from '#domain/reports/comparison-sheet';

/** Columns of one strip, by their place in the sheet. */
export type Strip = readonly number[];

/** Offer and model stand in every strip. */
const REPEATED = 2;

/**
 * Cuts columns into strips no wider than a page. A column wider than the page
 * has a strip of its own; no column is lost, and the order stays.
 *
 * @param pageWidth - in the unit of the columns' widths
 */
export function cutIntoStrips(columns: readonly SheetColumn[], pageWidth: number): readonly Strip[] {
  const repeated = columns.slice(0, REPEATED).map((_, index) => index);
  const repeatedWidth = columns.slice(0, REPEATED).reduce((sum, { width }) => sum + width, 0);
  const strips: number[][] = [[...repeated]];
  let left = pageWidth - repeatedWidth;
  columns.forEach(({ width }, index) => {
    if (index < REPEATED) return;
    const strip = strips.at(-1);
    if (strip === undefined) return;
    if (width <= left || strip.length === repeated.length) {
      strip.push(index);
      left -= width;
    } else {
      strips.push([...repeated, index]);
      left = pageWidth - repeatedWidth - width;
    }
  });
  return strips;
}
