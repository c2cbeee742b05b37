/**
 * A day as people write it: `2026-11-03`, `3 Nov 2026`, `Nov 3, 2026`,
 * `03.11.26`, `2026年11月3日`.
 *
 * Three bare numbers have the order of the file, or one reading, or none: not
 * even a point between them decides, since 03.11.26 is written in three orders.
 *
 * Depends on: core, ./day-of, ./dialect, ./month-names, ./plain-characters, ./value-problem.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { ok, type Result } from '#domain/core/result';
import { dayOf, mayBeYear, nextDayOf, weekdayOf } from './day-of';
import type { DateOrder, Dialect } from './dialect';
import { MONTH_NAME, monthOfName, WEEKDAY_NAME, weekdayOfName } from './month-names';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { refuse, type ValueProblem } from './value-problem';

const WEEKDAY = new RegExp(`^(${WEEKDAY_NAME})[.,]?\\s*|\\s*\\(?(${WEEKDAY_NAME})\\)?$`, 'i');
const TIME =
  /(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|hkt|[+-]\d{2}:?\d{2}))?$/i;
const YEAR_FIRST = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/;
const CHINESE_DAY = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]$/;
const DAY_MONTH = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|\\.)?[ /-]*(?:of )?(${MONTH_NAME})\\.?[ ,/-]*('?\\d{2}|\\d{4})?$`,
  'i',
);
const MONTH_DAY = new RegExp(
  `^(${MONTH_NAME})\\.?[ -]?(\\d{1,2})(?:st|nd|rd|th)?(?:,? ?('\\d{2}|\\d{4}))?$`,
  'i',
);
const NUMBERS = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/;
const EIGHT = /^(\d{2})(\d{2})(\d{2})(\d{2})$/;

/**
 * Reads one day from 1990 to 2199; a time of the day behind it is left out.
 *
 * @param quotedOn - the day to count on from where a day has no year: `30 Nov` is the next such day
 */
export function readDateText(
  text: string,
  dialect: Dialect,
  quotedOn: CalendarDate | null = null,
): Result<CalendarDate, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const { body, weekday } = withoutWeekday(plainCell(text).replace(TIME, ''));
  const read = readDay(body, dialect, quotedOn);
  if (read.ok && weekday !== null && weekdayOf(read.value) !== weekday) {
    return refuse('contradiction', `names a weekday that ${read.value} is not`);
  }
  return read;
}

function withoutWeekday(cell: string): { readonly body: string; readonly weekday: number | null } {
  const match = WEEKDAY.exec(cell);
  if (match === null || match[0].length === cell.length) return { body: cell, weekday: null };
  return { body: cell.replace(WEEKDAY, '').trim(), weekday: weekdayOfName(match[1] ?? match[2] ?? '') };
}

