/**
 * The exchange rates that the offers of a workspace were read with: the newest of each currency, and whose offer it is.
 *
 * A rate is true on its day only, so it is suggested with its day and its source and never taken by itself.
 *
 * Depends on: core, model (types), ./layout (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { Offer } from '#domain/model/offer';
import type { KnownRate } from './layout';

/** One rate for each currency, the newest; of equal days that of the offer that comes first. */
export function knownRates(offers: readonly Pick<Offer, 'vendor' | 'foreignPrice'>[]): readonly KnownRate[] {
  const newest = new Map<string, KnownRate>();
  for (const { vendor, foreignPrice } of offers) {
    if (foreignPrice === null) continue;
    const { currency, usdPerUnit, rateDate } = foreignPrice;
    const known = newest.get(currency);
    if (known !== undefined && known.rateDate >= rateDate) continue;
    newest.set(currency, {
      currency,
      usdPerUnit,
      rateDate,
      source: `an offer of ${isolatedName(vendor)} in this workspace`,
    });
  }
  return [...newest.values()];
}
