/**
 * When a vendor says the goods are ready: `stock`, `2–3 weeks`, `7-10 working
 * days`, `Feb 1H`, `Q1 2027`, `15/02/2027`, `现货3天内发货`.
 *
 * The late end counts, since a plan that needs the early one fails more often.
 * Arrival and dispatch are weeks apart; which of them the text names is told.
 *
 * Depends on: core, ./calendar-periods, ./dialect, ./read-date-text, ./read-duration, ./value-problem.
 */
import { daysBetween, type CalendarDate } from '#domain/core/calendar-date';
import { ok, type Result } from '#domain/core/result';
import { readPeriod, type Period } from './calendar-periods';
import type { Dialect } from './dialect';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { readDateText } from './read-date-text';
import { readDuration, type DurationUnit } from './read-duration';
import { refuse, type ValueProblem } from './value-problem';

/** What else is known about the column and the quote. */
export interface LeadGiven {
  /** The day that days are counted from; null if it is not known. */
  readonly quotedOn: CalendarDate | null;
  /** Unit of a bare number, as the header names it; null if it names none. */
  readonly unitOfHeader: DurationUnit | null;
}

/** When the goods are ready, as a stretch of days from the order or the quote. */
export interface ReadLeadTime {
  /** Null only where days of the calendar are named and the day of the quote is not known. */
  readonly earliestDays: number | null;
  /** What goes into an offer as its lead time; null likewise. */
  readonly latestDays: number | null;
  /** Days of the calendar, where the text names them. */
  readonly on: { readonly earliest: CalendarDate; readonly latest: CalendarDate } | null;
  readonly isInStock: boolean;
  /** What happens then, if the text says it. */
  readonly speaksOf: 'dispatch' | 'arrival' | null;
  /** A sentence that says how the days were come by. */
  readonly words: string;
}

const MOST_DAYS = 1500;

const DISPATCH =
  /^(?:etd|ready(?= ?(?:by|in|for|:|[a-z]{3}|\d))|ship(?:s|ping|ped|ment)?|dispatch(?:ed)?|ex[- ]?factory|production|发货|出货|交货期?|交期|期货)[\s:]*(?:time|date|by|in|from|on|for)?[\s:]*|(?:发货|出货|交货)$/i;
const ARRIVAL =
  /^(?:eta|arriv(?:al|es|ing)|deliver(?:y|ed)|到货|到港)[\s:]*(?:time|date|by|in|on)?[\s:]*|(?:到货|到港)$/i;
const LABEL =
  /^(?:lead ?time|lt|availability|available(?= (?:by|in|from|on|[a-z]{3} ?\d|\d))|expected|due)[\s:]*(?:by|in|from|on)?[\s:]*/i;
const STOCK =
  /^(?:(?:in|ex|ready|on|from) )?stock(?: available)?|^spot(?: goods)?|^(?:有)?现货|^有货|^库存|^immediate(?:ly)?|^prompt|^ready(?: now| to ship)?|^available(?: now)?|^now$|^in hand|^auf lager|^ab lager|^lagernd|^sofort/i;

/** Reads when the goods are ready; 0 to 1500 days. */
export function readLeadTime(
  text: string,
  given: LeadGiven,
  dialect: Dialect,
): Result<ReadLeadTime, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const { body, speaksOf } = withoutLabel(plainCell(text));
  // 现货 and its English beside each other say one thing twice.
  const withoutStock = body.replace(STOCK, '').replace(/^[\s,;:()-]+|\)$/g, '');
  const isInStock = withoutStock !== body;
  const rest = isInStock ? withoutStock.replace(STOCK, '').trim() : body;
  if (isInStock && rest === '') {
    return ok({ ...STOCKED, speaksOf, words: 'In stock: lead time 0 days.' });
  }
  const after = withoutLabel(rest);
  const spoken = speaksOf ?? after.speaksOf;
  const period = readPeriod(after.body, given.quotedOn);
  if (period !== null) return counted(period, given.quotedOn, text, isInStock, spoken);
  const duration = readDuration(after.body, isInStock ? null : given.unitOfHeader, dialect);
  if (duration !== null) {
    if (!duration.ok) return duration;
    const { earliestDays, latestDays, words } = duration.value;
    return bounded({ earliestDays, latestDays, on: null, isInStock, speaksOf: spoken, words });
  }
  return counted(readDay(after.body, given.quotedOn, dialect), given.quotedOn, text, isInStock, spoken);
}

const STOCKED = { earliestDays: 0, latestDays: 0, on: null, isInStock: true } as const;

function withoutLabel(cell: string): {
  readonly body: string;
  readonly speaksOf: 'dispatch' | 'arrival' | null;
} {
  const unlabelled = cell.replace(LABEL, '').replace(/^by /i, '').trim();
  const ofDispatch = unlabelled.replace(DISPATCH, '').replace(DISPATCH, '').trim();
  const ofArrival = unlabelled.replace(ARRIVAL, '').replace(ARRIVAL, '').trim();
  if (ofDispatch !== unlabelled) return { body: ofDispatch, speaksOf: 'dispatch' };
  if (ofArrival !== unlabelled) return { body: ofArrival, speaksOf: 'arrival' };
  return { body: unlabelled, speaksOf: null };
}

function readDay(
  body: string,
  quotedOn: CalendarDate | null,
  dialect: Dialect,
): Result<Period, ValueProblem> {
  const day = readDateText(body, dialect, quotedOn);
  if (day.ok) return ok({ first: day.value, last: day.value });
  return day.problem.code === 'not-a-date' && !/\d[-/. 年月]+\d|\d{8}/.test(body)
    ? refuse('not-a-lead-time', 'is not a lead time such as 30 days, 2-3 weeks or Feb 2027')
    : day;
}

function counted(
  period: Result<Period, ValueProblem>,
  quotedOn: CalendarDate | null,
  text: string,
  isInStock: boolean,
  speaksOf: 'dispatch' | 'arrival' | null,
): Result<ReadLeadTime, ValueProblem> {
  if (!period.ok) return period;
  const { first, last } = period.value;
  const on = { earliest: first, latest: last };
  if (quotedOn === null) {
    const words = `Ready by ${last}; the days to it are not known, since the day of the quote is not.`;
    return ok({ earliestDays: null, latestDays: null, on, isInStock, speaksOf, words });
  }
  if (last < quotedOn) return refuse('past', `ends on ${last}, before the day of the quote, ${quotedOn}`);
  const latestDays = daysBetween(quotedOn, last);
  const named = first === last ? '' : `, the late end of “${plainCell(text)}”`;
  const words = `Lead time ${latestDays} days: from the quote of ${quotedOn} to ${last}${named}.`;
  const earliestDays = Math.max(0, daysBetween(quotedOn, first));
  return bounded({ earliestDays, latestDays, on, isInStock, speaksOf, words });
}

function bounded(read: ReadLeadTime): Result<ReadLeadTime, ValueProblem> {
  return read.latestDays !== null && read.latestDays > MOST_DAYS
    ? refuse('out-of-range', `is more than ${MOST_DAYS} days away`)
    : ok(read);
}
