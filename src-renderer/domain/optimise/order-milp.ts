/**
 * An order problem as a mixed-integer model.
 *
 * An offer is bought in whole batches. A least quantity makes it semi-continuous:
 * a switch is off, and nothing is bought, or on, and at least that is. Vendors
 * have a switch each where their number counts.
 *
 * A share is of the order's own TH, so that its row holds every offer:
 * TH of the name − share × TH of all ≤ 0.
 *
 * To a solver a switch that is on by a ten-millionth is off, and that of a hundred
 * million batches would be ten of them for nothing. So many are two columns where there
 * is a switch, of a hundred thousand of them and of single ones, and no switch holds more.
 *
 * Depends on: model/order-problem (types), ./exact-decimal, ./milp (types), ./order-rules.
 */
import type { OrderProblem, ProblemOffer } from '../model/order-problem';
import { billionths, fromBillionths } from './exact-decimal';
import type { Column, Milp, Row } from './milp';
import type { OrderRule, ShareOf } from './order-rules';

/** What the plan is made best at; `none` asks only whether there is one. */
export type Goal = 'cost' | 'th' | 'power' | 'vendors-least' | 'vendors-most' | 'none';

/** The model, and where its plan stands in it. */
export interface OrderMilp {
  readonly model: Milp;
  /** Units bought of each offer, in the order of the problem, from the values of the model. */
  readonly units: (values: Float64Array) => readonly number[];
}

/** Makes the model of a problem under some rules, which need not be its own. */
export function orderMilp(problem: OrderProblem, rules: readonly OrderRule[], goal: Goal): OrderMilp {
  const countsVendors =
    goal === 'vendors-least' || goal === 'vendors-most' || rules.some(({ kind }) => kind.endsWith('Vendors'));
  const builder = new Builder(problem.offers, goal, countsVendors);
  if (countsVendors) builder.switchVendors();
  for (const rule of rules) builder.keep(rule);
  return builder.finish();
}

/** Most batches of an offer, and the least if any; 0 most where its least is more than its most. */
export function batchesOf({ minUnits, maxUnits, batchSize }: ProblemOffer): {
  readonly least: number;
  readonly most: number;
} {
  const least = Math.max(1, Math.ceil(minUnits / batchSize));
  const most = Math.floor(maxUnits / batchSize);
  return { least, most: most < least ? 0 : most };
}

/** Batches that one column counts, at most: what is one ten-millionth of it is nothing. */
const MOST_COUNTED = 100_000;

/** A column that counts batches, and how many of them one of it is. */
interface Counted {
  readonly column: number;
  readonly batches: number;
}

class Builder {
  readonly #offers: readonly ProblemOffer[];
  readonly #goal: Goal;
  readonly #columns: Column[] = [];
  readonly #rows: Row[] = [];
  /** By offer. */
  readonly #counted: (readonly Counted[])[] = [];
  /** By vendor, the column of its switch; empty while vendors are not counted. */
  readonly #vendors = new Map<string, number>();

  constructor(offers: readonly ProblemOffer[], goal: Goal, countsVendors: boolean) {
    this.#offers = offers;
    this.#goal = goal;
    for (const offer of offers) {
      const { least, most } = batchesOf(offer);
      this.#counted.push(this.#count(most, costOf(offer, goal), least > 1 || countsVendors));
    }
    offers.forEach((offer, at) => {
      const { least, most } = batchesOf(offer);
      if (least > 1 && most > 0) this.#switched(at, least, this.#switch(0));
    });
  }

  switchVendors(): void {
    const cost = this.#goal === 'vendors-least' || this.#goal === 'vendors-most' ? 1 : 0;
    const offered = new Map<string, number[]>();
    this.#offers.forEach(({ vendor }, at) => offered.set(vendor, [...(offered.get(vendor) ?? []), at]));
    for (const [vendor, offers] of offered) {
      const on = this.#switch(cost);
      this.#vendors.set(vendor, on);
      for (const at of offers) {
        this.#onlyWhereOn(at, on);
      }
      // A switch is on only where something is bought.
      this.#row(0, Number.POSITIVE_INFINITY, [...offers.flatMap((at) => this.#batches(at)), [on, -1]]);
    }
  }

