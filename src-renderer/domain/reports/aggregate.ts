/**
 * One figure for several offers, column by column: a sum, a mean weighted by
 * what the figure is per, or the ends of a range.
 *
 * A ratio is never averaged. $/TH of a group is its dollars over its TH/s, so
 * that a large offer counts as much as it is large. An offer whose figure is not
 * known is left out of both sides and counted as missing, never taken for 0.
 *
 * Depends on: evaluation (types), reports.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ComparisonColumn } from './comparison-column';

/** How a column is put together over several offers. */
export type AggregateRule =
  /** Added up. */
  | 'sum'
  /** A figure per TH: weighted by units × TH/s. */
  | 'mean-per-th'
  /** A figure per rig: weighted by units. */
  | 'mean-per-unit'
  /** A share of the customs value: weighted by it. */
  | 'mean-per-customs-value'
  /** Only its least and greatest mean something: a date, a number of days. */
  | 'range'
  /** Only how many different ones there are. */
  | 'distinct';

/** What a column comes to over several offers. */
export interface ColumnAggregate {
  readonly rule: AggregateRule;
  /** Sum or mean in the column's own unit (cents, ppm, TH/s), not rounded; null where the rule gives none or nothing is known. */
  readonly value: number | null;
  /** Least and greatest of the known values, as stored; null if none is known. */
  readonly least: string | number | null;
  readonly greatest: string | number | null;
  /** How many values are known, and how many are not. */
  readonly known: number;
  readonly missing: number;
  /** How many of the known ones differ. */
  readonly distinct: number;
}

const RULES: Readonly<Record<string, AggregateRule>> = {
  quantity: 'sum',
  hashrate: 'mean-per-unit',
  efficiency: 'mean-per-th',
  unitPrice: 'mean-per-unit',
  pricePerTh: 'mean-per-th',
  customsValue: 'sum',
  entries: 'sum',
  dutyRate: 'mean-per-customs-value',
  duty: 'sum',
  fees: 'sum',
  freight: 'sum',
  insurance: 'sum',
  other: 'sum',
  landedTotal: 'sum',
  landedPerUnit: 'mean-per-unit',
  landedPerTh: 'mean-per-th',
  exposure: 'sum',
  exposurePerTh: 'mean-per-th',
  receivingPerTh: 'mean-per-th',
  useTaxPerTh: 'mean-per-th',
  delayPerTh: 'mean-per-th',
  servicePerTh: 'mean-per-th',
  reservePerTh: 'mean-per-th',
  allInPerTh: 'mean-per-th',
};

/** The exact dollars behind a figure that is rounded to the cent per rig or per TH; cents. */
const TOTALS: Readonly<Record<string, (row: OfferEvaluation) => number | null>> = {
  pricePerTh: ({ offer }) => offer.unitPrice * offer.quantity,
  landedPerUnit: ({ cost }) => cost?.total ?? null,
  landedPerTh: ({ cost }) => cost?.total ?? null,
  exposurePerTh: ({ exposure }) => exposure?.extraDuty ?? null,
};

/**
 * The whole dollars behind a figure of one offer that is rounded to the cent per rig or per TH, in
 * cents; null for any other column, and where they are not known.
 */
export function totalBehind(column: ComparisonColumn, row: OfferEvaluation): number | null {
  return TOTALS[column.id]?.(row) ?? null;
}

/** How a column is put together. Text counts different values; dates and days give a range. */
export function aggregateRule(column: ComparisonColumn): AggregateRule {
  return RULES[column.id] ?? (column.kind === 'text' ? 'distinct' : 'range');
}

/**
 * Puts one column of several offers together.
 *
 * @param rows - any number, none included; each counts once
 */
export function aggregateColumn(column: ComparisonColumn, rows: readonly OfferEvaluation[]): ColumnAggregate {
  const rule = aggregateRule(column);
  let sum = 0;
  let weights = 0;
  let known = 0;
  let least: string | number | null = null;
  let greatest: string | number | null = null;
  const different = new Set<string | number>();
  for (const row of rows) {
    const value = column.value(row);
    if (value === null) continue;
    known += 1;
    different.add(value);
    if (least === null || value < least) least = value;
    if (greatest === null || value > greatest) greatest = value;
    if (typeof value !== 'number') continue;
    const weight = weightOf(rule, row);
    const whole = totalBehind(column, row);
    sum += whole ?? value * weight;
    weights += weight;
  }
  const isMean = rule.startsWith('mean');
  const value =
    known === 0 || rule === 'range' || rule === 'distinct' ? null : isMean ? ratio(sum, weights) : sum;
  return { rule, value, least, greatest, known, missing: rows.length - known, distinct: different.size };
}

function weightOf(rule: AggregateRule, { offer, cost }: OfferEvaluation): number {
  switch (rule) {
    case 'mean-per-th':
      return offer.quantity * offer.hashrateThs;
    case 'mean-per-unit':
      return offer.quantity;
    case 'mean-per-customs-value':
      return cost?.customsValue ?? 0;
    case 'sum':
    case 'range':
    case 'distinct':
      return 1;
  }
}

/** Null where there is nothing to weigh by, as for goods of no customs value. */
function ratio(sum: number, weights: number): number | null {
  return weights === 0 ? null : sum / weights;
}
