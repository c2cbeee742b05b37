/**
 * What an edit does to the landed cost of the offers it changes.
 *
 * Depends on: core, evaluation (types).
 */
import { sumCents, usdCents, type UsdCents } from '../core/money';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';

/** Landed cost of the same offers before and after. */
export interface LandedEffect {
  /** Over the offers whose landed cost is known both times, whole quantities. */
  readonly before: UsdCents;
  readonly after: UsdCents;
  readonly difference: UsdCents;
  /** Offers left out of all three, since one of their two costs is not known. */
  readonly unknown: number;
}

/** @param after - the same offers in the same order */
export function landedEffect(
  before: readonly OfferEvaluation[],
  after: readonly OfferEvaluation[],
): LandedEffect {
  const pairs = before.flatMap(({ cost }, index) => {
    const next = after[index]?.cost ?? null;
    return cost === null || next === null ? [] : [{ before: cost.total, after: next.total }];
  });
  const totals = {
    before: sumCents(pairs.map((pair) => pair.before)),
    after: sumCents(pairs.map((pair) => pair.after)),
  };
  return {
    ...totals,
    difference: usdCents(totals.after - totals.before),
    unknown: before.length - pairs.length,
  };
}
