/**
 * By how much an offer differs from the baseline in one column.
 *
 * A difference of two figures in the column's own unit: of days between dates,
 * of cents between amounts. Where either figure is not known, or words stand in
 * its place, there is none: nothing is compared with a guess.
 *
 * Depends on: core, evaluation (types), reports.
 */
import { calendarDate, daysBetween, isCalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ComparisonColumn } from './comparison-column';

/** A difference to the baseline. */
export interface Delta {
  /** This offer's figure − the baseline's: in the column's unit, or whole days between dates. */
  readonly amount: number;
  readonly isDays: boolean;
  /** Whether this offer's figure is the better one; null where they are alike or neither end is better. */
  readonly isBetter: boolean | null;
}

/** Whether offers differ by a number in this column. */
export function hasDelta({ kind }: ComparisonColumn): boolean {
  return kind !== 'text';
}

/**
 * The difference of an offer to the baseline in one column; null where there is none to tell.
 *
 * @example deltaOf(landedPerTh, offerAt1950, baselineAt1842) // { amount: 108, isDays: false, isBetter: false }
 */
export function deltaOf(
  column: ComparisonColumn,
  row: OfferEvaluation,
  baseline: OfferEvaluation,
): Delta | null {
  if (!hasDelta(column) || isWorded(column, row) || isWorded(column, baseline)) return null;
  const [here, there] = [column.value(row), column.value(baseline)];
  if (here === null || there === null) return null;
  const amount = difference(here, there);
  if (amount === null) return null;
  const isBetter = amount === 0 || column.better === null ? null : amount < 0 === (column.better === 'low');
  return { amount, isDays: column.kind === 'date', isBetter };
}

function isWorded(column: ComparisonColumn, row: OfferEvaluation): boolean {
  return (column.insteadOf?.(row) ?? null) !== null;
}

function difference(here: string | number, there: string | number): number | null {
  if (typeof here === 'number' && typeof there === 'number') return here - there;
  if (typeof here !== 'string' || typeof there !== 'string') return null;
  if (!isCalendarDate(here) || !isCalendarDate(there)) return null;
  return daysBetween(calendarDate(there), calendarDate(here));
}
