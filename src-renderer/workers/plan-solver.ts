/**
 * Questions about plans, answered by a worker that is kept warm.
 *
 * Depends on: ./in-out-client (types), ./plan-client.
 */
import type { InOutWorker } from './in-out-client';
import { createPlanWorker, optimisePlanIn, type Watched } from './plan-client';
import type { PlanAnswer, PlanProgress, PlanTask } from './plan-protocol';

/** Answers questions about plans. */
export interface PlanSolverClient {
  readonly optimisePlan: (task: PlanTask, watched: Watched<PlanProgress>) => Promise<PlanAnswer>;
}

/** @param startWorker - starts a fresh worker */
export function createPlanSolver(startWorker: () => InOutWorker): PlanSolverClient {
  const ask = createPlanWorker(startWorker);
  return { optimisePlan: (task, watched) => optimisePlanIn(ask, task, watched) };
}
