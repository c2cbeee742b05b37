/**
 * The figures that plans of a frontier are held against each other by, and the limits that are set to them.
 *
 * Arrival is the latest day by the median on which a part of a plan starts to hash. A plan with a part that
 * is not dated arrives after every day.
 *
 * Depends on: core (types), ./own-rows, ./plan-point (types), ./purchase-problem (types), ./purchase-rule (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import { partsPerMillion } from '../core/money';
import { hashingBy, onlyKnown, sumBetween, vendorsWithin } from './own-rows';
import { boughtOf, type PlanPoint } from './plan-point';
import type { PurchaseProblem } from './purchase-problem';
import type { PurchaseRule } from './purchase-rule';

/** What is weighed beside cost and arrival. */
export interface FrontierAxes {
  /** The largest share of the TH that one vendor has; or US cents of back-duty exposure. */
  readonly third: 'vendor-share' | 'back-duty' | 'none';
}

/** Limits of both figures; null is none. */
export interface Limits {
  readonly day: CalendarDate | null;
  /** Parts per million, or US cents. */
  readonly third: number | null;
}

/** A plan with its figures. */
interface Placed {
  readonly point: PlanPoint;
}

/** See the file. */
export class FrontierSpace {
  readonly widest: Limits = { day: null, third: null };
  readonly #problem: PurchaseProblem;
  readonly #axes: FrontierAxes;
  /** Every day on which something can start to hash, in order. */
  readonly #days: readonly CalendarDate[];

  constructor(problem: PurchaseProblem, axes: FrontierAxes) {
    this.#problem = problem;
    this.#axes = axes;
    const days = problem.candidates.flatMap(({ hashingP50 }) => (hashingP50 === null ? [] : [hashingP50]));
    this.#days = [...new Set(days)].sort();
  }

  /** The rows that hold a plan within limits. */
  rows({ day, third }: Limits): readonly PurchaseRule[] {
    return [
      ...(day === null ? [] : [hashingBy(this.#problem, day)]),
      ...(third === null ? [] : [this.#thirdRow(third)]),
      ...(this.#axes.third === 'back-duty' ? [onlyKnown(this.#problem, 'back-duty')] : []),
    ];
  }

  /** The third figure of a plan; null without one. */
  thirdOf({ topVendor, backDuty }: PlanPoint): number | null {
    switch (this.#axes.third) {
      case 'vendor-share':
        return topVendor?.share ?? 0;
      case 'back-duty':
        return backDuty;
      case 'none':
        return null;
    }
  }

  /** Days before a plan's own on which something can start to hash, in order. */
  earlierDays(point: PlanPoint): readonly CalendarDate[] {
    const day = this.#dayOf(point);
    return day === NEVER ? this.#days : this.#days.filter((one) => one < day);
  }

  /** Days to limit arrival to: none, and some before a plan's own down to the earliest, evenly; none of those without one. */
  daysOfNet(
    point: PlanPoint,
    earliest: CalendarDate | null,
    lines: number,
  ): readonly (CalendarDate | null)[] {
    const earlier = earliest === null ? [] : this.earlierDays(point).filter((day) => day >= earliest);
    const count = Math.min(lines - 1, earlier.length);
    const picked = Array.from({ length: count }, (_, at) => {
      const place = count === 1 ? 0 : Math.round(((count - 1 - at) * (earlier.length - 1)) / (count - 1));
      return earlier[place] ?? null;
    });
    return [null, ...picked];
  }

  /** Limits of the third figure below one, in order, in steps that a chart shows. */
  lowerThirds(below: number): readonly number[] {
    return Array.from({ length: THIRD_STEPS }, (_, at) => Math.floor((below * at) / THIRD_STEPS));
  }

  /** Limits of the third figure below one, evenly down to another. */
  thirdsOfNet(below: number, least: number, lines: number): readonly number[] {
    const thirds = Array.from({ length: lines }, (_, at) =>
      Math.round(below - ((at + 1) * (below - least)) / lines),
    );
    return [...new Set(thirds)].filter((third) => third < below);
  }

  /** The pairs next below a plan: one part of the third figure less, or arrival a day of the problem earlier. */
  nextBelow(limits: Limits, point: PlanPoint): readonly Limits[] {
    const day = this.#dayOf(point);
    const earlier = day === NEVER ? this.#days.at(-1) : this.#days.findLast((one) => one < day);
    const third = this.thirdOf(point);
    return [
      ...(earlier === undefined ? [] : [{ ...limits, day: earlier }]),
      ...(third === null || third <= 0 ? [] : [{ ...limits, third: third - 1 }]),
    ];
  }

  /** Whether limits are as tight as others, or tighter. */
  isWithin({ day, third }: Limits, others: Limits): boolean {
    return (
      (others.day === null || (day !== null && day <= others.day)) &&
      (others.third === null || (third !== null && third <= others.third))
    );
  }

  /** Whether a plan keeps to limits. */
  keeps({ day, third }: Limits, point: PlanPoint): boolean {
    return (
      (day === null || this.#dayOf(point) <= day) && (third === null || (this.thirdOf(point) ?? 0) <= third)
    );
  }

  /** Those that no other is better than, or as good as and before it; the cheapest first. */
  best<P extends Placed>(all: readonly P[]): readonly P[] {
    const inOrder = [...all].sort(
      (a, b) =>
        a.point.allIn - b.point.allIn ||
        compare(this.#dayOf(a.point), this.#dayOf(b.point)) ||
        (this.thirdOf(a.point) ?? 0) - (this.thirdOf(b.point) ?? 0),
    );
    const kept: P[] = [];
    for (const one of inOrder) {
      // What costs less comes before: only the other figures are left to be better in.
      if (!kept.some((other) => this.#isAsGood(other.point, one.point))) kept.push(one);
    }
    return kept;
  }

  #isAsGood(one: PlanPoint, other: PlanPoint): boolean {
    return this.#dayOf(one) <= this.#dayOf(other) && (this.thirdOf(one) ?? 0) <= (this.thirdOf(other) ?? 0);
  }

  /** A plan of nothing arrives before every day. */
  #dayOf({ hashingP50, units }: PlanPoint): string {
    if (hashingP50 !== null) return hashingP50;
    return boughtOf(units).length === 0 ? '' : NEVER;
  }

  #thirdRow(most: number): PurchaseRule {
    return this.#axes.third === 'vendor-share'
      ? vendorsWithin(this.#problem, partsPerMillion(most))
      : sumBetween(this.#problem, 'own exposure', [{ measure: 'backDuty', factor: 1 }], { most });
  }
}

/** So many steps of the third figure are told apart when its lowest limit is looked for. */
const THIRD_STEPS = 128;
/** After every day. */
const NEVER = '9999';

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
