/**
 * Calendar months as text such as `2027-03`: they sort as they run.
 *
 * Depends on: core/calendar-date.
 */
import { addDays, addMonths, calendarDate, type CalendarDate } from './calendar-date';

declare const calendarMonthBrand: unique symbol;

/** A month of the Gregorian calendar, `YYYY-MM`. */
export type CalendarMonth = string & { readonly [calendarMonthBrand]: true };

/** Marks a text as a month. @throws RangeError unless it is one, such as `2027-03` */
export function calendarMonth(text: string): CalendarMonth {
  if (!isCalendarMonth(text)) throw new RangeError(`Not a calendar month such as 2027-03: ${text}`);
  return text;
}

/** Whether a text is a month of the years 1000 to 9999, written `YYYY-MM`. */
export function isCalendarMonth(text: string): text is CalendarMonth {
  return /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month a day lies in. */
export function monthOf(date: CalendarDate): CalendarMonth {
  return date.slice(0, 7) as CalendarMonth;
}

/** The first day of a month. */
export function firstDayOf(month: CalendarMonth): CalendarDate {
  return calendarDate(`${month}-01`);
}

/** The last day of a month. */
export function lastDayOf(month: CalendarMonth): CalendarDate {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}

/** The month so many months later, or earlier below 0. */
export function monthsLater(month: CalendarMonth, months: number): CalendarMonth {
  return monthOf(addMonths(firstDayOf(month), months));
}

/** Every month from one to another, both included; none if the second lies before the first. */
export function monthsBetween(first: CalendarMonth, last: CalendarMonth): readonly CalendarMonth[] {
  const months: CalendarMonth[] = [];
  for (let month = first; month <= last; month = monthsLater(month, 1)) months.push(month);
  return months;
}
