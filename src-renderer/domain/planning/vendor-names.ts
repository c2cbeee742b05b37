/**
 * The sellers of a workspace by the names of their records: the names that charts have colours for.
 *
 * Depends on: evaluation, ./plan-evaluation (types).
 */
import { sellerOf } from '../evaluation/prepare-reference';
import type { PlanGround } from './plan-evaluation';

const known = new WeakMap<PlanGround['offers'], readonly string[]>();

/** The seller of every offer, each name once, in order; the same array for the same offers. */
export function vendorNames({
  offers,
  prepared,
}: Pick<PlanGround, 'offers' | 'prepared'>): readonly string[] {
  const remembered = known.get(offers);
  if (remembered !== undefined) return remembered;
  const names = new Set(
    [...offers.values()].map((offer) => sellerOf(offer, prepared).vendor?.name ?? offer.vendor),
  );
  const sorted = [...names].sort();
  known.set(offers, sorted);
  return sorted;
}
