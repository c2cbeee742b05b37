/**
 * Messages between the window and the worker that answers questions about plans. Types only.
 *
 * Depends on: domain (types), ./highs-solver (types).
 */
import type { Plan, PlanLine } from '#domain/model/plan';
import type { PlanGoal } from '#domain/model/plan-rule';
import type { PlanChoices } from '#domain/optimise/plan-problem';
import type { PlanRecords } from '#domain/optimise/plan-records';
import type { SolverLimits } from './highs-solver';

/** What every question about a plan rests on. */
export interface PlanTask {
  readonly records: PlanRecords;
  readonly plan: Plan;
  /** Lines of the plan: those that are locked stay, the others are where the search begins. */
  readonly lines: readonly PlanLine[];
  readonly choices: PlanChoices;
  readonly limits: SolverLimits;
  /** A best plan may be looked for to within this share of its goal; absent asks for proof that none is better. */
  readonly relativeGap?: number;
}

/** How far the search for the best plan is. */
export interface PlanProgress {
  /** `relaxed`: the answer without whole units and lots; `plan`: a better plan; `proved`: none better exists. */
  readonly phase: 'relaxed' | 'plan' | 'proved';
  /** The goal that is looked for, and its place among the goals, from 0. */
  readonly goal: PlanGoal;
  readonly place: number;
  /** US cents and TH/s of the answer or plan. */
  readonly allIn: number;
  readonly ths: number;
  /** Share of the goal that a better plan could still gain; null if nothing bounds it. */
  readonly gap: number | null;
  /** The plan, held against its rules by the domain; null for an answer that is none. */
  readonly lines: readonly PlanLine[] | null;
  /** What the search could not consider. */
  readonly left?: readonly LeftOutOffer[];
}

/** An offer that the search could not consider, and why. */
export interface LeftOutOffer {
  readonly offerId: string;
  readonly reason: string;
}

/** What came of the search for the best plan. */
export type PlanAnswer =
  | {
      readonly status: 'optimal' | 'stopped';
      readonly lines: readonly PlanLine[];
      /** Share that a better plan could still gain; 0 if none can, null if nothing bounds it. */
      readonly gap: number | null;
      readonly left: readonly LeftOutOffer[];
    }
  | { readonly status: 'infeasible'; readonly left: readonly LeftOutOffer[] }
  /** The solver and the domain's own evaluation do not come to the same cents, or a rule is broken. */
  | {
      readonly status: 'refused';
      /** US cents. */
      readonly modelAllIn: number;
      readonly domainAllIn: number;
      /** Model less domain. */
      readonly difference: number;
      /** What differs, in words. */
      readonly words: readonly string[];
    }
  /** Stopped before any plan was found. */
  | { readonly status: 'none'; readonly left: readonly LeftOutOffer[] };

/** The search for the best plan. */
export interface OptimisePlan {
  readonly kind: 'optimise-plan';
  readonly task: PlanTask;
}

/** What the worker says of a question about a plan; what `value` is, is the question's own. */
export type FromPlanWorker =
  | { readonly kind: 'plan-progress'; readonly value: unknown }
  | { readonly kind: 'plan-answer'; readonly value: unknown }
  | { readonly kind: 'crashed'; readonly message: string };
