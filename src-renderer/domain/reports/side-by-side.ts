/**
 * A few offers as columns and what is known of them as rows: which differ, by
 * how much, and which is best.
 *
 * Rows of one group stand in order of the dollars they move. An unknown value is
 * neither best nor different by any amount: it is a question to the vendor.
 *
 * Depends on: core, evaluation (types), reports.
 */
import { daysBetween, type CalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { aggregateRule, totalBehind } from './aggregate';
import type { ColumnGroup, ComparisonColumn } from './comparison-column';
import { comparisonColumns } from './comparison-columns';

/** How many offers can be weighed carefully at once. */
export const SIDE_BY_SIDE = { least: 2, most: 5 } as const;

/** A difference from the baseline. Positive is more: dearer, later, larger. */
export type SideDelta =
  /**
   * Cents for as much hash rate as one rig of the baseline has; and, where the figure is not per TH,
   * what it is more or less by itself: a smaller rig can cost less and be dearer for its hash rate.
   */
  | { readonly kind: 'usd-per-rig'; readonly cents: number; readonly own: number | null }
  | { readonly kind: 'days'; readonly days: number }
  /** In the column's own unit. */
  | { readonly kind: 'amount'; readonly amount: number };

/** One offer's value of one row. */
export interface SideCell {
  readonly offerId: string;
  /** As stored; null is not known. */
  readonly value: string | number | null;
  /** Words that stand in place of the value, such as `in price`. */
  readonly words: string | null;
  /** Null for the baseline, where nothing differs, and where one of the two is not known. */
  readonly delta: SideDelta | null;
  /** Whether no other known value is better, and one is worse. */
  readonly isBest: boolean;
}

/** One row: a column of the comparison. */
export interface SideRow {
  readonly column: ComparisonColumn;
  /** One for each offer, in their order. */
  readonly cells: readonly SideCell[];
  readonly isSame: boolean;
  /** The most dollars it moves against the baseline, in cents per rig of it; null where it is not money. */
  readonly impact: number | null;
}

/** Rows that belong together. */
export interface SideSection {
  readonly group: ColumnGroup;
  readonly rows: readonly SideRow[];
}

const GROUPS: readonly ColumnGroup[] = [
  'Score',
  'Price',
  'Duty',
  'Landed',
  'Delivery',
  'Service',
  'Risk',
  'All-in',
  'Cash',
  'Simulated',
  'Rig',
  'Offer',
];

/** Not money themselves; the money they move stands in another column. */
const MONEY_OF: Readonly<Record<string, string>> = {
  dutyRate: 'duty',
  onRackP50: 'delayPerTh',
  onRackP90: 'delayPerTh',
  daysToEnergisation: 'delayPerTh',
  usRepair: 'servicePerTh',
  warrantyLeft: 'servicePerTh',
};

/** The offers' ids stand in the heading; a share of what the table shows says nothing of two offers. */
const LEFT_OUT: ReadonlySet<string> = new Set(['offerId', 'shareOfSpend', 'shareOfHashrate']);

const columnsById = new Map(comparisonColumns.map((column) => [column.id, column]));

/**
 * Sets offers side by side.
 *
 * @param rows - the baseline first
 */
export function sideBySide(rows: readonly OfferEvaluation[]): readonly SideSection[] {
  const [baseline] = rows;
  if (baseline === undefined) return [];
  const isRanked = rows.some(({ standing }) => standing !== null);
  const isDrawn = rows.some(({ drawn }) => drawn !== null);
  const all = comparisonColumns
    .filter(
      ({ id, group }) =>
        !LEFT_OUT.has(id) && (group !== 'Score' || isRanked) && (group !== 'Simulated' || isDrawn),
    )
    .map((column) => sideRow(column, rows, baseline));
  return GROUPS.map((group) => ({
    group,
    rows: all
      .filter(({ column }) => column.group === group)
      .sort((a, b) => (b.impact ?? -1) - (a.impact ?? -1)),
  })).filter((section) => section.rows.length > 0);
}

function sideRow(
  column: ComparisonColumn,
  rows: readonly OfferEvaluation[],
  baseline: OfferEvaluation,
): SideRow {
  const values = rows.map((row) => column.value(row));
  const words = rows.map((row) => column.insteadOf?.(row) ?? null);
  const shown = rows.map((_, index) => words[index] ?? values[index] ?? null);
  const best = bestOf(column, values, words);
  const moneyColumn = columnsById.get(MONEY_OF[column.id] ?? column.id);
  const impacts = rows.flatMap((row) => {
    const delta = moneyColumn === undefined ? null : dollarsPerRig(moneyColumn, row, baseline);
    return delta === null ? [] : [Math.abs(delta)];
  });
  return {
    column,
    cells: rows.map((row, index) => ({
      offerId: row.offer.id,
      value: values[index] ?? null,
      words: words[index] ?? null,
      delta: row === baseline ? null : deltaOf(column, row, baseline),
      isBest: best !== null && words[index] === null && values[index] === best,
    })),
    isSame: shown.every((one) => one === shown[0]),
    impact: impacts.length < 2 ? null : Math.max(...impacts),
  };
}

/** The best of the known values; null if the column has no better end, or none is worse. */
function bestOf(
  { better }: ComparisonColumn,
  values: readonly (string | number | null)[],
  words: readonly (string | null)[],
): string | number | null {
  const known = values.filter((value, index) => value !== null && words[index] === null) as (
    string | number
  )[];
  const [first, ...others] = known;
  if (better === null || first === undefined) return null;
  const isBetter = (a: string | number, b: string | number) => (better === 'low' ? a < b : a > b);
  const best = others.reduce((winner, value) => (isBetter(value, winner) ? value : winner), first);
  return known.some((value) => isBetter(best, value)) ? best : null;
}

function deltaOf(
  column: ComparisonColumn,
  row: OfferEvaluation,
  baseline: OfferEvaluation,
): SideDelta | null {
  const [value, base] = [column.value(row), column.value(baseline)];
  if (value === null || base === null || value === base) return null;
  if ((column.insteadOf?.(row) ?? column.insteadOf?.(baseline) ?? null) !== null) return null;
  if (column.kind === 'usd') {
    const cents = dollarsPerRig(column, row, baseline);
    if (cents === null || typeof value !== 'number' || typeof base !== 'number') return null;
    const own = aggregateRule(column) === 'mean-per-th' ? null : value - base;
    return cents === 0 && own === null ? null : { kind: 'usd-per-rig', cents, own };
  }
  if (column.kind === 'date') {
    return { kind: 'days', days: daysBetween(base as CalendarDate, value as CalendarDate) };
  }
  if (typeof value !== 'number' || typeof base !== 'number') return null;
  return { kind: 'amount', amount: value - base };
}

/** Whole cents by which an offer's dollars exceed the baseline's, for the hash rate of one rig of it. */
function dollarsPerRig(
  column: ComparisonColumn,
  row: OfferEvaluation,
  baseline: OfferEvaluation,
): number | null {
  const [here, there] = [centsPerTh(column, row), centsPerTh(column, baseline)];
  return here === null || there === null ? null : Math.round((here - there) * baseline.offer.hashrateThs);
}

/** Before it was rounded to the cent, wherever that is known: a cent per TH is dollars per rig. */
function centsPerTh(column: ComparisonColumn, row: OfferEvaluation): number | null {
  const value = column.value(row);
  if (column.kind !== 'usd' || typeof value !== 'number') return null;
  const { hashrateThs, quantity } = row.offer;
  const total = totalBehind(column, row);
  if (total !== null) return total / (quantity * hashrateThs);
  if (column.id === 'allInPerTh' && row.cost !== null) {
    return row.cost.total / (quantity * hashrateThs) + (value - row.cost.perTh);
  }
  switch (aggregateRule(column)) {
    case 'mean-per-th':
      return value;
    case 'mean-per-unit':
      return value / hashrateThs;
    case 'sum':
      return value / (quantity * hashrateThs);
    case 'mean-per-customs-value':
    case 'mean-per-mw':
    case 'mean-per-price':
    case 'range':
    case 'worst':
    case 'distinct':
      return null;
  }
}
