/**
 * The ways out of rules that clash: for each of them, how far it alone must give
 * for an order to exist, and what the best order then is.
 *
 * The least a rule must give is itself an optimum: the cheapest order under the
 * other rules is the least budget, the largest one the highest target. A share
 * stands on both sides of its row; its least value is found by halving.
 *
 * Depends on: model/order-problem (types), ./exact-decimal, ./milp (types), ./order-milp (types), ./order-rules, ./plan-totals, ./solve-order.
 */
import type { OrderProblem } from '../model/order-problem';
import { fromBillionths } from './exact-decimal';
import type { SolveMilp } from './milp';
import type { Goal } from './order-milp';
import { rulesOf, type OrderRule } from './order-rules';
import { largestShare, planTotals, type Units } from './plan-totals';
import { solveOrder } from './solve-order';

/** One way out. */
export interface Relaxation {
  /** Rules that give, each from its limit to the nearest one that leaves an order. */
  readonly changes: readonly { readonly rule: string; readonly from: number; readonly to: number }[];
  /** What the best order comes to then, in dollars or TH/s as the problem asks for. */
  readonly objective: number;
}

/** How many ways out are worth reading. */
const MOST = 3;
/** Shares are halved this often: to less than a millionth. */
const HALVINGS = 20;

/**
 * The ways out that let one rule give, the smallest change in proportion first. Where none does,
 * since several sets of rules clash, one that lets a rule of each set give.
 *
 * @param keys - of the rules that clash
 */
export function relaxations(
  problem: OrderProblem,
  keys: readonly string[],
  solve: SolveMilp,
): readonly Relaxation[] {
  const solver = new Solver(solve);
  const rules = rulesOf(problem);
  const alone = rules
    .filter(({ key }) => keys.includes(key))
    .flatMap((rule) => {
      const loosened = solver.loosen(problem, rules, rule);
      const found = loosened === null ? null : solver.objectiveUnder(problem, loosened);
      return loosened === null || found === null ? [] : [wayOut(rules, loosened, found)];
    })
    .sort((a, b) => proportion(a) - proportion(b));
  if (alone.length > 0) return alone.slice(0, MOST);
  const all = solver.loosenInTurn(problem, rules);
  const found = all === null ? null : solver.objectiveUnder(problem, all);
  return all === null || found === null ? [] : [wayOut(rules, all, found)];
}

class Solver {
  readonly #solve: SolveMilp;

  constructor(solve: SolveMilp) {
    this.#solve = solve;
  }

  /** The rules with this one at the nearest limit that leaves an order; null if there is none. */
  loosen(problem: OrderProblem, rules: readonly OrderRule[], rule: OrderRule): readonly OrderRule[] | null {
    const others = rules.filter((one) => one !== rule);
    const limit =
      rule.kind === 'share' ? this.#share(problem, others, rule) : this.#plain(problem, others, rule);
    if (limit === null) return null;
    return rules.map((one) => (one === rule ? { ...rule, limit } : one));
  }

  /** Rules let give one after another until there is an order: those that can give nothing alone are first let go. */
  loosenInTurn(problem: OrderProblem, rules: readonly OrderRule[]): readonly OrderRule[] | null {
    let kept: readonly OrderRule[] = [];
    for (const rule of rules) {
      const tried = [...kept, rule];
      if (this.#plan(problem, tried, 'none') !== null) kept = tried;
      else {
        const loosened = this.loosen(problem, tried, rule);
        if (loosened === null) return null;
        kept = loosened;
      }
    }
    return kept;
  }

  objectiveUnder(problem: OrderProblem, rules: readonly OrderRule[]): number | null {
    const plan = this.#plan(problem, rules, problem.objective === 'min-cost' ? 'cost' : 'th');
    if (plan === null) return null;
    const totals = planTotals(problem, plan);
    return fromBillionths(problem.objective === 'min-cost' ? totals.usd : totals.th);
  }

  #plain(
    problem: OrderProblem,
    others: readonly OrderRule[],
    { kind }: Exclude<OrderRule, { readonly kind: 'share' }>,
  ): number | null {
    const plan = this.#plan(problem, others, GOALS[kind]);
    if (plan === null) return null;
    const totals = planTotals(problem, plan);
    switch (kind) {
      case 'targetTh':
        return fromBillionths(totals.th);
      case 'budgetUsd':
        return fromBillionths(totals.usd);
      case 'maxPowerKw':
        return fromBillionths(totals.kw);
      case 'maxVendors':
      case 'minVendors':
        return totals.vendors;
    }
  }

  #share(
    problem: OrderProblem,
    others: readonly OrderRule[],
    rule: Extract<OrderRule, { readonly kind: 'share' }>,
  ): number | null {
    let found = this.#plan(problem, others, 'none');
    if (found === null) return null;
    let low = rule.limit;
    let high = fromBillionths(largestShare(problem, found, rule));
    for (let halving = 0; halving < HALVINGS && high - low > 1e-6; halving += 1) {
      const limit = Math.ceil(((low + high) / 2) * 1e9) / 1e9;
      const tried = this.#plan(problem, [...others, { ...rule, limit }], 'none');
      if (tried === null) low = limit;
      else {
        found = tried;
        high = fromBillionths(largestShare(problem, tried, rule));
      }
    }
    return high;
  }

  #plan(problem: OrderProblem, rules: readonly OrderRule[], goal: Goal): Units | null {
    const answer = solveOrder(problem, rules, goal, this.#solve);
    return answer.status === 'infeasible' ? null : answer.units;
  }
}

const GOALS: Readonly<Record<Exclude<OrderRule['kind'], 'share'>, Goal>> = {
  targetTh: 'th',
  budgetUsd: 'cost',
  maxPowerKw: 'power',
  maxVendors: 'vendors-least',
  minVendors: 'vendors-most',
};

function wayOut(before: readonly OrderRule[], after: readonly OrderRule[], objective: number): Relaxation {
  const limits = new Map(after.map(({ key, limit }) => [key, limit]));
  const changes = before.flatMap(({ key, limit }) => {
    const to = limits.get(key) ?? limit;
    return to === limit ? [] : [{ rule: key, from: limit, to }];
  });
  return { changes, objective };
}

/** How much of itself a rule gives; a limit of 0 gives without measure. */
function proportion({ changes }: Relaxation): number {
  return changes.reduce(
    (sum, { from, to }) => sum + (from === 0 ? Number.MAX_VALUE : Math.abs(to - from) / from),
    0,
  );
}
