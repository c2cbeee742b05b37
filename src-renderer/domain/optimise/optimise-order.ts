/**
 * The best order of a problem, or why there is none and what the cheapest ways out are.
 *
 * What the solver says of a plan is not believed: each is added up again in exact
 * decimals, and one that breaks a rule by a solver's tolerance is not returned.
 *
 * Depends on: model/order-problem (types), the other files of optimise.
 */
import type { OrderProblem } from '../model/order-problem';
import { clashingRules } from './clashing-rules';
import { fromBillionths } from './exact-decimal';
import type { SolveMilp } from './milp';
import { rulesOf } from './order-rules';
import { planTotals, type Units } from './plan-totals';
import { relaxations, type Relaxation } from './relax-rules';
import { solveOrder } from './solve-order';

/** What came of a problem. */
export type OrderPlan =
  | {
      /** `stopped`: there may be a better plan, by at most `gap` of this one's objective; as a rule the time ran out. */
      readonly status: 'optimal' | 'stopped';
      /** In the order of the problem; none where the time ran out before any plan was found. */
      readonly units: Units | null;
      /** Dollars or TH/s, as the problem asks for; null without a plan. */
      readonly objective: number | null;
      /** Share of the objective, 0 or more; null where nothing bounds it. */
      readonly gap: number | null;
    }
  | {
      readonly status: 'infeasible';
      /** Keys of a smallest set of rules that no order keeps to together: without any one of them there is an order. */
      readonly clashing: readonly string[];
      /** Whether that was proved, or the time ran out before. */
      readonly isProved: boolean;
      readonly relaxations: readonly Relaxation[];
    };

/**
 * Solves a problem.
 *
 * @throws WrongPlanError if the solver's plan does not keep to the rules
 */
export function optimiseOrder(problem: OrderProblem, solve: SolveMilp): OrderPlan {
  const rules = rulesOf(problem);
  const answer = solveOrder(problem, rules, problem.objective === 'min-cost' ? 'cost' : 'th', solve);
  if (answer.status === 'infeasible') {
    const { keys, isProved } = clashingRules(problem, solve);
    return {
      status: 'infeasible',
      clashing: keys,
      isProved,
      relaxations: relaxations(problem, keys, solve),
    };
  }
  if (answer.units === null) return { status: 'stopped', units: null, objective: null, gap: null };
  const { status, units, gap } = answer;
  const totals = planTotals(problem, units);
  const objective = fromBillionths(problem.objective === 'min-cost' ? totals.usd : totals.th);
  return { status, units, objective, gap };
}
