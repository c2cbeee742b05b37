/**
 * Which offers cost something else under another tariff pack, and by how much.
 *
 * An offer that gets no landed cost any more is among the changed ones, with
 * its problem; it enters no total, because what is not known is not zero.
 *
 * Depends on: core, model, evaluation.
 */
import { sumCents, usdCents, type UsdCents } from '../core/money';
import type { Offer } from '../model/offer';
import { evaluateOffer } from './evaluate-offers';
import type { EvaluationProblem } from './offer-evaluation';
import type { PreparedReference } from './prepare-reference';

/** One offer before and after. */
export interface OfferEffect {
  readonly offerId: string;
  readonly vendor: string;
  readonly model: string;
  /** Landed cost of all units; null where there is none. */
  readonly landedBefore: UsdCents | null;
  readonly landedAfter: UsdCents | null;
  /** The same for one TH/s. */
  readonly perThBefore: UsdCents | null;
  readonly perThAfter: UsdCents | null;
  /** Why there is no landed cost afterwards; null if there is one. */
  readonly problemAfter: EvaluationProblem | null;
}

/** What a change of the law on file does to a set of offers. */
export interface PackEffect {
  /** Offers whose landed cost or problem differs; lost and new costs first, then the largest difference. */
  readonly changed: readonly OfferEffect[];
  /** How many offers cost the same. */
  readonly same: number;
  /** Sum of after − before over the offers that have both. */
  readonly totalDifference: UsdCents;
}

/** Evaluates offers on both sides. The two references differ in their pack and in nothing else. */
export function packEffect(
  offers: readonly Offer[],
  before: PreparedReference,
  after: PreparedReference,
): PackEffect {
  return summarizeEffect(offers.map((offer) => offerEffect(offer, before, after)));
}

/** The effect on one offer; null if it costs the same, or cannot be costed for the same reason. */
export function offerEffect(
  offer: Offer,
  before: PreparedReference,
  after: PreparedReference,
): OfferEffect | null {
  const old = evaluateOffer(offer, before);
  const next = evaluateOffer(offer, after);
  if (old.cost?.total === next.cost?.total && old.problem?.code === next.problem?.code) return null;
  return {
    offerId: offer.id,
    vendor: offer.vendor,
    model: offer.model,
    landedBefore: old.cost?.total ?? null,
    landedAfter: next.cost?.total ?? null,
    perThBefore: old.cost?.perTh ?? null,
    perThAfter: next.cost?.perTh ?? null,
    problemAfter: next.problem,
  };
}

/** Gathers the effects on single offers, so that a screen can evaluate them in parts. */
export function summarizeEffect(effects: readonly (OfferEffect | null)[]): PackEffect {
  const changed = effects.filter((effect) => effect !== null);
  const differences = changed.map(landedDifference);
  return {
    changed: [...changed].sort(
      (a, b) => sizeOf(b) - sizeOf(a) || (a.offerId < b.offerId ? -1 : a.offerId > b.offerId ? 1 : 0),
    ),
    same: effects.length - changed.length,
    totalDifference: sumCents(differences.filter((difference) => difference !== null)),
  };
}

/** After − before for all units; null unless both are known. */
export function landedDifference({ landedBefore, landedAfter }: OfferEffect): UsdCents | null {
  return landedBefore === null || landedAfter === null ? null : usdCents(landedAfter - landedBefore);
}

/** How far up an offer belongs: one whose cost appears or goes is looked at first. */
function sizeOf(effect: OfferEffect): number {
  const difference = landedDifference(effect);
  return difference === null ? Number.MAX_SAFE_INTEGER : Math.abs(difference);
}
