/**
 * What one unit costs in a purchase of so many, and what quantities are sold.
 *
 * A price break is of all units: from its quantity on, every unit costs its price, the first as well.
 *
 * Depends on: core, model (types), ./exact-amount.
 */
import { MAX_OFFER_CENTS, usdCents, type UsdCents } from '../core/money';
import type { Offer } from '../model/offer';
import type { LineStanding } from '../model/plan';
import type { PurchaseTerms } from '../model/purchase-terms';
import { ratio } from './exact-amount';

/** The parts of an offer that its price and quantity follow from. */
type Priced = Pick<Offer, 'unitPrice' | 'quantity' | 'minimumQuantity'>;

/**
 * Price of one unit, US cents: the exercised option's, else that of the last break the quantity reaches,
 * else the offer's. An option that is exercised where none is on record costs the offer's price.
 */
export function unitPriceOf(
  offer: Priced,
  terms: PurchaseTerms | null,
  quantity: number,
  standing: LineStanding,
): UsdCents {
  if (terms === null) return offer.unitPrice;
  if (standing === 'exercised') return terms.callOption?.unitPrice ?? offer.unitPrice;
  return terms.priceBreaks.findLast(({ fromUnits }) => quantity >= fromUnits)?.unitPrice ?? offer.unitPrice;
}

/** Units of a firm purchase below which the vendor does not sell; 1 if nobody said. */
export function leastUnits({ minimumQuantity }: Priced): number {
  return minimumQuantity ?? 1;
}

/** The most units that all firm lines of an offer can buy together: as its terms say, else its quantity. */
export function mostUnits({ quantity }: Priced, terms: PurchaseTerms | null): number {
  return terms?.mostUnits ?? quantity;
}

/** Units are sold in whole multiples of this; 1 if any number is. */
export function lotOf(terms: PurchaseTerms | null): number {
  return terms?.lotSize ?? 1;
}

/** Amounts of a purchase that can be more than an offer holds, as words name them. */
const COUNTED = ['price', 'freight', 'insurance', 'other cost'] as const;

/** The first amount of a purchase of so many units that is above {@link MAX_OFFER_CENTS}; null if none is. */
export function beyondCounted(
  offer: Pick<Offer, 'quantity' | 'freightTotal' | 'insuranceTotal' | 'otherTotal'>,
  unitPrice: UsdCents,
  quantity: number,
): (typeof COUNTED)[number] | null {
  const most = BigInt(MAX_OFFER_CENTS);
  const quoted = [offer.freightTotal, offer.insuranceTotal, offer.otherTotal];
  const amounts = [
    BigInt(unitPrice) * BigInt(quantity),
    ...quoted.map((total) => ratio(BigInt(total ?? 0), BigInt(quantity), BigInt(offer.quantity))),
  ];
  return COUNTED.find((_, at) => (amounts[at] ?? 0n) > most) ?? null;
}

/** The part of an amount quoted for `of` units that so many units bear, rounded half up; null stays null. */
export function inProportion(total: UsdCents | null, units: number, of: number): UsdCents | null {
  return total === null ? null : usdCents(Number(ratio(BigInt(total), BigInt(units), BigInt(of))));
}
