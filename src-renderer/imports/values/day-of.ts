/**
 * Days out of year, month and day as numbers, and days whose year nobody wrote.
 *
 * Depends on: core.
 */
import {
  fromDayNumber,
  isCalendarDate,
  isPlanDay,
  toDayNumber,
  type CalendarDate,
} from '#domain/core/calendar-date';

/** That day, or null if there is none or if it lies beyond 1990 to 2199. */
export function dayOf(year: number, month: number, day: number): CalendarDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(text) && isPlanDay(text) ? text : null;
}

/** The first day of that month and day on or after another; null if there is no such day within two years. */
export function nextDayOf(month: number, day: number, from: CalendarDate): CalendarDate | null {
  const year = yearOf(from);
  for (const candidate of [year, year + 1, year + 2]) {
    const found = dayOf(candidate, month, day);
    if (found !== null && found >= from) return found;
  }
  return null;
}

/** The year of a day. */
export function yearOf(day: CalendarDate): number {
  return Number(day.slice(0, 4));
}

/** The last day of a month. */
export function lastDayOf(year: number, month: number): CalendarDate | null {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next === null ? null : fromDayNumber(toDayNumber(next) - 1);
}

/** 1 for Monday to 7. */
export function weekdayOf(day: CalendarDate): number {
  // 1970-01-01 was a Thursday.
  return ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/**
 * Whether two digits behind a month may stand for a year as well as for a day: `Feb 27` in a quote
 * of 2026. Only years from the quote to three later are meant that way.
 */
export function mayBeYear(twoDigits: number, quotedOn: CalendarDate): boolean {
  const offset = 2000 + twoDigits - yearOf(quotedOn);
  return offset >= 0 && offset <= 3;
}
