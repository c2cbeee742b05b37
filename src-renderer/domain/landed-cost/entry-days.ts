/**
 * On which days a planned entry may be made, and how likely each is.
 *
 * The law is the same on every day between two change dates, so a distribution
 * over a hundred days is asked about a handful of times, and the answer is that
 * of asking about each day.
 *
 * Depends on: core, delivery.
 */
import { addDays, daysBetween, type CalendarDate } from '../core/calendar-date';
import { partsPerMillion, type PartsPerMillion } from '../core/money';
import { chanceBy, type DayDistribution } from '../delivery/day-distribution';

/** When an entry is made: on one day, or on days spread from a start. */
export type EntryTiming =
  | { readonly kind: 'on'; readonly day: CalendarDate }
  | { readonly kind: 'spread'; readonly start: CalendarDate; readonly days: DayDistribution };

/** A span of days with one law; asked about by its first day. */
export interface WeightedDay {
  /** The first day of the span. */
  readonly day: CalendarDate;
  /** Chance that the entry falls in the span, above 0. */
  readonly weight: PartsPerMillion;
}

/** All of the weight there is. */
export const CERTAIN = 1_000_000 as PartsPerMillion;

/**
 * The spans of an entry's days, in order. Their weights add up to exactly 1,000,000: cumulative
 * chances are rounded, not the spans' own.
 *
 * @param changeDates - days on which the law may change, in any order
 */
export function weightedDays(timing: EntryTiming, changeDates: readonly CalendarDate[]): WeightedDay[] {
  if (timing.kind === 'on') return [{ day: timing.day, weight: CERTAIN }];
  const { start, days } = timing;
  const first = addDays(start, days.first);
  const last = addDays(first, days.chances.length - 1);
  const starts = [first, ...new Set(changeDates.filter((day) => first < day && day <= last))].sort();
  const spans: WeightedDay[] = [];
  let before = 0;
  starts.forEach((day, index) => {
    const next = starts[index + 1];
    const by =
      next === undefined ? CERTAIN : Math.round(chanceBy(days, daysBetween(start, next) - 1) * CERTAIN);
    if (by > before) spans.push({ day, weight: partsPerMillion(by - before) });
    before = by;
  });
  return spans;
}
