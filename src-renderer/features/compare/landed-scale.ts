/**
 * The scale that all bars of landed cost share.
 *
 * One dear offer must not shorten every other bar until none can be compared:
 * bars beyond the scale are cut and say so.
 *
 * Depends on: evaluation (types).
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';

/** An offer so many times the 95th percentile stands outside the scale. */
const FAR_BEYOND = 1.5;
/** With fewer offers a percentile says nothing. */
const LEAST_OFFERS = 5;

/**
 * The landed cost per TH at which a bar is full: that of the dearest offer, or
 * the 95th percentile if the dearest is far beyond it; 0 if no offer has a cost.
 */
export function landedScale(rows: readonly OfferEvaluation[]): number {
  const costs = Float64Array.from(rows.flatMap(({ cost }) => cost?.perTh ?? [])).sort();
  const dearest = costs.at(-1) ?? 0;
  if (costs.length < LEAST_OFFERS) return dearest;
  const high = costs[Math.floor((costs.length - 1) * 0.95)] ?? dearest;
  return dearest > high * FAR_BEYOND ? high : dearest;
}
