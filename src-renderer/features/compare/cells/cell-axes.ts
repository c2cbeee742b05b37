/**
 * The axes that the graphics of a column share, so that two cells can be
 * compared by eye: one for each column, over all offers of the workspace.
 *
 * Depends on: core, evaluation (types), market, payments.
 */
import { toDayNumber, type CalendarDate } from '#domain/core/calendar-date';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { priceTrend } from '#domain/market/price-trend';
import { paymentPlan } from '#domain/payments/payment-plan';

/** A stretch of numbers, days or ratios; `to` is above `from`. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** One axis for each graphic; null where no offer has anything to draw. */
export interface CellAxes {
  /** Days on the rack, P50 to P90, as day numbers. */
  readonly rack: Axis | null;
  /** Days of payment, from signing. */
  readonly payments: Axis | null;
  /** Twelve months of quotes up to the as-of date. */
  readonly quoteDays: Axis | null;
  /** Price of a day ÷ newest price of the model: rigs of any price on one scale. */
  readonly quoteRatios: Axis | null;
}

export const NO_AXES: CellAxes = { rack: null, payments: null, quoteDays: null, quoteRatios: null };

/** Beyond so many times the 95th percentile's distance an offer stands outside the axis. */
const FAR_BEYOND = 1.5;
/** With fewer values a percentile says nothing. */
const LEAST_VALUES = 20;

/** The axes of a set of offers. One that comes years later than all others does not squeeze them. */
export function cellAxes(rows: readonly OfferEvaluation[]): CellAxes {
  const starts: number[] = [];
  const racks: number[] = [];
  const paid: number[] = [];
  const ratios: number[] = [];
  let signing: CalendarDate | null = null;
  const trends = new Set<OfferEvaluation['publicQuotes']>();
  for (const row of rows) {
    signing = row.scenario.asOf;
    if (row.delivery !== null) {
      starts.push(toDayNumber(row.delivery.onRackP50));
      racks.push(toDayNumber(row.delivery.onRackP90));
    }
    for (const { on } of paymentPlan(row)?.payments ?? []) if (on !== null) paid.push(toDayNumber(on));
    trends.add(row.publicQuotes);
  }
  if (signing !== null) {
    for (const quotes of trends) {
      const points = priceTrend(quotes, signing);
      const newest = points.at(-1)?.price;
      if (newest !== undefined) ratios.push(...points.map(({ price }) => price / newest));
    }
  }
  const today = signing === null ? 0 : toDayNumber(signing);
  return {
    rack: axisOf(least(starts), racks),
    payments: axisOf(today, paid),
    quoteDays: ratios.length === 0 ? null : { from: today - 365, to: today },
    quoteRatios: ratios.length === 0 ? null : { from: least(ratios), to: Math.max(...ratios) },
  };
}

/** Where a value lies on an axis, 0 to 100 per cent; beyond it, at its end. */
export function placeOn({ from, to }: Axis, value: number): number {
  if (!(to > from)) return 50;
  return Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => (value < low ? value : low), Infinity);
}

function axisOf(from: number, ends: readonly number[]): Axis | null {
  if (ends.length === 0) return null;
  const sorted = [...ends].sort((a, b) => a - b);
  const last = sorted.at(-1) ?? from;
  if (sorted.length < LEAST_VALUES) return { from, to: Math.max(last, from + 1) };
  const high = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? last;
  const to = last - from > (high - from) * FAR_BEYOND ? high : last;
  return { from, to: Math.max(to, from + 1) };
}
