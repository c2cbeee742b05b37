/**
 * Spans of days, both ends included, where null is an open end.
 *
 * Depends on: core.
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import { dayText } from '../core/plain-text';

/** Days from `from` to `to`, both included; null where there is no first or last one. */
export interface DayRange {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

const LAST_DAY = '9999-12-31';

/** The days that two spans share; null if there are none. A span that ends before it starts holds no day. */
export function sharedDays(a: DayRange, b: DayRange): DayRange | null {
  const from = a.from === null ? b.from : b.from === null || b.from < a.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || b.to > a.to ? a.to : b.to;
  return from !== null && to !== null && to < from ? null : { from, to };
}

/** Orders spans by their first day; an open start comes first. */
export function byFirstDay(a: DayRange, b: DayRange): number {
  if (a.from === b.from) return 0;
  if (a.from === null) return -1;
  if (b.from === null) return 1;
  return a.from < b.from ? -1 : 1;
}

/** The day after a span ends; null if it has no end. */
export function dayAfter({ to }: DayRange): CalendarDate | null {
  return to === null || to >= LAST_DAY ? null : addDays(to, 1);
}

/** The span in words: `from 24 Jul 2026 to 30 Sep 2026`, `from 24 Jul 2026 on`, `until 23 Jul 2026`, `on every day`. */
export function daysInWords({ from, to }: DayRange): string {
  if (from === null) return to === null ? 'on every day' : `until ${dayText(to)}`;
  if (to === null) return `from ${dayText(from)} on`;
  return from === to ? `on ${dayText(from)}` : `from ${dayText(from)} to ${dayText(to)}`;
}
