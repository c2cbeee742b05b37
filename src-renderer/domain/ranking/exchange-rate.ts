/**
 * What a point of score costs: the trade between money and everything else.
 *
 * Money is a criterion like the others, with its own scale and weight. The
 * two together say how many dollars per TH one point is worth.
 *
 * Depends on: model (types), ranking.
 */
import type { Criterion } from '../model/ranking';
import { MONEY_COLUMN } from './criterion-points';
import { sharesOf } from './score-table';

/**
 * Cents per TH of all-in cost that weigh as much as one point of score:
 * `(worst − best) ÷ (100 × share of money)`, above 0, unrounded.
 *
 * @returns null if money has no weight: no sum then makes up for a point
 */
export function centsPerPoint(criteria: readonly Criterion[]): number | null {
  const place = criteria.findIndex(({ columnId }) => columnId === MONEY_COLUMN);
  const scale = criteria[place]?.scale ?? null;
  const share = sharesOf(criteria)[place] ?? 0;
  if (scale === null || share === 0) return null;
  return Math.abs(scale.worst - scale.best) / (100 * share);
}
