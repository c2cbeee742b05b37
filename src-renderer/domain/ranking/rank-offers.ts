/**
 * Gates, then money and the rest as one score: the standing of every offer.
 *
 * An offer that fails a gate, or whose all-in cost is not known, has no rank and
 * says why: it is never last by accident.
 *
 * Depends on: evaluation (types), ranking.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { FailedGate, Standing, Unranked } from '../evaluation/standing';
import { scoresOf, type ScoreTable } from './score-table';
import { sharedRanks } from './shared-ranks';

/** What the gates say: by row number the gates that the offer fails. */
export interface GateResults {
  readonly gateCount: number;
  readonly failed: readonly (readonly FailedGate[])[];
}

/** Which rows take part in the ranking, and with what result. */
export interface RankedOffers {
  /** By row number. */
  readonly standings: readonly Standing[];
  readonly scores: Float64Array;
  /** By row number, 1 for a row that has a rank. */
  readonly isRanked: Uint8Array;
  /** Numbers of the rows that share the first rank. */
  readonly first: readonly number[];
}

/** Ranks rows by the points that `table` holds of them. */
export function rankOffers(
  rows: readonly OfferEvaluation[],
  table: ScoreTable,
  gates: GateResults,
): RankedOffers {
  const isWeighed = table.criteria.some(({ weight }) => weight > 0);
  const unranked = rows.map((row, index) => unrankedBecause(row, gates.failed[index] ?? [], isWeighed));
  const isRanked = Uint8Array.from(unranked, (reason) => (reason === null ? 1 : 0));
  const scores = scoresOf(table);
  const ranks = sharedRanks(scores, isRanked);
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  const { gateCount } = gates;
  const standings = unranked.map((reason, index): Standing => {
    const rank = ranks[index] ?? 0;
    return {
      rank: reason === null ? rank : null,
      isShared: reason === null && (counts.get(rank) ?? 0) > 1,
      score: reason === null ? (scores[index] ?? 0) : null,
      unranked: reason,
      gateCount,
      failed: gates.failed[index] ?? NONE_FAILED,
    };
  });
  const first = standings.flatMap(({ rank }, index) => (rank === 1 ? [index] : []));
  return { standings, scores, isRanked, first };
}

const NONE_FAILED: readonly FailedGate[] = [];

function unrankedBecause(
  row: OfferEvaluation,
  failed: readonly FailedGate[],
  isWeighed: boolean,
): Unranked | null {
  if (failed.length > 0) return 'gate';
  if ((row.allIn?.perTh ?? null) === null) return 'no-all-in';
  return isWeighed ? null : 'no-criteria';
}
