/**
 * What the status bar says of the shown offers.
 *
 * The mean is weighted by hash rate: the sum of money over the sum of TH/s. The
 * mean of the offers' own ratios would be a different, wrong number.
 *
 * Depends on: core, evaluation (types).
 */
import { divideCents, usdCents, type UsdCents } from '#domain/core/money';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';

/** Totals over the shown offers. */
export interface OffersSummary {
  readonly count: number;
  /** Hash rate of all of them, TH/s. */
  readonly hashrateThs: number;
  /** Landed cost of those that have one, over their TH/s; null if none has. */
  readonly meanLandedPerTh: UsdCents | null;
  readonly withoutCost: number;
}

/** Adds up the shown offers. */
export function summariseOffers(rows: readonly OfferEvaluation[], order: Uint32Array): OffersSummary {
  let hashrateThs = 0;
  let costedThs = 0;
  let landed = 0;
  let withoutCost = 0;
  for (const index of order) {
    const row = rows[index];
    if (row === undefined) continue;
    const terahashes = row.offer.hashrateThs * row.offer.quantity;
    hashrateThs += terahashes;
    if (row.cost === null) {
      withoutCost += 1;
    } else {
      costedThs += terahashes;
      landed += row.cost.total;
    }
  }
  const meanLandedPerTh = costedThs > 0 ? divideCents(usdCents(landed), costedThs) : null;
  return { count: order.length, hashrateThs, meanLandedPerTh, withoutCost };
}
