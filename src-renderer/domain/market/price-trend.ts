/**
 * What public quotes of a rig model did over the twelve months before a day.
 *
 * Quotes of one day are no trend: where no source gives two days there is one
 * point, and a line is not drawn through it.
 *
 * Depends on: core, market/public-quotes.
 */
import { addMonths, type CalendarDate } from '../core/calendar-date';
import type { UsdCents } from '../core/money';
import type { KeptQuote, PublicQuotes } from './public-quotes';

/** The cheapest quote of one day. */
export interface TrendPoint {
  readonly on: CalendarDate;
  /** Price of one unit, US cents. */
  readonly price: UsdCents;
  /** Quotes of that day, cheapest first. */
  readonly quotes: readonly KeptQuote[];
}

/** How far back a trend looks. */
export const TREND_MONTHS = 12;

/**
 * The cheapest quote of each day, oldest first; quotes without a day and those that are not compared are
 * left out.
 *
 * @param quotes - null where the model has none
 * @param asOf - the last day that counts; the first is twelve months before it
 */
export function priceTrend(quotes: PublicQuotes | null, asOf: CalendarDate): readonly TrendPoint[] {
  if (quotes === null) return [];
  const from = addMonths(asOf, -TREND_MONTHS);
  const byDay = new Map<CalendarDate, KeptQuote[]>();
  for (const kept of quotes.kept) {
    const on = kept.quote.source.asOf;
    if (on === null || on < from || on > asOf) continue;
    const ofDay = byDay.get(on);
    if (ofDay === undefined) byDay.set(on, [kept]);
    else ofDay.push(kept);
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([on, ofDay]) => {
      // They come cheapest first.
      const [cheapest] = ofDay;
      return cheapest === undefined ? [] : [{ on, price: cheapest.price, quotes: ofDay }];
    });
}