function readDay(
  body: string,
  dialect: Dialect,
  quotedOn: CalendarDate | null,
): Result<CalendarDate, ValueProblem> {
  const yearFirst = YEAR_FIRST.exec(body);
  if (yearFirst !== null) return certain(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayMonth = DAY_MONTH.exec(body);
  if (dayMonth !== null) return named(dayMonth[2], dayMonth[1], dayMonth[3], quotedOn, false);
  const monthDay = MONTH_DAY.exec(body);
  if (monthDay !== null) return named(monthDay[1], monthDay[2], monthDay[3], quotedOn, true);
  const chinese = CHINESE_DAY.exec(body);
  if (chinese !== null) return withoutYear(Number(chinese[1]), Number(chinese[2]), quotedOn);
  const numbers = NUMBERS.exec(body);
  if (numbers !== null)
    return byOrder([numbers[1] ?? '', numbers[3] ?? '', numbers[4] ?? ''], dialect.dateOrder);
  const eight = EIGHT.exec(body);
  if (eight !== null) return joined(eight.slice(1));
  return refuse('not-a-date', 'is not a day such as 2026-11-21');
}

function certain(year: number, month: number, day: number): Result<CalendarDate, ValueProblem> {
  const found = dayOf(year, month, day);
  return found === null ? refuse('not-a-date', 'is no day of the calendar from 1990 to 2199') : ok(found);
}

function named(
  name: string | undefined,
  digits: string | undefined,
  year: string | undefined,
  quotedOn: CalendarDate | null,
  isMonthFirst: boolean,
): Result<CalendarDate, ValueProblem> {
  const month = monthOfName(name ?? '') ?? 0;
  const day = Number(digits);
  if (year !== undefined) return certain(fullYear(year.replace("'", '')), month, day);
  // Feb 27 is a day or, as spreadsheets show months, a month of 2027.
  if (isMonthFirst && quotedOn !== null && mayBeYear(day, quotedOn)) {
    const asDay = nextDayOf(month, day, quotedOn);
    const asMonth = `${2000 + day}-${String(month).padStart(2, '0')}`;
    const readings = [...(asDay === null ? [] : [asDay]), asMonth];
    return refuse(
      'ambiguous-date',
      `can mean ${readings.join(' or ')}; write the year with four digits`,
      readings,
    );
  }
  return withoutYear(month, day, quotedOn);
}

function withoutYear(
  month: number,
  day: number,
  quotedOn: CalendarDate | null,
): Result<CalendarDate, ValueProblem> {
  if (quotedOn === null) {
    return refuse('missing-year', 'has no year, and the day of the quote is not known');
  }
  const found = nextDayOf(month, day, quotedOn);
  return found === null ? refuse('not-a-date', 'is no day of the calendar') : ok(found);
}

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

/** Year, month and day of three numbers in an order; null if they are no day, or the year's digits do not fit. */
function inOrder(numbers: readonly [string, string, string], order: DateOrder): CalendarDate | null {
  const place = { ymd: [0, 1, 2], dmy: [2, 1, 0], mdy: [2, 0, 1] }[order];
  const [year = '', month = '', day = ''] = place.map((index) => numbers[index] ?? '');
  if (!/^(?:\d{2}|\d{4})$/.test(year) || month.length > 2 || day.length > 2) return null;
  return dayOf(fullYear(year), Number(month), Number(day));
}

function byOrder(
  numbers: readonly [string, string, string],
  order: DateOrder | null,
): Result<CalendarDate, ValueProblem> {
  const orders = ['dmy', 'mdy', 'ymd'] as const;
  const isYearLast = numbers[2].length === 4;
  const found = orders.map((each) => inOrder(numbers, each)).filter((day) => day !== null);
  const readings = [...new Set(found)];
  // An order that begins with the year says nothing of days whose year stands last.
  if (order !== null && !(order === 'ymd' && isYearLast)) {
    const day = inOrder(numbers, order);
    if (day !== null) return ok(day);
    const other = readings.length === 0 ? '' : `; in another order it would be ${readings.join(' or ')}`;
    return refuse('not-a-date', `is no day in the order ${WORDS[order]}${other}`);
  }
  const [first] = readings;
  if (first === undefined) return refuse('not-a-date', 'is no day of the calendar from 1990 to 2199');
  if (readings.length === 1) return ok(first);
  return refuse(
    'ambiguous-date',
    `can mean ${readings.join(' or ')}; say in which order days are written`,
    readings,
  );
}

const WORDS: Readonly<Record<DateOrder, string>> = {
  ymd: 'year, month, day',
  dmy: 'day, month, year',
  mdy: 'month, day, year',
};

/** Eight digits in a row are a day if one order alone makes them one. */
function joined([a = '', b = '', c = '', d = '']: readonly string[]): Result<CalendarDate, ValueProblem> {
  const days = [
    dayOf(Number(a + b), Number(c), Number(d)),
    dayOf(Number(c + d), Number(b), Number(a)),
    dayOf(Number(c + d), Number(a), Number(b)),
  ].filter((day) => day !== null);
  const readings = [...new Set(days)];
  const [only] = readings;
  if (only !== undefined && readings.length === 1) return ok(only);
  return readings.length === 0
    ? refuse('not-a-date', 'is not a day such as 2026-11-21')
    : refuse('ambiguous-date', `can mean ${readings.join(' or ')}`, readings);
}
