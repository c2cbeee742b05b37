/**
 * Offers and purchase terms at another price: every unit price by one signed rate.
 *
 * Only what the vendor asks for the units changes. Freight, insurance and an option's fee stay as quoted.
 *
 * Depends on: core, model (types).
 */
import { applyRate, partsPerMillion, usdCents, type UsdCents } from '../core/money';
import type { Offer } from '../model/offer';
import type { PurchaseTerms } from '../model/purchase-terms';

/**
 * An amount changed by a signed rate, rounded half up to the cent.
 *
 * @param changePpm - −1,000,000 or more
 */
export function changedBy(amount: UsdCents, changePpm: number): UsdCents {
  return changePpm === 0 ? amount : applyRate(amount, partsPerMillion(1_000_000 + changePpm));
}

/** The offer at a price so much higher or lower, 1 cent at least; the quoted currency falls away with the change. */
export function atOtherPrice(offer: Offer, changePpm: number): Offer {
  const unitPrice = priceOf(offer.unitPrice, changePpm);
  return unitPrice === offer.unitPrice ? offer : { ...offer, unitPrice, foreignPrice: null };
}

/** The breaks and the option's price so much higher or lower. */
export function termsAtOtherPrice(terms: PurchaseTerms, changePpm: number): PurchaseTerms {
  const { priceBreaks, callOption } = terms;
  return {
    ...terms,
    priceBreaks: priceBreaks.map((one) => ({ ...one, unitPrice: priceOf(one.unitPrice, changePpm) })),
    callOption:
      callOption === null ? null : { ...callOption, unitPrice: priceOf(callOption.unitPrice, changePpm) },
  };
}

function priceOf(price: UsdCents, changePpm: number): UsdCents {
  return usdCents(Math.max(1, changedBy(price, changePpm)));
}
