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
 * Depends on: model/order-problem (types), ./milp (types), ./order-rules.
 */
import type { OrderProblem, ProblemOffer } from '../model/order-problem';
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
  const builder = new Builder(problem.offers, goal);
  const countsVendors =
    goal === 'vendors-least' || goal === 'vendors-most' || rules.some(({ kind }) => kind.endsWith('Vendors'));
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

class Builder {
  readonly #offers: readonly ProblemOffer[];
  readonly #goal: Goal;
  readonly #columns: Column[] = [];
  readonly #rows: Row[] = [];
  /** By vendor, the column of its switch; empty while vendors are not counted. */
  readonly #vendors = new Map<string, number>();

  constructor(offers: readonly ProblemOffer[], goal: Goal) {
    this.#offers = offers;
    this.#goal = goal;
    for (const offer of offers) {
      const { most } = batchesOf(offer);
      this.#columns.push({ cost: costOf(offer, goal), lower: 0, upper: most, isInteger: true });
    }
    offers.forEach((offer, at) => {
      const { least, most } = batchesOf(offer);
      if (least > 1 && most > 0) this.#switched(at, least, most, this.#switch(0));
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
        const { most } = batchesOf(this.#offers[at] as ProblemOffer);
        this.#row(Number.NEGATIVE_INFINITY, 0, [
          [at, 1],
          [on, -most],
        ]);
      }
      // A switch is on only where something is bought.
      this.#row(0, Number.POSITIVE_INFINITY, [...offers.map((at) => [at, 1] as const), [on, -1]]);
    }
  }

  keep(rule: OrderRule): void {
    switch (rule.kind) {
      case 'targetTh':
        this.#row(
          rule.limit,
          Number.POSITIVE_INFINITY,
          this.#each(({ thPerUnit }) => thPerUnit),
        );
        return;
      case 'budgetUsd':
        this.#row(
          Number.NEGATIVE_INFINITY,
          rule.limit,
          this.#each(({ unitAllInUsd }) => unitAllInUsd),
        );
        return;
      case 'maxPowerKw':
        this.#row(
          Number.NEGATIVE_INFINITY,
          rule.limit,
          this.#each(({ powerKw }) => powerKw),
        );
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
      units: (values) => sizes.map((size, at) => Math.round(values[at] ?? 0) * size),
    };
  }

  #names(of: ShareOf): readonly string[] {
    return [...new Set(this.#offers.map((offer) => offer[of]))];
  }

  #switch(cost: number): number {
    return this.#columns.push({ cost, lower: 0, upper: 1, isInteger: true }) - 1;
  }

  #switched(at: number, least: number, most: number, on: number): void {
    this.#row(0, Number.POSITIVE_INFINITY, [
      [at, 1],
      [on, -least],
    ]);
    this.#row(Number.NEGATIVE_INFINITY, 0, [
      [at, 1],
      [on, -most],
    ]);
  }

  #vendorSwitches(): Row['entries'] {
    return [...this.#vendors.values()].map((column) => [column, 1] as const);
  }

  #each(perUnit: (offer: ProblemOffer) => number): Row['entries'] {
    return this.#offers.flatMap((offer, at) => {
      const value = perUnit(offer) * offer.batchSize;
      return value === 0 ? [] : [[at, value] as const];
    });
  }

  #row(lower: number, upper: number, entries: Row['entries']): void {
    this.#rows.push({ lower, upper, entries });
  }
}

function costOf({ unitAllInUsd, thPerUnit, powerKw, batchSize }: ProblemOffer, goal: Goal): number {
  if (goal === 'cost') return unitAllInUsd * batchSize;
  if (goal === 'th') return thPerUnit * batchSize;
  return goal === 'power' ? powerKw * batchSize : 0;
}
