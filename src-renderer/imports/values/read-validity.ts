/**
 * Until when a price holds: `till Friday`, `valid 7 days`, `48h`, `Nov 30`,
 * `end of month`, `当天有效`.
 *
 * Depends on: core, ./calendar-periods, ./day-of, ./dialect, ./read-date-text, ./value-problem.
 */
import { addDays, type CalendarDate } from '#domain/core/calendar-date';
import { ok, type Result } from '#domain/core/result';
import { readPeriod } from './calendar-periods';
import { lastDayOf, weekdayOf, yearOf } from './day-of';
import type { Dialect } from './dialect';
import { WEEKDAY_NAME, weekdayOfName } from './month-names';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { readDateText } from './read-date-text';
import { refuse, type ValueProblem } from './value-problem';

const LABEL =
  /^(?:(?:price|quote|offer|prices)s? )?(?:(?:is|are) )?(?:valid(?:ity)?|good|holds?|firm|expir(?:es|y|ing)|有效期?至?)?[\s:]*(?:(?:until|till|til|thru|through|to|by|for|on)\b|至|到)?[\s:]*(?:the )?/i;
const TAIL = /\s*(?:only|有效|(?:the )?close|eod|cob)$/i;
const DAYS = /^(\d{1,3}) ?(?:calendar )?(days?|d|天|日内?|weeks?|周|h|hrs?|hours?|小时)(?:内)?$/i;
const OPEN_ENDED =
  /while stocks? lasts?|until (?:sold out|further notice)|subject to (?:availability|prior sale)|随行就市|售完即止/i;
const WEEKDAY = new RegExp(`^(?:this |next )?(${WEEKDAY_NAME})$`, 'i');

/** Reads the last day on which a price holds; days and weekdays count from the day of the quote. */
export function readValidity(
  text: string,
  quotedOn: CalendarDate | null,
  dialect: Dialect,
): Result<CalendarDate, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const cell = plainCell(text);
  if (OPEN_ENDED.test(cell)) return refuse('not-stated', 'names no last day');
  const body = cell.replace(LABEL, '').replace(TAIL, '').trim();
  const named = fromQuote(body, quotedOn);
  if (named !== null) return named;
  const day = readDateText(body, dialect, quotedOn);
  if (day.ok) return notPast(day.value, quotedOn);
  const period = day.problem.code === 'not-a-date' ? readPeriod(body, quotedOn) : null;
  if (period === null) return day;
  return period.ok ? notPast(period.value.last, quotedOn) : period;
}

function notPast(day: CalendarDate, quotedOn: CalendarDate | null): Result<CalendarDate, ValueProblem> {
  return quotedOn !== null && day < quotedOn
    ? refuse('past', `is before the day of the quote, ${quotedOn}`)
    : ok(day);
}

/** What is counted from the day of the quote; null if the text is nothing of the kind. */
function fromQuote(body: string, quotedOn: CalendarDate | null): Result<CalendarDate, ValueProblem> | null {
  const after = daysAfter(body);
  const weekday = WEEKDAY.exec(body);
  const isMonthEnd = /^(?:end of (?:the |this )?month|eom|month[- ]end|本?月底)$/i.test(body);
  if (after === null && weekday === null && !isMonthEnd) return null;
  if (quotedOn === null) {
    return refuse('missing-year', 'counts from the day of the quote, which is not known');
  }
  if (after !== null) return ok(addDays(quotedOn, after));
  if (isMonthEnd) return ok(lastDayOf(yearOf(quotedOn), Number(quotedOn.slice(5, 7))) ?? quotedOn);
  return nextWeekday(weekdayOfName(weekday?.[1] ?? '') ?? 1, /^next /i.test(body), quotedOn);
}

function daysAfter(body: string): number | null {
  if (/^(?:today|same day|当[天日]|今[天日])$/i.test(body)) return 0;
  if (/^(?:tomorrow|tmrw|明天)$/i.test(body)) return 1;
  const match = DAYS.exec(body);
  if (match === null) return null;
  const count = Number(match[1]);
  const unit = (match[2] ?? '').toLowerCase();
  if (/^(?:w|周)/.test(unit)) return 7 * count;
  return /^(?:h|小)/.test(unit) ? Math.ceil(count / 24) : count;
}

function nextWeekday(
  weekday: number,
  isNext: boolean,
  quotedOn: CalendarDate,
): Result<CalendarDate, ValueProblem> {
  const ahead = (weekday - weekdayOf(quotedOn) + 7) % 7;
  const first = addDays(quotedOn, ahead);
  const second = addDays(first, 7);
  // Said on a Friday, `Friday` is today or in a week; said on any day, `next Friday` is the coming one or the one after.
  if (isNext || ahead === 0) {
    return refuse('ambiguous-date', `can mean ${first} or ${second}; write the day`, [first, second]);
  }
  return ok(first);
}
