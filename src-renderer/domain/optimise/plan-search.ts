/**
 * The search for a plan as the questions about a plan ask it: a problem, where to begin, and the best plan
 * by a sum under some rules.
 *
 * Depends on: model/plan-rule (types), ./exact-points (types), ./milp (types), ./purchase-problem (types),
 * ./purchase-rule (types), ./solve-purchase.
 */
import type { PlanGoal } from '../model/plan-rule';
import type { PricePoint } from './exact-points';
import type { SolveMilp } from './milp';
import type { PurchaseGoal, PurchaseProblem, PurchaseUnits, SolveProgress } from './purchase-problem';
import type { PurchaseRule } from './purchase-rule';
import { solvePurchase, type PurchaseAnswer } from './solve-purchase';

/** What came of one search; `bound` and `gap` are of its own sum. */
export type PlanFound = PurchaseAnswer;

/** How far a search for one of the goals is. */
export interface GoalProgress extends SolveProgress {
  /** What `objective` and `bound` are of, in its unit; null of several goals by weight, where they have none. */
  readonly goal: PlanGoal | null;
  /** 1 is the first search of `steps`. */
  readonly step: number;
  readonly steps: number;
}

/** How one search is made. */
export interface BestOptions {
  /** The share of the objective within which a plan counts as the best. */
  readonly relativeGap?: number;
  /** As much of the objective, in its own unit; where either is reached a plan counts as the best. */
  readonly absoluteGap?: number;
  /** Whether the plan it begins from keeps the rules and is near the best: no other is made to begin from. */
  readonly isNear?: boolean;
  /** What the listener of the whole search is told of this one; nothing if absent or null. */
  readonly tell?: (progress: SolveProgress) => GoalProgress | null;
}

/** Searches one problem. */
export interface PlanSearch {
  readonly problem: PurchaseProblem;
  /** Where each search begins; null where nothing is known. It need not keep the rules. */
  readonly start: PurchaseUnits | null;
  readonly solve: SolveMilp;
  /** The best plan by a sum, to the cent, or with null any plan. Locked lines are kept without being named. */
  readonly best: (
    rules: readonly PurchaseRule[],
    goal: PurchaseGoal | null,
    options?: BestOptions,
  ) => PlanFound;
  /** The same search in another state of the problem, which may know exact costs that another found. */
  readonly from: (problem: PurchaseProblem, start: PurchaseUnits | null) => PlanSearch;
  /** Tells the listener of the whole search. */
  readonly tell: (progress: GoalProgress) => void;
}

/** What a search needs. */
export interface SearchContext {
  readonly solve: SolveMilp;
  /** The domain's own evaluation of one candidate at a number of units. */
  readonly price: PricePoint;
  /** Null where nothing is known. */
  readonly start: PurchaseUnits | null;
  /** As of {@link BestOptions}, for every search that names none. */
  readonly relativeGap?: number;
  readonly onProgress?: (progress: GoalProgress) => void;
}

/** Sets a search up. */
export function planSearch(problem: PurchaseProblem, context: SearchContext): PlanSearch {
  const { solve, price, start, onProgress } = context;
  return {
    problem,
    start,
    solve,
    best: (rules, goal, { relativeGap = context.relativeGap, absoluteGap, isNear, tell } = {}) =>
      solvePurchase(problem, rules, goal, {
        solve,
        price,
        ...(absoluteGap === undefined ? {} : { absoluteGap }),
        ...(isNear === undefined ? {} : { isNear }),
        ...(start === null ? {} : { start }),
        ...(relativeGap === undefined ? {} : { relativeGap }),
        ...(onProgress === undefined || tell === undefined
          ? {}
          : {
              onProgress: (progress) => {
                const told = tell(progress);
                if (told !== null) onProgress(told);
              },
            }),
      }),
    from: (next, from) => planSearch(next, { ...context, start: from }),
    tell: (progress) => onProgress?.(progress),
  };
}
