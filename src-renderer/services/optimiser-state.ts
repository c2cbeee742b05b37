/**
 * What the optimiser is asked, what is at hand while it looks, and what came of it. Types only.
 *
 * What is posted to the worker and back is the worker's own; screens find it here.
 *
 * Depends on: domain (types), workers (types), ./optimiser-wants (types).
 */
import type { Plan, PlanLine } from '#domain/model/plan';
import type { FrontierAxes } from '#domain/optimise/frontier-space';
import type { PlanChoices } from '#domain/optimise/plan-problem';
import type { PlanGround } from '#domain/planning/plan-evaluation';
import type { SolverLimits } from '../workers/highs-solver';
import type { LeftOutOffer, PlanAnswer, PlanProgress } from '../workers/plan-protocol';
import type { ClashFound, FrontierFound, PriceFound } from '../workers/plan-questions';
import type { OptimiserWants } from './optimiser-wants';

export type { LeftOutOffer, PlanAnswer, PlanProgress, PlanTask } from '../workers/plan-protocol';
export type {
  ClashFound,
  FrontierFound,
  FrontierPlan,
  PriceFound,
  WayOutPlan,
} from '../workers/plan-questions';
export type { PlanSolverClient as PlanSolver } from '../workers/plan-solver';

/** What the optimiser was asked about. */
export interface RunAsked {
  readonly ground: PlanGround;
  readonly plan: Plan;
  readonly lines: readonly PlanLine[];
  readonly choices: PlanChoices;
  readonly limits: SolverLimits;
}

/** The best plan so far. */
export interface BestSoFar {
  readonly progress: PlanProgress;
  /** Milliseconds after the start. */
  readonly after: number;
}

/** A search, or what came of the last one. */
export type RunState =
  | {
      readonly kind: 'running';
      readonly asked: RunAsked;
      /** As `now` of the desk. */
      readonly since: number;
      /** The answer without whole units; null until it is there. */
      readonly relaxed: BestSoFar | null;
      readonly best: BestSoFar | null;
    }
  | {
      readonly kind: 'found';
      readonly asked: RunAsked;
      readonly lines: readonly PlanLine[];
      readonly isProved: boolean;
      readonly gap: number | null;
      readonly left: readonly LeftOutOffer[];
      /** Milliseconds; null for a plan that was not searched for now, as a point of the frontier. */
      readonly took: number | null;
    }
  | {
      readonly kind: 'infeasible';
      readonly asked: RunAsked;
      readonly found: ClashFound;
      /** Whether the clash or ways out are still being looked for. */
      readonly isWorking: boolean;
      readonly left: readonly LeftOutOffer[];
    }
  | {
      readonly kind: 'refused';
      readonly asked: RunAsked;
      readonly answer: Extract<PlanAnswer, { readonly status: 'refused' }>;
    }
  | { readonly kind: 'none'; readonly asked: RunAsked; readonly left: readonly LeftOutOffer[] }
  | { readonly kind: 'failed'; readonly asked: RunAsked; readonly message: string };

/** The prices of rules that were found last. */
export interface PricesState {
  readonly asked: RunAsked;
  readonly byRule: ReadonlyMap<string, PriceFound>;
  readonly isWorking: boolean;
  /** What went wrong; null if nothing did. */
  readonly problem: string | null;
}

/** A frontier under way, or the last one. */
export interface FrontierState {
  readonly asked: RunAsked;
  readonly axes: FrontierAxes;
  readonly found: FrontierFound;
  readonly isWorking: boolean;
  readonly problem: string | null;
}

/** What the desk is at. */
export interface OptimiserState {
  /** What is asked next. */
  readonly wants: OptimiserWants;
  readonly run: RunState | null;
  readonly prices: PricesState | null;
  readonly frontier: FrontierState | null;
}
