/**
 * How old a list is.
 *
 * Of a list that is known by its month alone the first day counts, so that it is never taken for younger
 * than it may be; one that is known to be no earlier than a day may be younger than it counts.
 *
 * Depends on: core, model (types).
 */
import { daysBetween, isCalendarDate, type CalendarDate } from '../core/calendar-date';
import type { ListDate } from '../model/restricted-list';

/** Days from the list to `today`; null if nobody knows its day. Below 0 if it is dated later. */
export function listAgeDays(listDate: ListDate | null, today: CalendarDate): number | null {
  const day = listDate === null ? null : firstDayOf(listDate);
  return day === null ? null : daysBetween(day, today);
}

/** The day of a list, or the first of its month. */
export function firstDayOf({ day }: ListDate): CalendarDate | null {
  const whole = day.length === 7 ? `${day}-01` : day;
  return isCalendarDate(whole) ? whole : null;
}
