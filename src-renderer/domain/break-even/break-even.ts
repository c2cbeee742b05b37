/**
 * Where one offer ties with another: at which duty, on which day, at which price.
 *
 * Solved, not sampled: cost never falls as the supposed value rises, so halving
 * the range finds the one integer at which the offer stops being cheaper. A
 * point that does not exist is said to be none.
 *
 * Depends on: core, evaluation, break-even.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { UsdCents } from '../core/money';
import { fail, ok, type Result } from '../core/result';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import {
  compareCosts,
  costGap,
  exactCost,
  figureFor,
  shownFigure,
  type ComparedFigure,
  type ExactCost,
} from './compared-cost';
import { leastInteger } from './least-integer';
import { suppose, type LeastBecause, type NotAffected, type Supposition, type Variable } from './suppose';

/** The value at which the offer ties with the other. */
export interface Tie {
  readonly kind: 'tie';
  /**
   * The least value at which the offer costs as much as the other or more; one less and it is
   * cheaper. Where they cost exactly the same now, the value now.
   */
  readonly value: number;
  readonly now: number;
  /** `value − now`. */
  readonly difference: number;
  /** Whether the costs are the same to the last fraction at `value`; else it is dearer there. */
  readonly isExact: boolean;
  /** The offer's figure at `value`, and one below it; null where the range ends there. */
  readonly costAt: UsdCents;
  readonly costBelow: UsdCents | null;
}

/** No value ties. */
export type NoTie =
  | {
      readonly kind: 'none';
      readonly reason: 'cheaper-throughout' | 'dearer-throughout';
      readonly now: number;
      /** The end of the range that comes closest. */
      readonly end: number;
      /** Why there is nothing below `end`; null at the upper end. */
      readonly endBecause: LeastBecause | null;
      /** This offer − the other there, US cents per TH, rounded. */
      readonly gapAtEnd: UsdCents;
    }
  | { readonly kind: 'none'; readonly reason: 'not-affected'; readonly because: NotAffected };

/** A tie, or why there is none. */
export type BreakEven = Tie | NoTie;

/** Where an offer ties with another, one thing changed at a time. */
export interface BreakEvens {
  readonly offerId: string;
  readonly againstId: string;
  readonly figure: ComparedFigure;
  /** The figure of both as shown, US cents per TH. */
  readonly cost: UsdCents;
  readonly costAgainst: UsdCents;
  /** This offer − the other before rounding, rounded to the cent per TH. */
  readonly gap: UsdCents;
  /** Whether this offer is cheaper (−1), the same (0) or dearer (1), to the last fraction. */
  readonly order: number;
  /** The day of this offer on the rack that the scenario looks at: P90 under that basis, else P50; the last batch's. */
  readonly onRack: CalendarDate | null;
  /** In parts per million of customs value. */
  readonly dutyRate: BreakEven;
  /** In whole days on the rack later than now; negative is earlier. */
  readonly daysLater: BreakEven;
  /** In cents for one unit. */
  readonly unitPrice: BreakEven;
}

/** There is nothing to compare for want of a landed cost. */
export interface NoCost {
  readonly code: 'break-even/no-cost';
  /** Which of the two have none. */
  readonly offerIds: readonly string[];
}

/** The break-evens of offer `a` against offer `b`, which stays as it is. Both were evaluated with `prepared`. */
export function breakEvens(
  a: OfferEvaluation,
  b: OfferEvaluation,
  prepared: PreparedReference,
): Result<BreakEvens, NoCost> {
  const figure = figureFor(a, b);
  const cost = figure === null ? null : shownFigure(a, figure);
  const costAgainst = figure === null ? null : shownFigure(b, figure);
  const exact = figure === null ? null : exactCost(a, figure);
  const target = figure === null ? null : exactCost(b, figure);
  if (figure === null || cost === null || costAgainst === null || exact === null || target === null) {
    const offerIds = [a, b].filter((row) => row.cost === null).map((row) => row.offer.id);
    return fail({ code: 'break-even/no-cost', offerIds });
  }
  const { entryBasis } = prepared.reference.settings.scenario;
  const of = (variable: Variable) => breakEvenOf(variable, a, target, figure, prepared);
  return ok({
    offerId: a.offer.id,
    againstId: b.offer.id,
    figure,
    cost,
    costAgainst,
    gap: costGap(exact, target),
    order: compareCosts(exact, target),
    onRack: (entryBasis === 'p90' ? a.delivery?.onRackP90 : a.delivery?.onRackP50) ?? null,
    dutyRate: of('duty-rate'),
    daysLater: of('days-later'),
    unitPrice: of('unit-price'),
  });
}

function breakEvenOf(
  variable: Variable,
  row: OfferEvaluation,
  target: ExactCost,
  figure: ComparedFigure,
  prepared: PreparedReference,
): BreakEven {
  const supposition = suppose(variable, row, figure, prepared);
  if (typeof supposition === 'string') return { kind: 'none', reason: 'not-affected', because: supposition };
  const { now, least, leastBecause, most } = supposition;
  // Not the supposed evaluation: a duty of several lines is rounded by line.
  if (compareCosts(costFor(row, figure), target) === 0) return tieAt(now, row, supposition, target, figure);

  const value = leastInteger(least, most, (at) => orderAt(at, supposition, target, figure) >= 0);
  if (value === null) return noTie('cheaper-throughout', most, null, now, supposition, target, figure);
  if (value === least && orderAt(least, supposition, target, figure) > 0) {
    return noTie('dearer-throughout', least, leastBecause, now, supposition, target, figure);
  }
  return tieAt(value, supposition.evaluate(value), supposition, target, figure);
}

function tieAt(
  value: number,
  row: OfferEvaluation,
  { now, least, evaluate }: Supposition,
  target: ExactCost,
  figure: ComparedFigure,
): Tie {
  return {
    kind: 'tie',
    value,
    now,
    difference: value - now,
    isExact: compareCosts(costFor(row, figure), target) === 0,
    costAt: shown(row, figure),
    costBelow: value > least ? shown(evaluate(value - 1), figure) : null,
  };
}

function noTie(
  reason: 'cheaper-throughout' | 'dearer-throughout',
  end: number,
  endBecause: LeastBecause | null,
  now: number,
  { evaluate }: Supposition,
  target: ExactCost,
  figure: ComparedFigure,
): NoTie {
  const gapAtEnd = costGap(costFor(evaluate(end), figure), target);
  return { kind: 'none', reason, now, end, endBecause, gapAtEnd };
}

function orderAt(
  value: number,
  { evaluate }: Supposition,
  target: ExactCost,
  figure: ComparedFigure,
): number {
  return compareCosts(costFor(evaluate(value), figure), target);
}

function costFor(row: OfferEvaluation, figure: ComparedFigure): ExactCost {
  return known(exactCost(row, figure), row);
}

function shown(row: OfferEvaluation, figure: ComparedFigure): UsdCents {
  return known(shownFigure(row, figure), row);
}

/** A supposition keeps to the range in which the cost is known. */
function known<Value>(value: Value | null, { offer, problem }: OfferEvaluation): Value {
  if (value === null) throw new TypeError(`Offer ${offer.id} lost its cost: ${problem?.code ?? 'no figure'}`);
  return value;
}
