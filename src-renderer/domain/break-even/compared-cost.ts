/**
 * What two offers are compared by: cost per TH before it is rounded to the cent.
 *
 * A cent per TH is hundreds of dollars on a hundred rigs, so a tie of the
 * rounded figures would be far from a tie. Amounts of the whole quantity are
 * kept as they are and divided by nothing; two quotients are compared by
 * multiplying crosswise.
 *
 * Depends on: core, evaluation.
 */
import { usdCents, type UsdCents } from '../core/money';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';

/** The figure that two offers are compared by. */
export type ComparedFigure = 'all-in' | 'landed';

/** US cents per TH, exactly: `cents ÷ microTh`, in cents × TH/s ÷ 1,000,000. */
export interface ExactCost {
  readonly cents: bigint;
  /** Millionths of a TH/s of the whole quantity, more than 0. */
  readonly microTh: bigint;
}

/** All-in if both offers have it, else landed; null if one has no cost at all. */
export function figureFor(a: OfferEvaluation, b: OfferEvaluation): ComparedFigure | null {
  const isAllIn = shownFigure(a, 'all-in') !== null && shownFigure(b, 'all-in') !== null;
  if (isAllIn) return 'all-in';
  return a.cost === null || b.cost === null ? null : 'landed';
}

/** The figure as the table shows it, rounded; null if it is not known. */
export function shownFigure({ cost, allIn }: OfferEvaluation, figure: ComparedFigure): UsdCents | null {
  return figure === 'all-in' ? (allIn?.perTh ?? null) : (cost?.perTh ?? null);
}

/**
 * The figure before rounding: landed cost and reserve of the whole quantity over its TH/s, and the
 * parts that are computed for one TH, which are whole cents of it.
 *
 * @returns null if the figure is not known
 */
export function exactCost(row: OfferEvaluation, figure: ComparedFigure): ExactCost | null {
  const { offer, cost, allIn, exposure } = row;
  if (cost === null) return null;
  const microTh = BigInt(Math.round(offer.hashrateThs * MILLION)) * BigInt(offer.quantity);
  if (figure === 'landed') return { cents: BigInt(cost.total) * BigInt(MILLION), microTh };
  if (allIn === null || allIn.receivingPerTh === null) return null;
  const { counted } = allIn;
  const ofAll = cost.total + (counted.reserve ? (exposure?.reserve ?? 0) : 0);
  const ofOneTh =
    allIn.receivingPerTh +
    (allIn.useTaxPerTh ?? 0) +
    (counted.delay ? allIn.delayPerTh : 0) +
    (counted.service ? allIn.servicePerTh : 0);
  return { cents: BigInt(ofAll) * BigInt(MILLION) + BigInt(ofOneTh) * microTh, microTh };
}

/** Below 0 if `a` costs less per TH, above 0 if it costs more, 0 only if they cost exactly the same. */
export function compareCosts(a: ExactCost, b: ExactCost): number {
  const difference = a.cents * b.microTh - b.cents * a.microTh;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `a − b` per TH, rounded half away from zero to the cent. */
export function costGap(a: ExactCost, b: ExactCost): UsdCents {
  const numerator = a.cents * b.microTh - b.cents * a.microTh;
  const denominator = a.microTh * b.microTh;
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = Number((2n * magnitude + denominator) / (2n * denominator));
  return usdCents(numerator < 0n ? -rounded : rounded);
}

const MILLION = 1_000_000;
