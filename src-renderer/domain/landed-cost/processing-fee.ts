/**
 * The merchandise processing fee (MPF) of one customs entry.
 *
 * The bounds are per entry and follow the fiscal year of the entry date, not of
 * the order: 30 September and 1 October differ.
 *
 * Depends on: core, model.
 */
import type { CalendarDate } from '../core/calendar-date';
import { applyRate, type UsdCents } from '../core/money';
import { fail, ok, type Result } from '../core/result';
import type { ProcessingFee } from '../model/tariff-pack';

/** A fee and how it came about. */
export interface ProcessingFeeLine {
  readonly amount: UsdCents;
  /** The schedule it follows. */
  readonly schedule: ProcessingFee;
  /** The rate of the customs value before the bounds. */
  readonly adValorem: UsdCents;
  /** Which bound held; null if neither did. */
  readonly bound: 'minimum' | 'maximum' | null;
  /** The entry is after the last year known, whose schedule is used on. */
  readonly isCarriedForward: boolean;
}

/** No schedule covers the date: it is before the first, or in a gap between two. */
export interface FeeProblem {
  readonly code: 'fee/no-schedule';
  readonly entryDate: CalendarDate;
}

/**
 * `MPF = clamp(rate × customs value, minimum, maximum)`, rounded half up first.
 *
 * @param customsValue - of the whole entry, not of one line
 * @param schedules - in any order
 * @see 19 CFR 24.23(b)(1); bounds by year in the tariff pack
 */
export function processingFee(
  customsValue: UsdCents,
  entryDate: CalendarDate,
  schedules: readonly ProcessingFee[],
): Result<ProcessingFeeLine, FeeProblem> {
  const inForce = schedules.find(({ from, to }) => from <= entryDate && entryDate <= to);
  const used = inForce ?? lastBefore(entryDate, schedules);
  if (used === null) return fail({ code: 'fee/no-schedule', entryDate });
  const isCarriedForward = inForce === undefined;

  const adValorem = applyRate(customsValue, used.rate);
  const bound = adValorem < used.minimum ? 'minimum' : adValorem > used.maximum ? 'maximum' : null;
  const amount = bound === null ? adValorem : used[bound];
  return ok({ amount, schedule: used, adValorem, bound, isCarriedForward });
}

/** The last schedule of all, if the day lies after its end; null in a gap or before the first. */
function lastBefore(day: CalendarDate, schedules: readonly ProcessingFee[]): ProcessingFee | null {
  let latest: ProcessingFee | null = null;
  for (const candidate of schedules) {
    if (latest === null || latest.to < candidate.to) latest = candidate;
  }
  return latest !== null && latest.to < day ? latest : null;
}
