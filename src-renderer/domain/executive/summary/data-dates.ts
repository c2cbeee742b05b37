/**
 * How old the data is that a report rests on, and what of it is too old.
 *
 * Ages are counted to the day of the report, or to the plan's day if that is later: prices must hold until
 * the order is placed. Of what nobody knows the day, nobody knows the age: that is said, and marks the page.
 * A scenario changes no record: data is as old under it as in the present view.
 *
 * Depends on: core, model (types), planning (types), screening, ../plan-summary (types), ../report-ground
 * (types), ./stale-limits.
 */
import { daysBetween, isCalendarDate, laterOf, type CalendarDate } from '../../core/calendar-date';
import { isolatedName } from '../../core/isolated-name';
import { dayText, daysText, numberText } from '../../core/plain-text';
import type { Offer } from '../../model/offer';
import type { ScreeningRun } from '../../model/screening-run';
import { firstDayOf } from '../../screening/list-age';
import { staleReasons } from '../../screening/run-staleness';
import type { DataDate } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import { STALE_LIMITS } from './stale-limits';

/** Quotations, restricted-party lists, tariff pack, hashprice, in this order. */
export function dataDates(ground: ReportGround): readonly DataDate[] {
  return [quotationDate(ground), listDate(ground), packDate(ground), hashpriceDate(ground)];
}

/** Why the page is marked STALE, a sentence each. */
export function staleSentences(dates: readonly DataDate[]): readonly string[] {
  return dates.flatMap(({ stale }) => (stale === null ? [] : [stale]));
}

function dayOf({ madeOn, under }: ReportGround): CalendarDate {
  return laterOf(madeOn, under.ground.prepared.reference.settings.scenario.asOf);
}

function quotationDate(ground: ReportGround): DataDate {
  const what = 'Quotations';
  const offers = boughtOffers(ground);
  const days = offers.flatMap(({ quotedOn }) => (quotedOn === null ? [] : [quotedOn])).sort();
  const [oldest = null] = days;
  const newest = days.at(-1) ?? null;
  const documents = new Set(offers.map(({ evidenceId }) => evidenceId)).size;
  const undated = offers.length - days.length;
  const words = [
    `${counted(offers.length, 'offer')} from ${counted(documents, 'document')}`,
    ...(oldest === null || newest === null
      ? []
      : [oldest === newest ? dayText(oldest) : `${dayText(oldest)} to ${dayText(newest)}`]),
    ...(undated === 0 ? [] : [`${numberText(undated)} of no known day`]),
  ].join(', ');
  if (offers.length === 0) return { what, words: 'none: nothing is bought', on: null, stale: null };
  return { what, words, on: oldest, stale: staleQuotes(offers, dayOf(ground)) };
}

function boughtOffers({ under }: ReportGround): readonly Offer[] {
  const found = new Map<string, Offer>();
  for (const { offer, line } of under.evaluation.lines) {
    if (offer !== null && line.quantity > 0) found.set(offer.id, offer);
  }
  for (const { line } of under.notComing) {
    if (line.offer !== null) found.set(line.offer.id, line.offer);
  }
  return [...found.values()];
}

/** A price that held until a day is judged by that day; one without it, by the day of the quotation. */
function staleQuotes(offers: readonly Offer[], today: CalendarDate): string | null {
  const { quotationDays } = STALE_LIMITS;
  const expired = offers.filter(({ validUntil }) => validUntil !== null && validUntil < today);
  const open = offers.filter(({ validUntil }) => validUntil === null);
  const old = open.filter(
    ({ quotedOn }) => quotedOn !== null && daysBetween(quotedOn, today) > quotationDays,
  );
  const undated = open.filter(({ quotedOn }) => quotedOn === null);
  const parts = [
    ...namedPart(
      expired,
      (first) => `held until ${dayText(first.validUntil ?? today)}`,
      'a price that held until an earlier day',
    ),
    ...namedPart(
      old,
      (first) =>
        `was quoted on ${dayText(first.quotedOn ?? today)}, more than ${daysText(quotationDays)} ago`,
      `a price of no stated end that is older than ${daysText(quotationDays)}`,
    ),
    ...namedPart(undated, () => 'has no known day', 'a price of no known day'),
  ];
  return parts.length === 0 ? null : `Quotations: ${parts.join('; ')}.`;
}

