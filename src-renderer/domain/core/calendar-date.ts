/**
 * Dates without time or zone, as ISO strings that sort as text.
 *
 * A duty depends on the entry date in US Eastern customs time, which is a
 * calendar day and never an instant: no machine time zone may move it. The
 * domain never reads the clock; "today" arrives as an argument.
 *
 * Depends on: nothing.
 */

declare const calendarDateBrand: unique symbol;

/** A real calendar day, `YYYY-MM-DD`, years 0001 to 9999. Compare with `<` and `===`. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Marks a string as a date.
 *
 * @throws RangeError for a malformed or impossible day such as 2026-02-30
 */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date: ${text}`);
  return text;
}

/** Whether a string is a real calendar day in ISO form. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!SHAPE.test(text)) return false;
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return day >= 1 && day <= daysOf(month, digits(text, 0, 4));
}

/** Days of a month, counted from 1; 0 if there is no such month. */
function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last day a plan may be made for: whatever is counted on from it stays within the calendar. */
export const LAST_PLAN_DAY = '2199-12-31' as CalendarDate;

/**
 * Whether a plan can be made for a day: 1990 to 2199. Other systems write 9999-12-31 where no day
 * is known; nothing can be counted on from that.
 */
export function isPlanDay(date: CalendarDate): boolean {
  return date >= '1990-01-01' && date <= LAST_PLAN_DAY;
}

/**
 * The day that lies `days` whole days later (earlier if negative).
 *
 * @throws RangeError if `days` is not an integer
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (!Number.isInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * The same day of the month `months` calendar months later (earlier if negative); the last day
 * of a month that has no such day: 31 January and one month is the last of February.
 *
 * @throws RangeError if `months` is not an integer, or beyond the years 0001 to 9999
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  if (!Number.isInteger(months)) throw new RangeError(`Not a whole number of months: ${months}`);
  const index = 12 * digits(date, 0, 4) + digits(date, 5, 7) - 1 + months;
  const sameDay = dayNumberOf(Math.floor(index / 12), (index % 12) + 1, digits(date, 8, 10));
  const lastDay = dayNumberOf(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1) - 1;
  return fromDayNumber(Math.min(sameDay, lastDay));
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Days since 1970-01-01, for arithmetic and for sorting columns of dates. */
export function toDayNumber(date: CalendarDate): number {
  return dayNumberOf(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10));
}

function dayNumberOf(year: number, month: number, day: number): number {
  // The proleptic Gregorian count with the year begun in March, so that a leap day comes last.
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 100);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    365 * marchYear + Math.floor(marchYear / 4) - century + Math.floor(century / 4) + dayOfYear - 719_468
  );
}

/** Texts of days already asked for. Every value follows from its index, so sharing them changes nothing. */
const knownTexts: (CalendarDate | undefined)[] = [];
const LAST_KNOWN_DAY = 50_000;

/** The inverse of {@link toDayNumber}. @throws RangeError beyond the years 0001 to 9999 */
export function fromDayNumber(dayNumber: number): CalendarDate {
  const known = knownTexts[dayNumber];
  if (known !== undefined) return known;
  const text = calendarDate(new Date(dayNumber * DAY_MS).toISOString().slice(0, 10));
  if (dayNumber >= 0 && dayNumber <= LAST_KNOWN_DAY) knownTexts[dayNumber] = text;
  return text;
}

/** The later of two days. */
export function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? b : a;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}
