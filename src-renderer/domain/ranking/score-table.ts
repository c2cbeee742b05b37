/**
 * The points of every offer in every criterion, as columns of numbers.
 *
 * Made once for a set of offers and scales; weights are applied to it as often
 * as a slider moves.
 *
 * Depends on: core (types), evaluation (types), model (types), ranking.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Criterion } from '../model/ranking';
import { columnOf, pointsOf, weighedValue } from './criterion-points';

/** Points by criterion and row number. */
export interface ScoreTable {
  readonly criteria: readonly Criterion[];
  readonly rowCount: number;
  /** For each criterion a number for each row, 0 to 100; NaN is not known. */
  readonly points: readonly Float64Array[];
}

/** The criteria that this release knows the column of: the others are passed over. */
export function knownCriteria(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter((criterion) => columnOf(criterion) !== null);
}

/** Scores every row in every known criterion. */
export function scoreTable(
  rows: readonly OfferEvaluation[],
  criteria: readonly Criterion[],
  asOf: CalendarDate,
): ScoreTable {
  const known = knownCriteria(criteria);
  return {
    criteria: known,
    rowCount: rows.length,
    points: known.map((criterion) => {
      const column = columnOf(criterion);
      const points = new Float64Array(rows.length).fill(Number.NaN);
      if (column === null) return points;
      rows.forEach((row, index) => {
        points[index] = pointsOf(criterion, weighedValue(column, row), asOf) ?? Number.NaN;
      });
      return points;
    }),
  };
}

/** The same points under other weights. */
export function reweighed(table: ScoreTable, criteria: readonly Criterion[]): ScoreTable {
  return { ...table, criteria: knownCriteria(criteria) };
}

/** Each criterion's part of the whole weight, 0 to 1; all 0 if nothing is weighed. */
export function sharesOf(criteria: readonly Criterion[]): readonly number[] {
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return criteria.map(({ weight }) => (whole === 0 ? 0 : weight / whole));
}

/** The points of one row in one criterion; what is not known scores 0. */
export function pointsAt(table: ScoreTable, criterion: number, row: number): number {
  const points = table.points[criterion]?.[row] ?? 0;
  return Number.isNaN(points) ? 0 : points;
}

/**
 * The score of each row: Σ share × points, 0 to 100, rounded to six decimals.
 *
 * Rounded so that two offers whose scores are equal on paper are equal here, whatever the order of
 * adding made of them.
 */
export function scoresOf(table: ScoreTable): Float64Array {
  const scores = new Float64Array(table.rowCount);
  sharesOf(table.criteria).forEach((share, criterion) => {
    const points = table.points[criterion];
    if (points === undefined || share === 0) return;
    for (let row = 0; row < scores.length; row += 1) {
      const one = points[row] ?? 0;
      if (!Number.isNaN(one)) scores[row] = (scores[row] ?? 0) + share * one;
    }
  });
  return scores.map(roundScore);
}

/** A score as it is compared: six decimals. */
export function roundScore(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