function namedPart(
  offers: readonly Offer[],
  ofOne: (offer: Offer) => string,
  ofMany: string,
): readonly string[] {
  const [first] = offers;
  if (first === undefined) return [];
  if (offers.length === 1) return [`the price of ${isolatedName(first.id)} ${ofOne(first)}`];
  const ids = offers.slice(0, 3).map(({ id }) => isolatedName(id));
  const more = offers.length - ids.length;
  const named = more > 0 ? `${ids.join(', ')} and ${numberText(more)} more` : ids.join(', ');
  return [`${numberText(offers.length)} offers (${named}) have ${ofMany}`];
}

function listDate(ground: ReportGround): DataDate {
  const what = 'Restricted-party lists';
  const { facts, subjects } = ground.parties;
  const { lists, run, findings, practice } = facts;
  const limit = practice.listMaxAgeDays;
  if (lists.length === 0) {
    return {
      what,
      words: 'none loaded',
      on: null,
      stale: 'No restricted-party list is loaded: nobody is screened by one.',
    };
  }
  const days = lists.map(({ edition }) => (edition.listDate === null ? null : firstDayOf(edition.listDate)));
  const dated = days.flatMap((day) => (day === null ? [] : [day])).sort();
  const [oldest = null] = dated;
  const undated = days.length - dated.length;
  const today = ground.madeOn;
  const words = [
    counted(lists.length, 'list'),
    ...(oldest === null
      ? []
      : [`${lists.length === 1 ? 'of' : 'the oldest of'} ${dayText(oldest)}`, ageWords(oldest, today)]),
    ...(undated === 0 ? [] : [`${numberText(undated)} of no known day`]),
    ...screenedWords(run),
  ].join(', ');
  const isOld = oldest !== null && daysBetween(oldest, today) > limit;
  const settings = practice.settings;
  const reasons = [
    ...(isOld
      ? [
          `the oldest is ${daysText(daysBetween(oldest, today))} old, at most ${daysText(limit)} by the policy`,
        ]
      : []),
    ...(undated === 0 ? [] : ['the day of a list is not known']),
    ...staleReasons(run, findings, { lists, subjects, settings }).map(asPart),
  ];
  return { what, words, on: oldest, stale: reasons.length === 0 ? null : `${what}: ${reasons.join('; ')}.` };
}

function screenedWords(run: ScreeningRun | null): readonly string[] {
  const day = run?.at.slice(0, 10) ?? '';
  return isCalendarDate(day) ? [`parties screened on ${dayText(day)}`] : [];
}

function packDate(ground: ReportGround): DataDate {
  const what = 'Tariff pack';
  const { version, date } = ground.presentGround.prepared.reference.pack;
  const limit = STALE_LIMITS.tariffPackDays;
  const age = daysBetween(date, ground.madeOn);
  return {
    what,
    words: `edition ${isolatedName(version)}, kept to ${dayText(date)}, ${ageWords(date, ground.madeOn)}`,
    on: date,
    stale:
      age > limit
        ? `Tariff pack: kept to ${dayText(date)}, ${daysText(age)} ago; a report takes at most ${daysText(limit)}.`
        : null,
  };
}

function hashpriceDate(ground: ReportGround): DataDate {
  const what = 'Hashprice';
  const { assumptions } = ground.presentGround.prepared.reference.settings;
  const { asOf, citation } = assumptions.hashpricePerPhDay;
  const limit = STALE_LIMITS.hashpriceDays;
  if (asOf === null) {
    return {
      what,
      words: `${citation}; no day on record`,
      on: null,
      stale: 'Hashprice: no day is on record, so nobody knows how old it is.',
    };
  }
  const age = daysBetween(asOf, ground.madeOn);
  return {
    what,
    words: `of ${dayText(asOf)}, ${ageWords(asOf, ground.madeOn)}`,
    on: asOf,
    stale:
      age > limit
        ? `Hashprice: of ${dayText(asOf)}, ${daysText(age)} ago; a report takes at most ${daysText(limit)}.`
        : null,
  };
}

function ageWords(day: CalendarDate, today: CalendarDate): string {
  const age = daysBetween(day, today);
  return age === 0 ? 'of today' : age < 0 ? 'of a later day' : `${daysText(age)} old`;
}

function counted(count: number, one: string): string {
  return `${numberText(count)} ${count === 1 ? one : `${one}s`}`;
}

/** A sentence inside another. */
function asPart(sentence: string): string {
  const plain = sentence.replace(/\.$/, '');
  return /^[A-Z][a-z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
