/**
 * Messages between the window and the worker that solves order problems. Types only.
 *
 * Depends on: domain (types), ./highs-solver (types).
 */
import type { OrderProblem } from '#domain/model/order-problem';
import type { OrderPlan } from '#domain/optimise/optimise-order';
import type { SolverLimits } from './highs-solver';

/** One problem. */
export interface SolverTask {
  readonly problem: OrderProblem;
  readonly limits: SolverLimits;
}

/** What the worker says of it. */
export type FromSolverWorker =
  | { readonly kind: 'plan'; readonly plan: OrderPlan }
  | { readonly kind: 'crashed'; readonly message: string };
