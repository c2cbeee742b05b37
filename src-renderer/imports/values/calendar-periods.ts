/**
 * Stretches of the calendar by name: `Feb`, `Feb 1H`, `early March`, `Q1 2027`,
 * `Week 6`, `2027-02`, `2月上旬`, `Feb-Mar`.
 *
 * A stretch without a year is the first that has not ended on the day of the
 * quote: said in the middle of February, `Feb` is this month.
 *
 * Depends on: core, ./day-of, ./month-names, ./plain-characters, ./value-problem.
 */
import { addDays, type CalendarDate } from '#domain/core/calendar-date';
import { ok, type Result } from '#domain/core/result';
import { dayOf, lastDayOf, mayBeYear, weekdayOf, yearOf } from './day-of';
import { MONTH_NAME, monthOfName } from './month-names';
import { plainCell } from './plain-characters';
import { refuse, type ValueProblem } from './value-problem';

/** From the first to the last day, both included. */
export interface Period {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** A stretch that every year has. */
type YearlyPeriod = (year: number) => Period | null;

const PARTS: readonly (readonly [RegExp, number, number])[] = [
  // The words for the halves first: 上半月 holds no 上旬, but `1st half` holds `1`.
  [/\b(?:1h|h1|(?:first|1st) half)\b(?: of)?|上半月/i, 1, 15],
  [/\b(?:2h|h2|(?:second|2nd) half)\b(?: of)?|下半月/i, 16, 31],
  [/\b(?:early|begin(?:ning)?(?: of)?|start(?: of)?|anfang)\b|上旬|月初/i, 1, 10],
  [/\b(?:mid|middle(?: of)?|mitte)\b[ -]?|中旬/i, 11, 20],
  [/\b(?:late|end(?: of)?|ende)\b|下旬|月底|月末/i, 21, 31],
];

const YEAR = /\b(20\d{2})(?!\d) ?年?|'(\d{2})\b/;
const YEAR_MONTH = /^(20\d{2}) ?[-/.年] ?(\d{1,2}) ?月?$/;
const MONTH_YEAR = /^(\d{1,2}) ?[-/.] ?(20\d{2})$/;
const QUARTER = /^(?:q([1-4])|([1-4])q|第?([一二三四1-4])季度?|quarter ([1-4]))(?:[ /'-]*(\d{2}))?$/i;
const HALF_YEAR = /^(?:h([12])|([12])h|([上下])半年)(?:[ /'-]*(\d{2}))?$/i;
const WEEK = /^(?:(?:calendar )?week|wk|cw|kw|w) ?\.? ?(\d{1,2})$|^第 ?(\d{1,2}) ?周$/i;
const MONTHS = new RegExp(
  `^(?:(${MONTH_NAME})\\.?(?: ?(?:-|–|/|to) ?(${MONTH_NAME})\\.?)?|(\\d{1,2})(?: ?(?:-|–|/|至|到) ?(\\d{1,2}))? ?月份?)$`,
  'i',
);
const MONTH_AND_DIGITS = new RegExp(`^(${MONTH_NAME})\\.?[ -]?(\\d{2})$`, 'i');
const CHINESE_DIGITS = ' 一二三四';

/**
 * Reads the name of a stretch; null if the text is none.
 *
 * @param quotedOn - null where the day of the quote is not known: only names with a year are read then
 */
export function readPeriod(text: string, quotedOn: CalendarDate | null): Result<Period, ValueProblem> | null {
  const cell = plainCell(text).toLowerCase();
  const yearMonth = YEAR_MONTH.exec(cell);
  if (yearMonth !== null) return inYear(monthsOf(Number(yearMonth[2])), Number(yearMonth[1]));
  const monthYear = MONTH_YEAR.exec(cell);
  if (monthYear !== null) return inYear(monthsOf(Number(monthYear[1])), Number(monthYear[2]));
  const digits = MONTH_AND_DIGITS.exec(cell);
  if (digits !== null) return monthAndDigits(digits, quotedOn);

  const found = YEAR.exec(cell);
  const nextYear = /明年/.test(cell) && quotedOn !== null ? yearOf(quotedOn) + 1 : null;
  const year = found === null ? nextYear : Number(found[1] ?? `20${found[2] ?? ''}`);
  const rest = cell
    .replace(YEAR, ' ')
    .replace('明年', ' ')
    .replace(/^[\s,/-]+|[\s,/-]+$/g, '');
  const named = yearlyPeriod(rest);
  if (named === null) return null;
  const shortYear = named.shortYear;
  return year !== null || shortYear !== null
    ? inYear(named.period, year ?? 2000 + (shortYear ?? 0))
    : nextPeriod(named.period, quotedOn);
}

/** The days of a part of a month; null for a text that names no part. */
function partOf(text: string): { readonly rest: string; readonly from: number; readonly to: number } | null {
  for (const [pattern, from, to] of PARTS) {
    // 2月底 and 2月初: the sign for the month belongs to both words.
    if (pattern.test(text)) {
      const rest = text.replace(pattern, (word) => (word.startsWith('月') ? '月' : ' '));
      return { rest: rest.replace(/\bof\b|^[\s,-]+|[\s,-]+$/g, '').trim(), from, to };
    }
  }
  return null;
}

function yearlyPeriod(
  text: string,
): { readonly period: YearlyPeriod; readonly shortYear: number | null } | null {
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const sign = quarter[1] ?? quarter[2] ?? quarter[3] ?? quarter[4] ?? '';
    const number = /\d/.test(sign) ? Number(sign) : CHINESE_DIGITS.indexOf(sign);
    return { period: monthsOf(3 * number - 2, 3 * number), shortYear: twoDigits(quarter[5]) };
  }
  const half = HALF_YEAR.exec(text);
  if (half !== null) {
    const isFirst = (half[1] ?? half[2] ?? half[3]) === '1' || half[3] === '上';
    return { period: isFirst ? monthsOf(1, 6) : monthsOf(7, 12), shortYear: twoDigits(half[4]) };
  }
  const week = WEEK.exec(text);
  if (week !== null) return { period: weekOf(Number(week[1] ?? week[2])), shortYear: null };
  const part = partOf(text);
  const months = MONTHS.exec(part?.rest ?? text);
  if (months === null) return null;
  const first = months[1] === undefined ? Number(months[3]) : (monthOfName(months[1]) ?? 0);
  const second = months[2] === undefined ? months[4] : String(monthOfName(months[2]) ?? 0);
  if (part !== null && second !== undefined) return null;
  const last = second === undefined ? first : Number(second);
  return { period: monthsOf(first, last, part?.from ?? 1, part?.to ?? 31), shortYear: null };
}

function twoDigits(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** From a day of the first month to a day of the last, which may lie in the next year. */
function monthsOf(first: number, last = first, from = 1, to = 31): YearlyPeriod {
  return (year) => {
    if (first < 1 || first > 12 || last < 1 || last > 12) return null;
    const start = dayOf(year, first, from);
    const endYear = last < first ? year + 1 : year;
    const end = dayOf(endYear, last, to) ?? lastDayOf(endYear, last);
    return start === null || end === null ? null : { first: start, last: end };
  };
}

/** A week as ISO 8601 counts them: Monday to Sunday, the first holds 4 January. */
function weekOf(number: number): YearlyPeriod {
  return (year) => {
    const fourth = dayOf(year, 1, 4);
    if (fourth === null || number < 1 || number > 53) return null;
    const first = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (number - 1));
    // Thursday decides the year of a week, and not every year has 53 of them.
    return yearOf(addDays(first, 3)) === year ? { first, last: addDays(first, 6) } : null;
  };
}

function inYear(period: YearlyPeriod, year: number): Result<Period, ValueProblem> {
  const found = period(year);
  return found === null ? refuse('not-a-date', `is no part of the year ${year}`) : ok(found);
}

function nextPeriod(period: YearlyPeriod, quotedOn: CalendarDate | null): Result<Period, ValueProblem> {
  if (quotedOn === null) return refuse('missing-year', 'has no year, and the day of the quote is not known');
  const year = yearOf(quotedOn);
  for (const candidate of [year - 1, year, year + 1, year + 2]) {
    const found = period(candidate);
    if (found !== null && found.last >= quotedOn) return ok(found);
  }
  return refuse('not-a-date', 'is no part of this year or the next');
}

/** `Feb 27` is a day, and a month of 2027; `Feb 15` is a day, and not a stretch. */
function monthAndDigits(
  match: RegExpExecArray,
  quotedOn: CalendarDate | null,
): Result<Period, ValueProblem> | null {
  const month = monthOfName(match[1] ?? '') ?? 0;
  const digits = Number(match[2]);
  if (digits > 31) return inYear(monthsOf(month), 2000 + digits);
  if (quotedOn === null || !mayBeYear(digits, quotedOn)) return null;
  const asMonth = `${2000 + digits}-${String(month).padStart(2, '0')}`;
  const asDay = dayOf(yearOf(quotedOn), month, digits);
  const next = asDay !== null && asDay >= quotedOn ? asDay : dayOf(yearOf(quotedOn) + 1, month, digits);
  const readings = next === null ? [asMonth] : [next, asMonth];
  return refuse(
    'ambiguous-date',
    `can mean ${readings.join(' or ')}; write the year with four digits`,
    readings,
  );
}
