/**
 * Why an offer stands where it stands: what each criterion gains or loses against
 * the first, in points and dollars, and which single change would make it first.
 *
 * Depends on: core, evaluation (types), model (types), ranking.
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ColumnKind } from '../reports/comparison-column';
import { columnOf, placeOf, pointsOf, scaleNumber, weighedValue } from './criterion-points';
import { centsPerPoint } from './exchange-rate';
import type { RankedOffers } from './rank-offers';
import { pointsAt, roundScore, sharesOf, type ScoreTable } from './score-table';

/** What one criterion makes of the difference between two offers. */
export interface PointDifference {
  /** Its number in the table. */
  readonly criterion: number;
  readonly columnId: string;
  /** Points of score; negative where the offer loses against the other. */
  readonly points: number;
  /** The same at the price of a point: cents per TH that would make up for it, negative where it loses; null if money has no weight. */
  readonly centsPerTh: number | null;
}

/** Differences of the score of `row` against that of `other`, largest first; they add up to the difference of the scores. */
export function pointDifferences(table: ScoreTable, row: number, other: number): readonly PointDifference[] {
  const rate = centsPerPoint(table.criteria);
  return sharesOf(table.criteria)
    .map((share, criterion): PointDifference => {
      const points = share * (pointsAt(table, criterion, row) - pointsAt(table, criterion, other));
      return {
        criterion,
        columnId: table.criteria[criterion]?.columnId ?? '',
        points,
        centsPerTh: rate === null ? null : points * rate,
      };
    })
    .filter(({ points }) => Math.abs(points) >= 5e-7)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || a.criterion - b.criterion);
}

/** A change of one value, all else equal, that brings an offer to the score of another. */
export interface SingleChange {
  readonly columnId: string;
  /** The stored value that is enough, rounded to its whole unit towards the better. */
  readonly value: string | number;
  /** How far that is from the value now, in the column's stored unit or days, without sign; null from or to words, or from a value that is not known. */
  readonly by: number | null;
}

/**
 * For each criterion the least change with which `row` would score as much as `other`, the others
 * as they are; a criterion that cannot make up for it is left out.
 *
 * The all-in cost stays as it is too: an earlier day that also saves money needs fewer days than said here.
 */
export function changesToReach(
  table: ScoreTable,
  rows: readonly OfferEvaluation[],
  scores: Float64Array,
  row: number,
  other: number,
  asOf: CalendarDate,
): readonly SingleChange[] {
  const wanted = scores[other] ?? 0;
  const missing = wanted - (scores[row] ?? 0);
  const offer = rows[row];
  if (missing <= 0 || offer === undefined) return [];
  const shares = sharesOf(table.criteria);
  return table.criteria.flatMap((criterion, index): SingleChange[] => {
    const column = columnOf(criterion);
    const share = shares[index] ?? 0;
    if (column === null || share === 0) return [];
    const now = pointsAt(table, index, row);
    const needed = now + missing / share;
    const reaches = (value: string | number) =>
      roundScore((scores[row] ?? 0) + share * ((pointsOf(criterion, value, asOf) ?? 0) - now)) >=
      wanted - 1e-6;
    if (criterion.scale === null) {
      const enough = Object.entries(criterion.levels ?? {})
        .filter(([text]) => reaches(text))
        .sort((a, b) => a[1] - b[1])[0];
      return enough === undefined ? [] : [{ columnId: column.id, value: enough[0], by: null }];
    }
    if (needed > 100 + 1e-6) return [];
    const step = stepOf(column.kind);
    const exact = placeOf(criterion.scale, needed) / step;
    const slack = 1e-7 * Math.max(1, Math.abs(exact));
    const isRising = criterion.scale.best > criterion.scale.worst;
    const place = tidy((isRising ? Math.ceil(exact - slack) : Math.floor(exact + slack)) * step);
    const value = column.kind === 'date' ? addDays(asOf, place) : place;
    if (!reaches(value)) return [];
    const from = scaleNumber(weighedValue(column, offer), asOf);
    return [{ columnId: column.id, value, by: from === null ? null : tidy(Math.abs(place - from)) }];
  });
}

/** Whole cents, whole days, tenths of a decimal, tenths of a per cent. */
function stepOf(kind: ColumnKind): number {
  return kind === 'decimal' ? 0.1 : kind === 'percent' ? 1000 : 1;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The ranks an offer could have if what is not known of it were known. */
export interface RankRange {
  /** If everything not known of it scored 100. */
  readonly best: number;
  /** As it is: what is not known scores 0. */
  readonly worst: number;
  /** Numbers of the criteria that are not known. */
  readonly unknown: readonly number[];
}

/** Between which ranks a ranked offer lies; null if everything that is weighed is known of it. */
export function rankRange(table: ScoreTable, ranked: RankedOffers, row: number): RankRange | null {
  const shares = sharesOf(table.criteria);
  const unknown = table.criteria.flatMap((_, criterion) =>
    (shares[criterion] ?? 0) > 0 && Number.isNaN(table.points[criterion]?.[row] ?? 0) ? [criterion] : [],
  );
  if (unknown.length === 0 || ranked.isRanked[row] !== 1) return null;
  const own = ranked.scores[row] ?? 0;
  const most = roundScore(own + unknown.reduce((sum, criterion) => sum + 100 * (shares[criterion] ?? 0), 0));
  return { best: rankOf(ranked, most, row), worst: rankOf(ranked, own, row), unknown };
}

/** The rank that a score would have among the ranked offers other than `row`. */
export function rankOf({ scores, isRanked }: RankedOffers, score: number, row: number): number {
  let ahead = 0;
  scores.forEach((one, index) => {
    if (index !== row && isRanked[index] === 1 && one > score) ahead += 1;
  });
  return ahead + 1;
}
