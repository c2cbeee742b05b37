/**
 * Why one text of a vendor's is not read.
 *
 * `why` is the rest of a sentence that begins with the text itself, as in the
 * preview: “1,234” *can mean 1234 or 1.234; …*
 *
 * Depends on: core.
 */
import { fail, type Result } from '#domain/core/result';

/** What is wrong, for whoever asks the user or counts. */
export type ValueProblemCode =
  /** Nothing stands there. */
  | 'blank'
  /** The vendor leaves it open in words: `TBD`, `—`, `on request`. */
  | 'not-stated'
  /** An error that a formula came to, such as `#REF!`. */
  | 'spreadsheet-error'
  | 'not-a-number'
  /** Two numbers by two ways of writing; the decimal mark settles it. */
  | 'ambiguous-number'
  | 'negative'
  | 'out-of-range'
  /** About, from, up to: a bound where a figure is needed. */
  | 'not-exact'
  /** Two values in one cell, such as two prices or two origins. */
  | 'two-values'
  | 'unknown-unit'
  | 'unknown-currency'
  /** A sign of two currencies, as ¥ is of the yuan and the yen. */
  | 'ambiguous-currency'
  /** The text says two things that cannot both be true, or gainsays its header. */
  | 'contradiction'
  | 'not-a-date'
  /** Two days by two orders; the order of dates settles it. */
  | 'ambiguous-date'
  /** A day or month without a year, and no day of the quote to count from. */
  | 'missing-year'
  /** Lies before the day of the quote. */
  | 'past'
  | 'not-a-lead-time'
  | 'unknown-incoterm'
  | 'unknown-country'
  | 'not-terms'
  | 'not-a-model';

/** One problem of one text. */
export interface ValueProblem {
  readonly code: ValueProblemCode;
  /** The rest of a sentence after the text in quotation marks. */
  readonly why: string;
  /** All the readings the text allows, each written out; only where there are several. */
  readonly readings?: readonly string[];
}

/** Wraps a problem as failure. */
export function refuse(
  code: ValueProblemCode,
  why: string,
  readings?: readonly string[],
): Result<never, ValueProblem> {
  return fail(readings === undefined ? { code, why } : { code, why, readings });
}
