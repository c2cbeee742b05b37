/**
 * A day as people type it: `30 Apr`, `2027-04-30`, `Apr 30, 2027`, `30.4.2027`, `+3w`, `-10d`.
 *
 * `03/04/26` is 3 April in one country and 4 March in another: it is asked, unless only
 * one of the two is a day. A day without a year is the next such day from today on, or the last
 * one of what lies behind, such as a quotation.
 *
 * Depends on: core, ./typing-conventions.
 */
import {
  addDays,
  addMonths,
  calendarDate,
  isCalendarDate,
  isPlanDay,
  type CalendarDate,
} from '../core/calendar-date';
import { dayText } from '../core/plain-text';
import { fail, ok, type Result } from '../core/result';
import { wrong, type TypedProblem, type TypingConventions } from './typing-conventions';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** More days or months than any plan reaches. */
const FURTHEST = 9_999;

/**
 * Reads one day.
 *
 * @param prev - the day that stands in the cell, which `+3w` counts from; null if not known
 * @param today - decides the year of a day without one
 * @param isPast - what the field holds lies behind
 */
export function readDay(
  text: string,
  prev: CalendarDate | null,
  today: CalendarDate,
  dates: TypingConventions['dates'],
  isPast: boolean,
): Result<CalendarDate, TypedProblem> {
  const words = text
    .trim()
    .replace(/^=/, '')
    .replace(/^prev(?=\s*[-+\u2212])/i, '')
    .trim();
  const read = moved(words, prev) ?? written(words, today, dates, isPast);
  if (!read.ok) return read;
  return isPlanDay(read.value)
    ? read
    : fail(wrong(`${dayText(read.value)} is no day that can be planned for: the years 1990 to 2199 are.`));
}

/** `+3w`, `-10d`, `+2 months`; null if it is no such text. */
function moved(words: string, prev: CalendarDate | null): Result<CalendarDate, TypedProblem> | null {
  const match = /^([-+\u2212])\s*(\d{1,4})\s*(d|days?|w|weeks?|m|mo|months?|y|years?)?$/i.exec(words);
  if (match === null) return null;
  if (prev === null) {
    return fail(wrong('No day is known here yet that could be moved: type a day, such as 30 Apr.'));
  }
  const [, sign = '+', digits = '0', unit = 'd'] = match;
  const count = (sign === '+' ? 1 : -1) * Math.min(Number(digits), FURTHEST);
  switch (unit.charAt(0).toLowerCase()) {
    case 'w':
      return ok(addDays(prev, 7 * count));
    case 'm':
      return ok(addMonths(prev, count));
    case 'y':
      return ok(addMonths(prev, 12 * Math.max(-500, Math.min(count, 500))));
    default:
      return ok(addDays(prev, count));
  }
}

function written(
  words: string,
  today: CalendarDate,
  dates: TypingConventions['dates'],
  isPast: boolean,
): Result<CalendarDate, TypedProblem> {
  if (words.toLowerCase() === 'today') return ok(today);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words);
  if (iso !== null) return dayOf(words, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*([a-z]{3,9})\.?(?:[\s,.-]+(\d{4}|\d{2}))?$/i.exec(words) ??
    swapped(/^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,]+(\d{4}|\d{2}))?$/i.exec(words));
  if (named !== null) {
    const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    const isMonth = month > 0 && isMonthName(named[2] ?? '', month);
    if (!isMonth) return fail(wrong(`“${words}” names no month.`));
    const day = Number(named[1]);
    return named[3] === undefined
      ? nearestSuch(words, month, day, today, isPast)
      : dayOf(words, yearOf(named[3]), month, day);
  }
  const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(words);
  if (figures === null) return fail(wrong(`“${words}” is not a day, such as 30 Apr or 2027-04-30.`));
  const [, first = '', separator = '', second = '', year = ''] = figures;
  return ofFigures(
    words,
    Number(first),
    Number(second),
    yearOf(year),
    separator === '.' ? 'day-first' : dates,
  );
}

/** Month first, as day first. */
function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1], match[3]];
}

const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `Apr`, `April`, `Sept`: the beginning of its name. */
function isMonthName(word: string, month: number): boolean {
  return (FULL_MONTHS[month - 1] ?? '').startsWith(word.toLowerCase());
}

function ofFigures(
  words: string,
  first: number,
  second: number,
  year: number,
  dates: TypingConventions['dates'],
): Result<CalendarDate, TypedProblem> {
  const dayFirst = dayOf(words, year, second, first);
  const monthFirst = dayOf(words, year, first, second);
  if (!dayFirst.ok || !monthFirst.ok) return dayFirst.ok ? dayFirst : monthFirst.ok ? monthFirst : dayFirst;
  if (dayFirst.value === monthFirst.value) return dayFirst;
  if (dates !== null) return dates === 'day-first' ? dayFirst : monthFirst;
  const [one, other] = [dayText(dayFirst.value), dayText(monthFirst.value)];
  return fail({
    kind: 'ambiguous',
    words: `“${words}” can mean ${one} or ${other}. Which stands first, the day or the month?`,
    readings: [
      { words: one, convention: { dates: 'day-first' } },
      { words: other, convention: { dates: 'month-first' } },
    ],
  });
}

/** Two figures are a year of this century. */
function yearOf(figures: string): number {
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

function dayOf(words: string, year: number, month: number, day: number): Result<CalendarDate, TypedProblem> {
  const two = (value: number) => String(value).padStart(2, '0');
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isCalendarDate(text) ? ok(calendarDate(text)) : fail(wrong(`“${words}” is no day of the calendar.`));
}

/** The nearest such day from today on, or up to it; a 29 February is looked for eight years far. */
function nearestSuch(
  words: string,
  month: number,
  day: number,
  today: CalendarDate,
  isPast: boolean,
): Result<CalendarDate, TypedProblem> {
  const year = Number(today.slice(0, 4));
  for (let away = 0; away <= 8; away += 1) {
    const found = dayOf(words, year + (isPast ? -away : away), month, day);
    if (found.ok && (isPast ? found.value <= today : found.value >= today)) return found;
  }
  return fail(wrong(`“${words}” is no day of the calendar.`));
}