  keep(rule: OrderRule): void {
    switch (rule.kind) {
      case 'targetTh':
        this.#row(this.#inSteps(rule.limit, thOf, 'up'), Number.POSITIVE_INFINITY, this.#each(thOf));
        return;
      case 'budgetUsd':
        this.#row(Number.NEGATIVE_INFINITY, this.#inSteps(rule.limit, usdOf, 'down'), this.#each(usdOf));
        return;
      case 'maxPowerKw':
        this.#row(Number.NEGATIVE_INFINITY, this.#inSteps(rule.limit, kwOf, 'down'), this.#each(kwOf));
        return;
      case 'maxVendors':
        this.#row(Number.NEGATIVE_INFINITY, rule.limit, this.#vendorSwitches());
        return;
      case 'minVendors':
        this.#row(rule.limit, Number.POSITIVE_INFINITY, this.#vendorSwitches());
        return;
      case 'share':
        for (const name of rule.name === null ? this.#names(rule.of) : [rule.name]) {
          this.#row(
            Number.NEGATIVE_INFINITY,
            0,
            this.#each((offer) => offer.thPerUnit * ((offer[rule.of] === name ? 1 : 0) - rule.limit)),
          );
        }
    }
  }

  finish(): OrderMilp {
    const sizes = this.#offers.map(({ batchSize }) => batchSize);
    return {
      model: {
        isMaximised: this.#goal === 'th' || this.#goal === 'vendors-most',
        columns: this.#columns,
        rows: this.#rows,
      },
      units: (values) =>
        sizes.map((size, at) => {
          const counted = this.#counted[at] ?? [];
          return counted.reduce((sum, of) => sum + Math.round(values[of.column] ?? 0) * of.batches, 0) * size;
        }),
    };
  }

  /** The columns of so many batches at most. */
  #count(most: number, cost: number, isSwitched: boolean): readonly Counted[] {
    const column = (upper: number, batches: number): Counted => ({
      column: this.#columns.push({ cost: cost * batches, lower: 0, upper, isInteger: true }) - 1,
      batches,
    });
    if (most <= MOST_COUNTED || !isSwitched) return [column(most, 1)];
    const counted = [column(MOST_COUNTED - 1, 1), column(Math.floor(most / MOST_COUNTED), MOST_COUNTED)];
    this.#row(
      Number.NEGATIVE_INFINITY,
      most,
      counted.map((of) => [of.column, of.batches]),
    );
    return counted;
  }

  #batches(at: number): Row['entries'] {
    return (this.#counted[at] ?? []).map((of) => [of.column, of.batches]);
  }

  #onlyWhereOn(at: number, on: number): void {
    for (const { column } of this.#counted[at] ?? []) {
      this.#row(Number.NEGATIVE_INFINITY, 0, [
        [column, 1],
        [on, -(this.#columns[column]?.upper ?? 0)],
      ]);
    }
  }

  /**
   * The limit at the next step that whole batches can reach: a plan beyond it by less than
   * a solver's tolerance is one beyond it by a whole step.
   */
  #inSteps(limit: number, perUnit: (offer: ProblemOffer) => number, to: 'up' | 'down'): number {
    const step = this.#offers.reduce(
      (common, offer) => commonDivisor(common, billionths(perUnit(offer)) * BigInt(offer.batchSize)),
      0n,
    );
    if (step === 0n) return limit;
    const exact = billionths(limit);
    const steps = to === 'up' ? (exact + step - 1n) / step : exact / step;
    return fromBillionths(steps * step);
  }

  #names(of: ShareOf): readonly string[] {
    return [...new Set(this.#offers.map((offer) => offer[of]))];
  }

  #switch(cost: number): number {
    return this.#columns.push({ cost, lower: 0, upper: 1, isInteger: true }) - 1;
  }

  #switched(at: number, least: number, on: number): void {
    this.#row(0, Number.POSITIVE_INFINITY, [...this.#batches(at), [on, -least]]);
    this.#onlyWhereOn(at, on);
  }

  #vendorSwitches(): Row['entries'] {
    return [...this.#vendors.values()].map((column) => [column, 1] as const);
  }

  #each(perUnit: (offer: ProblemOffer) => number): Row['entries'] {
    return this.#offers.flatMap((offer, at) => {
      const value = perUnit(offer) * offer.batchSize;
      if (value === 0) return [];
      return this.#batches(at).map(([column, batches]) => [column, value * batches] as const);
    });
  }

  #row(lower: number, upper: number, entries: Row['entries']): void {
    this.#rows.push({ lower, upper, entries });
  }
}

const thOf = ({ thPerUnit }: ProblemOffer) => thPerUnit;
const usdOf = ({ unitAllInUsd }: ProblemOffer) => unitAllInUsd;
const kwOf = ({ powerKw }: ProblemOffer) => powerKw;

function commonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : commonDivisor(other, one % other);
}

function costOf({ unitAllInUsd, thPerUnit, powerKw, batchSize }: ProblemOffer, goal: Goal): number {
  if (goal === 'cost') return unitAllInUsd * batchSize;
  if (goal === 'th') return thPerUnit * batchSize;
  return goal === 'power' ? powerKw * batchSize : 0;
}
