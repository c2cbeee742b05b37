/**
 * The best plan by what its owner looks for: one goal, several one after the other, or several at once.
 *
 * Several goals are several searches: each is a sum that is made as small as can be, and what was reached
 * is kept to by a row in the next. All-in dollars for each TH/s are no sum; ./least-per-th finds them.
 *
 * Depends on: model (types), ./least-per-th, ./own-rows, ./plan-point, ./plan-search (types), ./purchase-*.
 */
import type { PlanGoal, PlanObjective } from '../model/plan-rule';
import { leastPerTh } from './least-per-th';
import { sumBetween } from './own-rows';
import { perTh, planPoint, type PlanPoint } from './plan-point';
import type { GoalProgress, PlanFound, PlanSearch } from './plan-search';
import type { PurchaseGoal, PurchaseProblem, SolveProgress } from './purchase-problem';
import type { PurchaseRule } from './purchase-rule';

/** What a goal comes to and what no plan can better, in its own unit. */
export interface GoalReached {
  readonly goal: PlanGoal;
  /** US cents, cents per TH/s, TH/s or TH-days. */
  readonly value: number;
  /** Null if nothing bounds it. Of weighted goals that of the goal alone. */
  readonly bound: number | null;
}

/** A plan that was found. */
export interface FoundPlan {
  /** `stopped`: time ran out, and there may be a better one. */
  readonly status: 'optimal' | 'stopped';
  /** With the exact costs of the plan. */
  readonly problem: PurchaseProblem;
  readonly point: PlanPoint;
  /** In the order of the objective. */
  readonly reached: readonly GoalReached[];
  /** Share of the last search's objective that a better plan could still gain; null if nothing bounds it. */
  readonly gap: number | null;
}

/** What came of a search. */
export type BestPlan =
  FoundPlan | { readonly status: 'stopped'; readonly point: null } | { readonly status: 'infeasible' };

/** The goals that are a plain sum. */
export const GOAL_SUMS: Readonly<Record<Exclude<PlanGoal, 'all-in-per-th'>, PurchaseGoal>> = {
  'all-in-total': { sense: 'least', parts: [{ measure: 'allIn', factor: 1 }] },
  'most-th': { sense: 'most', parts: [{ measure: 'ths', factor: 1 }] },
  'earliest-th': { sense: 'most', parts: [{ measure: 'thDays', factor: 1 }] },
};

/** What a plan is by one goal; 0 of a plan of nothing. */
export function goalValue(goal: PlanGoal, point: PlanPoint): number {
  switch (goal) {
    case 'all-in-total':
      return point.allIn;
    case 'all-in-per-th':
      return perTh(point) ?? 0;
    case 'most-th':
      return point.ths;
    case 'earliest-th':
      return point.thDays;
  }
}

/** How much better a plan is than another by one goal; below 0 it is worse. */
export function goalGain(goal: PlanGoal, from: number, to: number): number {
  return goal === 'most-th' || goal === 'earliest-th' ? to - from : from - to;
}

/**
 * Finds it.
 *
 * @param onFirst - told of the best plan by the first goal alone, where goals are taken in turn
 */
export function bestPlan(
  search: PlanSearch,
  rules: readonly PurchaseRule[],
  objective: PlanObjective,
  onFirst?: (found: FoundPlan) => void,
): BestPlan {
  return objective.mode === 'weighted' && objective.goals.length > 1
    ? bestByWeight(search, rules, objective)
    : bestInTurn(search, rules, objective, onFirst);
}

function bestInTurn(
  search: PlanSearch,
  rules: readonly PurchaseRule[],
  { goals }: PlanObjective,
  onFirst?: (found: FoundPlan) => void,
): BestPlan {
  let best: FoundPlan | null = null;
  let isStopped = false;
  let now = search;
  const kept: PurchaseRule[] = [...rules];
  for (const [at, { goal, slack }] of goals.entries()) {
    const found = bestByOne(now, kept, goal, { step: at + 1, steps: goals.length });
    if (found.status === 'infeasible' || found.units === null) {
      // What was reached before holds; the last bits of a row can hide it from the solver.
      return best === null ? empty(found) : { ...best, status: 'stopped' };
    }
    const point = planPoint(found.problem, found.units);
    const value = goalValue(goal, point);
    const before: readonly GoalReached[] = best === null ? [] : restated(best.reached, point);
    isStopped ||= found.status === 'stopped';
    best = {
      status: isStopped ? 'stopped' : 'optimal',
      problem: found.problem,
      point,
      reached: [...before, { goal, value, bound: found.bound }],
      gap: found.gap,
    };
    if (at === 0) onFirst?.(best);
    now = now.from(found.problem, found.units);
    kept.push(keepingTo(found.problem, goal, value, slack));
  }
  return best ?? { status: 'infeasible' };
}

