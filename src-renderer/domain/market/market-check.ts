/**
 * An offer's price beside what is asked in public for the same model.
 *
 * It changes no figure and judges no seller: a price far from every quote is
 * often a misread unit, a deposit, another variant or bait, and now and then a
 * good price.
 *
 * Depends on: core, market/public-quotes.
 */
import type { UsdCents } from '../core/money';
import type { PublicQuotes } from './public-quotes';

/**
 * Below this share of the lowest quote a price is far from the market. Terms and
 * duty move a price by at most about 40 % (the dearest duty on record is 40.1 %),
 * and kept quotes of one model differ by at most about half (9,800 to 14,790 US
 * dollars): half of the lowest is outside both.
 */
export const FAR_BELOW_LOWEST = 0.5;

/** Above this multiple of the highest quote a price is far from the market: {@link FAR_BELOW_LOWEST} the other way. */
export const FAR_ABOVE_HIGHEST = 2;

/** A price beside the kept quotes of its model. */
export interface MarketCheck {
  readonly lowest: UsdCents;
  readonly highest: UsdCents;
  /** Kept quotes, 1 or more. */
  readonly count: number;
  /** Price ÷ lowest if it is below that, price ÷ highest if it is above that, else 1. */
  readonly ratio: number;
}

/** Holds a unit price against the quotes; null if none is kept. */
export function marketCheck(unitPrice: UsdCents, { kept }: PublicQuotes): MarketCheck | null {
  const lowest = kept[0]?.price;
  const highest = kept.at(-1)?.price;
  if (lowest === undefined || highest === undefined) return null;
  const ratio = unitPrice < lowest ? unitPrice / lowest : unitPrice > highest ? unitPrice / highest : 1;
  return { lowest, highest, count: kept.length, ratio };
}

/** True if the price is below {@link FAR_BELOW_LOWEST} or above {@link FAR_ABOVE_HIGHEST}. */
export function isFarFromMarket({ ratio }: MarketCheck): boolean {
  return ratio < FAR_BELOW_LOWEST || ratio > FAR_ABOVE_HIGHEST;
}
