/**
 * How far one weight can move, the others in proportion, before a rank changes.
 *
 * A score is linear in the share of one criterion, so two offers change places
 * where two straight lines cross: the interval follows from the crossings of one
 * offer with all others, in closed form. Nothing is sampled.
 *
 * Depends on: ranking.
 */
import { pointsAt, sharesOf, type ScoreTable } from './score-table';

/**
 * The shares of the whole weight, 0 to 1, between which a rank stays. At an end that is neither 0
 * nor 1, or just beyond it, the rank is another: there it meets the score of another offer.
 */
export interface ShareInterval {
  readonly from: number;
  readonly to: number;
}

/** Scores closer than this are equal: a hundredth of what a score is rounded to. */
const EQUAL = 1e-8;

/**
 * For each row the interval of the share of a criterion around its present one in which it keeps its rank.
 *
 * @param criterion - its number in the table
 * @param isRanked - by row number, 1 for a row that takes part; each of `rows` must
 * @returns null if no other criterion has a weight: its share is then always the whole
 */
export function rankIntervals(
  table: ScoreTable,
  isRanked: Uint8Array,
  criterion: number,
  rows: readonly number[],
): readonly ShareInterval[] | null {
  const rest = restScores(table, criterion);
  if (rest === null) return null;
  return rows.map((row) => intervalOf(table, isRanked, criterion, row, rest));
}

function intervalOf(
  table: ScoreTable,
  isRanked: Uint8Array,
  criterion: number,
  row: number,
  rest: Float64Array,
): ShareInterval {
  const now = sharesOf(table.criteria)[criterion] ?? 0;
  const ownRest = rest[row] ?? 0;
  const ownSlope = pointsAt(table, criterion, row) - ownRest;
  let from = 0;
  let to = 1;
  for (let other = 0; other < table.rowCount; other += 1) {
    if (other === row || isRanked[other] !== 1) continue;
    const otherRest = rest[other] ?? 0;
    const start = otherRest - ownRest;
    const slope = pointsAt(table, criterion, other) - otherRest - ownSlope;
    const lead = start + slope * now;
    if (Math.abs(lead) <= EQUAL) {
      // They share a rank: any move that lets the other ahead ends it at once.
      if (slope > EQUAL) to = now;
      else if (slope < -EQUAL) from = now;
      continue;
    }
    if (Math.abs(slope) <= EQUAL) continue;
    const crossing = -start / slope;
    if (crossing > now && crossing < to) to = crossing;
    else if (crossing < now && crossing > from) from = crossing;
  }
  return { from, to };
}

/** The score of each row without a criterion, the others in proportion; null if the others have no weight. */
function restScores(table: ScoreTable, criterion: number): Float64Array | null {
  const shares = sharesOf(
    table.criteria.map((one, index) => (index === criterion ? { ...one, weight: 0 } : one)),
  );
  if (shares.every((share) => share === 0)) return null;
  const scores = new Float64Array(table.rowCount);
  shares.forEach((share, index) => {
    const points = table.points[index];
    if (share === 0 || points === undefined) return;
    for (let row = 0; row < scores.length; row += 1) {
      const one = points[row] ?? 0;
      if (!Number.isNaN(one)) scores[row] = (scores[row] ?? 0) + share * one;
    }
  });
  return scores;
}