function bestByWeight(
  search: PlanSearch,
  rules: readonly PurchaseRule[],
  { goals }: PlanObjective,
): BestPlan {
  let now = search;
  const reached: GoalReached[] = [];
  const parts: PurchaseGoal['parts'][number][] = [];
  let isProved = true;
  const steps = goals.length + 1;
  for (const [at, { goal, weight }] of goals.entries()) {
    const found = bestByOne(now, rules, goal, { step: at + 1, steps });
    if (found.status === 'infeasible' || found.units === null) return empty(found);
    isProved &&= found.status === 'optimal';
    const point = planPoint(found.problem, found.units);
    const value = goalValue(goal, point);
    reached.push({ goal, value, bound: found.bound });
    for (const part of inProportion(goal, value, point)) {
      parts.push({ measure: part.measure, factor: part.factor * weight });
    }
    now = now.from(found.problem, found.units);
  }
  const tell = (progress: SolveProgress) => ({ ...progress, goal: null, step: steps, steps });
  const found = now.best(rules, { sense: 'least', parts: summed(parts) }, { tell });
  if (found.status === 'infeasible' || found.units === null) return empty(found);
  const point = planPoint(found.problem, found.units);
  return {
    status: isProved ? found.status : 'stopped',
    problem: found.problem,
    point,
    reached: restated(reached, point),
    gap: found.gap,
  };
}

function bestByOne(
  search: PlanSearch,
  rules: readonly PurchaseRule[],
  goal: PlanGoal,
  steps: Pick<GoalProgress, 'step' | 'steps'>,
): PlanFound {
  const tell = (progress: SolveProgress) => ({ ...progress, goal, ...steps });
  return goal === 'all-in-per-th'
    ? leastPerTh(search, rules, tell)
    : search.best(rules, GOAL_SUMS[goal], { tell });
}

/** What a plan is by goals that were reached by another. */
function restated(reached: readonly GoalReached[], point: PlanPoint): readonly GoalReached[] {
  return reached.map((one) => ({ ...one, value: goalValue(one.goal, point) }));
}

/** The row that lets a goal be left by no more than its slack. */
function keepingTo(problem: PurchaseProblem, goal: PlanGoal, value: number, slack: number): PurchaseRule {
  const key = `own ${goal}`;
  const share = slack / 1e6;
  if (goal === 'all-in-per-th') {
    return sumBetween(problem, key, perThParts(value * (1 + share)), { most: HALF });
  }
  const { sense, parts } = GOAL_SUMS[goal];
  return sense === 'least'
    ? sumBetween(problem, key, parts, { most: value * (1 + share) + HALF })
    : sumBetween(problem, key, parts, { least: value * (1 - share) * (1 - BITS) });
}

/** Half a cent: costs are whole ones. */
const HALF = 0.5;
/** What sums of doubles may lack. */
const BITS = 1e-9;

/**
 * What a goal adds to a sum in proportion to its own best. A ratio adds the dollars above its best,
 * in proportion to the dollars of its best plan: of a plan of as many TH/s that is its own proportion.
 */
function inProportion(goal: PlanGoal, best: number, point: PlanPoint): PurchaseGoal['parts'] {
  if (goal === 'all-in-per-th') return scaled(perThParts(best), 1 / Math.max(point.allIn, 1));
  const { sense, parts } = GOAL_SUMS[goal];
  return scaled(parts, (sense === 'least' ? 1 : -1) / Math.max(best, 1));
}

function perThParts(perThOf: number): PurchaseGoal['parts'] {
  return [
    { measure: 'allIn', factor: 1 },
    { measure: 'ths', factor: -perThOf },
  ];
}

function scaled(parts: PurchaseGoal['parts'], by: number): PurchaseGoal['parts'] {
  return parts.map(({ measure, factor }) => ({ measure, factor: factor * by }));
}

function summed(parts: PurchaseGoal['parts']): PurchaseGoal['parts'] {
  const sums = new Map<PurchaseGoal['parts'][number]['measure'], number>();
  for (const { measure, factor } of parts) sums.set(measure, (sums.get(measure) ?? 0) + factor);
  return [...sums].map(([measure, factor]) => ({ measure, factor }));
}

function empty(found: PlanFound): BestPlan {
  return found.status === 'infeasible' ? { status: 'infeasible' } : { status: 'stopped', point: null };
}
