/**
 * The best order under some rules, held against them in exact decimals.
 *
 * A solver's rows may be beyond their limits by some ten-millionths. Where the plan that
 * it finds breaks a rule by that, the limit is moved by ever more until a plan keeps the
 * rule as it was given; what is given up for that is told as the gap.
 *
 * Depends on: model/order-problem (types), ./exact-decimal, ./milp (types), ./order-milp, ./order-rules (types), ./plan-totals.
 */
import type { OrderProblem } from '../model/order-problem';
import { billionths, fromBillionths, ONE } from './exact-decimal';
import type { SolveMilp } from './milp';
import { orderMilp, type Goal } from './order-milp';
import type { OrderRule } from './order-rules';
import { brokenRules, planTotals, wrongQuantities, type Units } from './plan-totals';

/** What came of it. */
export type OrderAnswer =
  | { readonly status: 'infeasible' }
  | {
      /** `stopped`: the time ran out, or limits lie so near what can be bought that no solver can tell; see `gap`. */
      readonly status: 'optimal' | 'stopped';
      /** Keeps the rules to the last digit; null where none was found in time. */
      readonly units: Units | null;
      /** Share of the goal by which a better order may be better; null where nothing bounds it. */
      readonly gap: number | null;
    };

/** A plan of the solver that breaks what it was told to keep, beyond its own tolerance: a fault of ours. */
export class WrongPlanError extends Error {
  override readonly name = 'WrongPlanError';
}

/** A limit is moved by so many billionths of itself, one after the other; a solver's tolerance is a hundred. */
const MOVES = [0n, 1n, 10n, 100n, 1_000n];

/**
 * Solves a problem under rules, which need not be its own.
 *
 * @throws WrongPlanError if no plan of the solver keeps to the rules
 */
export function solveOrder(
  problem: OrderProblem,
  rules: readonly OrderRule[],
  goal: Goal,
  solve: SolveMilp,
): OrderAnswer {
  const moved = new Set<string>();
  let best: bigint | null = null;
  let broken: readonly OrderRule[] = [];
  for (const move of MOVES) {
    const asked = rules.map((rule) => (moved.has(rule.key) ? tighter(rule, move) : rule));
    const { model, units } = orderMilp(problem, asked, goal);
    const answer = solve(model);
    if (answer.status === 'infeasible') return answer;
    if (answer.values === null) return { status: 'stopped', units: null, gap: null };
    const plan = units(answer.values);
    const wrong = wrongQuantities(problem, plan);
    if (wrong.length > 0) throw wrongPlan(wrong.map(({ id }) => id));
    broken = brokenRules(problem, plan, rules);
    const value = valueOf(problem, plan, goal);
    if (broken.length === 0) {
      const given = best === null ? 0 : apart(value, best);
      // Of the best order the solver may tell the last bits of a double.
      if (answer.status === 'optimal') {
        return { status: given > 0 ? 'stopped' : 'optimal', units: plan, gap: given };
      }
      return {
        status: 'stopped',
        units: plan,
        gap: answer.gap === null ? null : Math.max(answer.gap, given),
      };
    }
    best ??= value;
    for (const { key } of broken) moved.add(key);
  }
  throw wrongPlan(broken.map(({ key }) => key));
}

function wrongPlan(names: readonly string[]): WrongPlanError {
  return new WrongPlanError(`The solver's plan breaks ${names.join(', ')}.`);
}

/** The rule with a limit that is harder to keep by so many billionths of it, and by one at least. */
function tighter(rule: OrderRule, move: bigint): OrderRule {
  if (rule.kind === 'maxVendors' || rule.kind === 'minVendors') return rule;
  const limit = billionths(rule.limit);
  const by = (limit * move) / ONE;
  const step = by > 0n ? by : 1n;
  if (rule.kind === 'targetTh') return { ...rule, limit: fromBillionths(limit + step) };
  return { ...rule, limit: fromBillionths(limit > step ? limit - step : 0n) };
}

/** What the goal comes to, in billionths; 0 of a goal that plans are alike in. */
function valueOf(problem: OrderProblem, plan: Units, goal: Goal): bigint {
  const { usd, th, kw, vendors } = planTotals(problem, plan);
  switch (goal) {
    case 'cost':
      return usd;
    case 'th':
      return th;
    case 'power':
      return kw;
    case 'vendors-least':
    case 'vendors-most':
      return BigInt(vendors) * ONE;
    case 'none':
      return 0n;
  }
}

/** Share of the first that the other is off by. */
function apart(value: bigint, other: bigint): number {
  if (value === other) return 0;
  const by = fromBillionths(value > other ? value - other : other - value);
  return value === 0n ? 1 : by / fromBillionths(value);
}
