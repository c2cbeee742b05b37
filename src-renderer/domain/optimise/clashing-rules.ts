/**
 * A smallest set of rules that no order keeps to together.
 *
 * The deletion filter: each rule is left out in turn, and stays out if the rest
 * still clash. What is left clashes, and does not once any one of it is gone.
 * (J. W. Chinneck, Feasibility and Infeasibility in Optimization, 2008, ch. 6.)
 *
 * Depends on: model/order-problem (types), ./milp (types), ./order-rules, ./solve-order.
 */
import type { OrderProblem } from '../model/order-problem';
import type { SolveMilp } from './milp';
import { rulesOf, type OrderRule } from './order-rules';
import { solveOrder } from './solve-order';

/** The keys of the rules, in the order of the problem, and whether each step was decided in time. */
export interface Clash {
  readonly keys: readonly string[];
  readonly isProved: boolean;
}

/** Finds them in a problem that is known to have no order. */
export function clashingRules(problem: OrderProblem, solve: SolveMilp): Clash {
  let kept: readonly OrderRule[] = rulesOf(problem);
  let isProved = true;
  for (const rule of kept) {
    const rest = kept.filter((one) => one !== rule);
    const answer = solveOrder(problem, rest, 'none', solve);
    if (answer.status === 'infeasible') kept = rest;
    else if (answer.units === null) isProved = false;
  }
  return { keys: kept.map(({ key }) => key), isProved };
}
