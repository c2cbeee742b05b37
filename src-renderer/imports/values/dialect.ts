/**
 * How the writer of a file writes numbers and days, as far as somebody has said.
 *
 * Null means that nobody said: a text with two readings is then refused with
 * both, and the answer is asked for once and kept with the vendor.
 *
 * Depends on: nothing.
 */

/** The mark before the decimals; the other one groups digits by three. */
export type DecimalMark = 'point' | 'comma';

/** The order of year, month and day where all three are numbers. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** The two questions that a file of numbers and days can leave open. */
export interface Dialect {
  readonly decimalMark: DecimalMark | null;
  readonly dateOrder: DateOrder | null;
}

/** Nothing said: only what has one reading is read. */
export const UNSAID: Dialect = { decimalMark: null, dateOrder: null };
