/**
 * Where an offer stands among the others: its rank, its score, its gates.
 *
 * A standing belongs to a set of offers and to a ranking, and not to the offer
 * alone: `evaluateOffers` leaves it null, and `rankOffers` of the ranking fills it.
 *
 * Depends on: nothing.
 */

/** Why an offer that was judged has no rank. */
export type Unranked =
  /** It fails a gate. */
  | 'gate'
  /** Its all-in cost is not known, and money comes first. */
  | 'no-all-in'
  /** There are gates but nothing is weighed. */
  | 'no-criteria';

/** Why a gate does not let an offer through: it breaks the rule, or nobody knows whether it does. */
export type NotPassed = 'fails' | 'not-judged';

/** A gate that an offer does not pass. */
export interface FailedGate {
  readonly gateId: string;
  /** The gate in words: `No goods made in China`. */
  readonly name: string;
  readonly verdict: NotPassed;
  /** Why and by how much, a sentence part: `made in CN`, `On rack P90: misses by 4 days`; null where there is no reason. */
  readonly miss: string | null;
  /** How far out it is, as a share of the bound or of a year, more than 0; null where that is no number. */
  readonly far: number | null;
}

/** What ranking finds about one offer. */
export interface Standing {
  /** 1 for the best; offers of equal score share one. Null says `unranked`. */
  readonly rank: number | null;
  /** Whether another offer has the same rank. */
  readonly isShared: boolean;
  /** 0 to 100 points, rounded to six decimals; null without a rank. */
  readonly score: number | null;
  readonly unranked: Unranked | null;
  /** How many gates there are. */
  readonly gateCount: number;
  /** Those it fails, in their order. */
  readonly failed: readonly FailedGate[];
}
