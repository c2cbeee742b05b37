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
  const isRanked = new Uint8Array(rows.length);
  const unranked = rows.map((row, index) => {
    const reason = unrankedBecause(row, gates.failed[index] ?? NONE_FAILED, isWeighed);
    if (reason === null) isRanked[index] = 1;
    return reason;
  });
  const scores = scoresOf(table);
  const ranks = sharedRanks(scores, isRanked);
  const counts = new Uint32Array(rows.length + 1);
  for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1;
  const { gateCount } = gates;
  const first: number[] = [];
  const standings = unranked.map((reason, index): Standing => {
    const failed = gates.failed[index] ?? NONE_FAILED;
    if (reason !== null)
      return { rank: null, isShared: false, score: null, unranked: reason, gateCount, failed };
    const rank = ranks[index] ?? 0;
    if (rank === 1) first.push(index);
    const isShared = (counts[rank] ?? 0) > 1;
    return { rank, isShared, score: scores[index] ?? 0, unranked: null, gateCount, failed };
  });
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
