/**
 * What part an offer has in what is shown: of the dollars, of the hash rate.
 *
 * A share depends on the other rows in sight, so a row alone has none: the
 * columns get their values from {@link withShares} for the rows that are shown.
 *
 * Depends on: evaluation (types), reports.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ComparisonColumn } from './comparison-column';
import { roundToSum } from './cost-parts';

/** What a share is a part of, by column: cents of landed cost, TH/s; null is not known and has no share. */
const WHOLES: Readonly<Record<string, (row: OfferEvaluation) => number | null>> = {
  shareOfSpend: ({ cost }) => cost?.total ?? null,
  shareOfHashrate: ({ offer }) => offer.quantity * offer.hashrateThs,
};

/** These columns; their `value` is null until {@link withShares} gives it. */
export const shareColumns: readonly ComparisonColumn[] = [
  {
    id: 'shareOfSpend',
    header: 'Share of $, %',
    group: 'Landed',
    kind: 'percent',
    definition:
      'Landed dollars of the offer ÷ landed dollars of all offers that are shown; offers without a landed cost are left out. Filters change it.',
    better: null,
    width: 124,
    value: () => null,
    orderBy: ({ cost }) => cost?.total ?? null,
    isExplained: false,
  },
  {
    id: 'shareOfHashrate',
    header: 'Share of TH/s, %',
    group: 'Landed',
    kind: 'percent',
    definition: 'TH/s of the offer ÷ TH/s of all offers that are shown. Filters change it.',
    better: null,
    width: 124,
    value: () => null,
    orderBy: ({ offer }) => offer.quantity * offer.hashrateThs,
    isExplained: false,
  },
];

/**
 * The columns with the shares of these rows, in parts per million that add up to exactly 1,000,000.
 *
 * @param rows - those that are shown; others have no share
 */
export function withShares(
  columns: readonly ComparisonColumn[],
  rows: readonly OfferEvaluation[],
): readonly ComparisonColumn[] {
  return columns.map((column) => {
    const whole = WHOLES[column.id];
    if (whole === undefined) return column;
    const shares = sharesOf(rows, whole);
    return { ...column, value: (row) => shares.get(row.offer.id) ?? null };
  });
}

function sharesOf(
  rows: readonly OfferEvaluation[],
  whole: (row: OfferEvaluation) => number | null,
): ReadonlyMap<string, number> {
  const known = rows.flatMap((row) => {
    const value = whole(row);
    return value === null ? [] : [{ id: row.offer.id, value }];
  });
  const total = known.reduce((sum, { value }) => sum + value, 0);
  if (!(total > 0)) return new Map();
  const rounded = roundToSum(known.map(({ value }) => (value / total) * 1_000_000));
  return new Map(known.map(({ id }, index) => [id, rounded[index] ?? 0]));
}
