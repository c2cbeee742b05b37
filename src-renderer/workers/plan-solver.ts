/**
 * Questions about plans, answered by a worker that is kept warm. Stopped, the answer is what was known until
 * then.
 *
 * Depends on: ./in-out-client (types), ./plan-client, ./plan-protocol (types), ./plan-questions (types).
 */
import type { InOutWorker } from './in-out-client';
import { createPlanWorker, optimisePlanIn, type Watched } from './plan-client';
import type { PlanAnswer, PlanProgress, PlanTask } from './plan-protocol';
import type {
  ClashFound,
  DrawFrontier,
  ExplainInfeasible,
  FrontierFound,
  PriceFound,
  PriceRules,
  PricesFound,
  WarmUp,
} from './plan-questions';

/** Answers questions about plans. */
export interface PlanSolverClient {
  readonly optimisePlan: (task: PlanTask, watched: Watched<PlanProgress>) => Promise<PlanAnswer>;
  readonly explainInfeasible: (task: PlanTask, watched: Watched<ClashFound>) => Promise<ClashFound>;
  /** Told of one price after the other. */
  readonly rulePrices: (task: PlanTask, watched: Watched<PriceFound>) => Promise<PricesFound>;
  /** Told of the whole frontier so far. */
  readonly frontier: (task: DrawFrontier['task'], watched: Watched<FrontierFound>) => Promise<FrontierFound>;
  /** Starts the worker and has its solver compiled, so that the first search is as fast as the next. */
  readonly warm?: () => void;
}

const NO_CLASH: ClashFound = { clash: null, waysOut: [] };
const NO_POINTS: FrontierFound = { points: [], leastThs: null, isComplete: false, refused: 0 };

/** @param startWorker - starts a fresh worker */
export function createPlanSolver(startWorker: () => InOutWorker): PlanSolverClient {
  const ask = createPlanWorker(startWorker);
  return {
    optimisePlan: (task, watched) => optimisePlanIn(ask, task, watched),
    explainInfeasible: (task, watched) => {
      const question: ExplainInfeasible = { kind: 'explain-infeasible', task };
      return ask<ClashFound, ClashFound>(question, watched, (said) => said.at(-1) ?? NO_CLASH);
    },
    rulePrices: (task, watched) => {
      const question: PriceRules = { kind: 'price-rules', task };
      return ask<PriceFound, PricesFound>(question, watched, (prices) => ({ prices, isComplete: false }));
    },
    frontier: (task, watched) => {
      const question: DrawFrontier = { kind: 'draw-frontier', task };
      return ask<FrontierFound, FrontierFound>(question, watched, (said) => said.at(-1) ?? NO_POINTS);
    },
    warm: () => {
      const question: WarmUp = { kind: 'warm-up' };
      const watched = { onProgress: () => undefined, signal: new AbortController().signal };
      // A worker that cannot start says so when it is asked a question.
      ask<never, null>(question, watched, () => null).catch(() => null);
    },
  };
}
