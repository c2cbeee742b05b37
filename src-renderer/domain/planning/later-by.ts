/**
 * Goods that leave some days later than arranged, as a scenario has it.
 *
 * Every shipment moves by the same days and with it its entry, also one that the offer states: what is
 * arranged for a day does not hold that day any more. How far a leg may slip stays as it is.
 *
 * Depends on: model (types).
 */
import type { Offer } from '../model/offer';

/** The offer with every shipment so many days later; below 0 earlier. Null stays null. */
export function laterBy(days: number, offer: Offer | null): Offer | null {
  if (days === 0 || offer === null) return offer;
  const batches = offer.batches ?? [{ quantity: offer.quantity, afterDays: 0 }];
  return { ...offer, batches: batches.map((batch) => ({ ...batch, afterDays: batch.afterDays + days })) };
}
