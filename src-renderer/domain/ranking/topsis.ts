/**
 * A second method over the same points: how close an offer is to the best there
 * could be (TOPSIS, Hwang and Yoon 1981), to see whether the winner hangs on the method.
 *
 * The ideal and its opposite are the ends of the fixed scales and not the best
 * and worst among the offers at hand, so that it cannot reverse ranks either.
 *
 * Depends on: ranking.
 */
import { pointsAt, roundScore, sharesOf, type ScoreTable } from './score-table';
import { sharedRanks } from './shared-ranks';

/**
 * Relative closeness to the ideal, 0 to 1: distance from the anti-ideal ÷ the sum of both distances,
 * distances straight (Euclidean) over weighted values.
 *
 * @returns 1 where ideal and anti-ideal are the same point
 */
export function relativeCloseness(
  values: readonly number[],
  ideal: readonly number[],
  antiIdeal: readonly number[],
): number {
  const toIdeal = distance(values, ideal);
  const toAntiIdeal = distance(values, antiIdeal);
  const both = toIdeal + toAntiIdeal;
  return both === 0 ? 1 : toAntiIdeal / both;
}

/** Written as a loop: it is asked for every offer while a weight moves. */
function distance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}

/** How far the two methods agree on the ranked offers. */
export interface Agreement {
  /** Whether an offer that is first by score is first by TOPSIS too. */
  readonly isSameFirst: boolean;
  /** Numbers of the rows that are first by TOPSIS. */
  readonly firstByTopsis: readonly number[];
  /** Offers among the first `of` of both methods; more than `of` offers count where ranks are shared. */
  readonly inCommon: number;
  readonly of: number;
}

/** Closeness of each row × 100, rounded as scores are. */
export function topsisScores(table: ScoreTable): Float64Array {
  const ideal = sharesOf(table.criteria);
  const antiIdeal = ideal.map(() => 0);
  const values = ideal.map(() => 0);
  const scores = new Float64Array(table.rowCount);
  for (let row = 0; row < scores.length; row += 1) {
    for (let criterion = 0; criterion < ideal.length; criterion += 1) {
      values[criterion] = ((ideal[criterion] ?? 0) * pointsAt(table, criterion, row)) / 100;
    }
    scores[row] = roundScore(100 * relativeCloseness(values, ideal, antiIdeal));
  }
  return scores;
}

/**
 * Sets both methods against each other.
 *
 * @param scores - by row number, of the weighted score
 * @param most - how many from the top are compared
 * @returns null if no offer is ranked
 */
export function agreementOf(
  table: ScoreTable,
  scores: Float64Array,
  isRanked: Uint8Array,
  most = 5,
): Agreement | null {
  const count = isRanked.reduce((sum, one) => sum + one, 0);
  if (count === 0) return null;
  const of = Math.min(most, count);
  const byScore = sharedRanks(scores, isRanked);
  const byTopsis = sharedRanks(topsisScores(table), isRanked);
  const top = (ranks: Uint32Array, place: number) =>
    Array.from(ranks.keys()).filter((row) => (ranks[row] ?? 0) > 0 && (ranks[row] ?? 0) <= place);
  const firstByTopsis = top(byTopsis, 1);
  const topByScore = new Set(top(byScore, of));
  return {
    isSameFirst: firstByTopsis.some((row) => byScore[row] === 1),
    firstByTopsis,
    inCommon: Math.min(of, top(byTopsis, of).filter((row) => topByScore.has(row)).length),
    of,
  };
}
