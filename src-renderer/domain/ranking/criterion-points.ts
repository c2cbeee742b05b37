/**
 * What a stored value scores on the fixed scale of a criterion, and back.
 *
 * Points of a value depend on the value and the scale alone, never on the other
 * offers: so an offer that comes or goes cannot reorder those that stay.
 *
 * Depends on: core, evaluation (types), model (types), reports.
 */
import { daysBetween, isCalendarDate, type CalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Criterion } from '../model/ranking';
import type { ComparisonColumn } from '../reports/comparison-column';
import { comparisonColumns } from '../reports/comparison-columns';

/** The column that holds money in a ranking. */
export const MONEY_COLUMN = 'allInPerTh';

/** Columns of back-duty: empty with a landed cost means that no finding can reach the buyer, which is none and not unknown. */
const NONE_IF_EMPTY: ReadonlySet<string> = new Set(['exposure', 'exposurePerTh', 'reservePerTh']);

/** Names and notes say nothing to score; shares hang on the other offers in sight, and payments on an axis of all. */
const NEVER_WEIGHED: ReadonlySet<string> = new Set([
  'offerId',
  'note',
  'document',
  'importedBy',
  'quoteCount',
  'shareOfSpend',
  'shareOfHashrate',
  'paymentsOnAxis',
]);

/** Columns that a ranking can weigh: not its own, and none whose value depends on other offers. */
export const scorableColumns: readonly ComparisonColumn[] = comparisonColumns.filter(
  ({ id, group }) => group !== 'Score' && !NEVER_WEIGHED.has(id),
);

const byId = new Map(scorableColumns.map((column) => [column.id, column]));

/** The column a criterion weighs; null for one of another release. */
export function columnOf({ columnId }: Pick<Criterion, 'columnId'>): ComparisonColumn | null {
  return byId.get(columnId) ?? null;
}

/** The stored value that a criterion weighs; null is not known. */
export function weighedValue(column: ComparisonColumn, row: OfferEvaluation): string | number | null {
  const value = column.value(row);
  if (value === null && row.cost !== null && row.exposure === null && NONE_IF_EMPTY.has(column.id)) return 0;
  return value;
}

/** A stored value as a scale counts it: itself, or for a date the days after the as-of date; null for other text. */
export function scaleNumber(value: string | number | null, asOf: CalendarDate): number | null {
  if (typeof value === 'number') return value;
  return value !== null && isCalendarDate(value) ? daysBetween(asOf, value) : null;
}

/**
 * Points of a stored value, 0 to 100.
 *
 * Along a scale they grow evenly from its worst end to its best; beyond an end they stay what they are there.
 *
 * @returns null if the value is not known
 */
export function pointsOf(
  { scale, levels }: Pick<Criterion, 'scale' | 'levels'>,
  value: string | number | null,
  asOf: CalendarDate,
): number | null {
  if (value === null) return null;
  if (scale === null) return levels?.[String(value)] ?? 0;
  const place = scaleNumber(value, asOf);
  if (place === null) return null;
  return Math.min(100, Math.max(0, (100 * (place - scale.worst)) / (scale.best - scale.worst)));
}

/** The place on a scale that scores so many points, unrounded: the inverse of {@link pointsOf} between its ends. */
export function placeOf(scale: NonNullable<Criterion['scale']>, points: number): number {
  return scale.worst + (points / 100) * (scale.best - scale.worst);
}
