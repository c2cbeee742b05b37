/**
 * One figure for several offers, column by column: a sum, a mean weighted by
 * what the figure is per, the ends of a range, or the worst.
 *
 * A ratio is never averaged. $/TH of a group is its dollars over its TH/s, so
 * that a large offer counts as much as it is large. An offer whose figure is not
 * known is left out of both sides and counted as missing, never taken for 0.
 *
 * Depends on: evaluation (types), reports.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { MoneyUnit } from '../model/view';
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
  /** A figure per megawatt at the wall: weighted by units × W. */
  | 'mean-per-mw'
  /** A share of the price of the goods: weighted by it. */
  | 'mean-per-price'
  /** Only its least and greatest mean something: a date, a number of days. */
  | 'range'
  /** The worst of them: one listed party is not made better by the others. */
  | 'worst'
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
  /** The stored value that is worst, by the rule `worst`; null under any other and where none is known. */
  readonly worst: string | number | null;
  /** How many values are known, and how many are not. */
  readonly known: number;
  readonly missing: number;
  /** How many of the known ones differ, by the rule `distinct`; null under any other, where nobody asks. */
  readonly distinct: number | null;
}

const RULES: Readonly<Record<string, AggregateRule>> = {
  quantity: 'sum',
  hashrate: 'mean-per-unit',
  power: 'mean-per-unit',
  efficiency: 'mean-per-th',
  unitPrice: 'mean-per-unit',
  pricePerTh: 'mean-per-th',
  customsValue: 'sum',
  entries: 'sum',
  freightStated: 'sum',
  insuranceStated: 'sum',
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
  shareOfSpend: 'sum',
  shareOfHashrate: 'sum',
  firstPayment: 'sum',
  paidBeforeDispatch: 'sum',
  quoteTrend: 'mean-per-unit',
  usRepair: 'worst',
  listStatus: 'worst',
  evidence: 'worst',
};

/** How bad an offer is in a column of words, 0 for the best. */
const SEVERITIES: Readonly<Record<string, (row: OfferEvaluation) => number>> = {
  usRepair: ({ service }) => ['yes', 'reported', 'unknown', 'no'].indexOf(service.usRepair),
  listStatus: ({ listStatus }) => listStatus.severity,
  evidence: ({ offer }) =>
    ['ruling', 'bill-of-materials', 'certificate', 'none'].indexOf(offer.originEvidence),
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

/** How money that is shown in a unit is put together. */
const RULES_IN_UNIT: Readonly<Record<Exclude<MoneyUnit, 'as-is'>, AggregateRule>> = {
  'per-unit': 'mean-per-unit',
  'per-th': 'mean-per-th',
  'per-mw': 'mean-per-mw',
  total: 'sum',
  'percent-of-price': 'mean-per-price',
};

/** How a column is put together. Text counts different values; dates and days give a range. */
export function aggregateRule(column: ComparisonColumn): AggregateRule {
  if (column.shownIn !== undefined) return RULES_IN_UNIT[column.shownIn.unit];
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
  let worst: string | number | null = null;
  let severity = -1;
  const severityOf = rule === 'worst' ? SEVERITIES[column.id] : undefined;
  const exact = column.shownIn === undefined ? TOTALS[column.id] : undefined;
  const different = rule === 'distinct' ? new Set<string | number>() : null;
  for (const row of rows) {
    const value = column.value(row);
    // Text that says nothing, such as an empty note, is no value.
    if (value === null || value === '') continue;
    known += 1;
    different?.add(value);
    if (least === null || value < least) least = value;
    if (greatest === null || value > greatest) greatest = value;
    const found = rule === 'worst' ? (severityOf?.(row) ?? 0) : -1;
    if (found > severity) {
      severity = found;
      worst = value;
    }
    if (typeof value !== 'number') continue;
    const weight = weightOf(rule, row);
    const whole = column.shownIn === undefined ? (exact?.(row) ?? null) : numeratorOf(column.shownIn, row);
    sum += whole ?? value * weight;
    weights += weight;
  }
  const isMean = rule.startsWith('mean');
  const value = known === 0 ? null : isMean ? ratio(sum, weights) : rule === 'sum' ? sum : null;
  const missing = rows.length - known;
  return { rule, value, least, greatest, worst, known, missing, distinct: different?.size ?? null };
}

/** The dollars of a figure in a unit, so that over its weight they give the figure. */
function numeratorOf(shownIn: NonNullable<ComparisonColumn['shownIn']>, row: OfferEvaluation): number | null {
  const whole = shownIn.whole(row);
  if (whole === null) return null;
  return shownIn.unit === 'percent-of-price' ? whole * 1_000_000 : whole;
}

function weightOf(rule: AggregateRule, { offer, cost }: OfferEvaluation): number {
  switch (rule) {
    case 'mean-per-th':
      return offer.quantity * offer.hashrateThs;
    case 'mean-per-unit':
      return offer.quantity;
    case 'mean-per-customs-value':
      return cost?.customsValue ?? 0;
    case 'mean-per-mw':
      return (offer.quantity * (offer.powerW ?? 0)) / 1_000_000;
    case 'mean-per-price':
      return offer.quantity * offer.unitPrice;
    case 'sum':
    case 'range':
    case 'worst':
    case 'distinct':
      return 1;
  }
}

/** Null where there is nothing to weigh by, as for goods of no customs value. */
function ratio(sum: number, weights: number): number | null {
  return weights === 0 ? null : sum / weights;
}
