/**
 * What no longer leaves from a day on: a country that stops exports, a vendor that is listed.
 *
 * A stop says nothing of goods that have left before: they come.
 *
 * Depends on: core, model (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { Offer } from '../model/offer';

/** One stop: of a country or of a vendor. */
export interface DispatchStop {
  /** The first day on which nothing leaves. */
  readonly from: CalendarDate;
  /** Of dispatch or of declared origin; null for the stop of a vendor. */
  readonly country: CountryCode | null;
  /** As offers or its record name it; null for the stop of a country. */
  readonly vendor: string | null;
  /** Names the seller's offers write, beside `vendor`. */
  readonly aliases: readonly string[];
  /** Why, a sentence part: `nothing leaves CN from 2027-03-01`. */
  readonly words: string;
}

/**
 * The stop that keeps goods from leaving on a day; of several the one that begins first, in whatever order
 * they stand.
 *
 * @param dispatchOn - null if nobody knows the day: then nothing is said to be stopped
 */
export function stopFor(
  offer: Pick<Offer, 'vendor' | 'origin' | 'shipFrom'>,
  dispatchOn: CalendarDate | null,
  stops: readonly DispatchStop[] | undefined,
): DispatchStop | null {
  if (stops === undefined || dispatchOn === null) return null;
  let first: DispatchStop | null = null;
  for (const stop of stops) {
    const { from, country, vendor, aliases } = stop;
    const isOf =
      country === null
        ? vendor === offer.vendor || aliases.includes(offer.vendor)
        : country === offer.shipFrom || country === offer.origin;
    if (isOf && dispatchOn >= from && (first === null || from < first.from)) first = stop;
  }
  return first;
}
