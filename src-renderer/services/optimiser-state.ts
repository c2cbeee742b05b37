/**
 * What the optimiser is asked, what is at hand while it looks, and what came of it. Types only.
 *
 * Depends on: domain (types).
 */
import type { PlanLine, Plan } from '#domain/model/plan';
import type { PlanGoal } from '#domain/model/plan-rule';
import type { Clash } from '#domain/optimise/clash-of';
import type { FrontierAxes } from '#domain/optimise/frontier-space';
import type { FrontierPoint } from '#domain/optimise/plan-frontier';
import type { PlanChoices } from '#domain/optimise/plan-problem';
import type { PlanRecords } from '#domain/optimise/plan-records';
import type { RulePrice } from '#domain/optimise/rule-prices';
import type { WayOut } from '#domain/optimise/ways-out';
import type { PlanGround } from '#domain/planning/plan-evaluation';

/** How long a search may take, and the seed of what it leaves to chance. */
export interface SearchLimits {
  readonly seconds: number;
  readonly seed: number;
}

/** One question to the solver of plans. */
export interface PlanTask {
  readonly records: PlanRecords;
  readonly plan: Plan;
  /** Of the plan as it stands: those that are locked stay, the others are where the search begins. */
  readonly lines: readonly PlanLine[];
  readonly choices: PlanChoices;
  readonly limits: SearchLimits;
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
}

/** An offer that could not be considered. */
export interface LeftOut {
  readonly offerId: string;
  /** In words. */
  readonly reason: string;
}

/** What came of the search for the best plan. */
export type PlanAnswer =
  | {
      readonly status: 'optimal' | 'stopped';
      readonly lines: readonly PlanLine[];
      /** Share that a better plan could still gain; 0 if none can, null if nothing bounds it. */
      readonly gap: number | null;
      readonly left: readonly LeftOut[];
    }
  | { readonly status: 'infeasible'; readonly left: readonly LeftOut[] }
  /** The solver and the domain's own evaluation do not come to the same cents. */
  | {
      readonly status: 'refused';
      /** US cents; what the evaluation does not know is null. */
      readonly modelAllIn: number;
      readonly domainAllIn: number | null;
      readonly difference: number | null;
      /** What else differs, in words; empty if the amounts alone do. */
      readonly words: readonly string[];
    }
  /** Stopped before any plan was found. */
  | { readonly status: 'none'; readonly left: readonly LeftOut[] };

/** What a rule costs. */
export type PriceFound = Omit<RulePrice, 'problem'>;

/** A way out of a clash. */
export type WayOutPlan = Omit<WayOut, 'problem'>;

/** A point of the frontier with its plan. */
export type FrontierPlan = Omit<FrontierPoint, 'problem'> & { readonly lines: readonly PlanLine[] };

/** Why no plan keeps the rules. Null parts are not known yet. */
export interface ClashFound {
  readonly clash: Clash | null;
  readonly waysOut: readonly WayOutPlan[];
}

/** A frontier as far as it is known. */
export interface FrontierFound {
  readonly points: readonly FrontierPlan[];
  readonly isComplete: boolean;
  /** Every plan of it brings at least so many TH/s, where no rule asks for any; null where one does. */
  readonly leastThs: number | null;
}

interface Watched<Progress> {
  readonly onProgress: (progress: Progress) => void;
  /** Stops; what was found until then is the answer. */
  readonly signal: AbortSignal;
}

/** What answers questions about plans, off the main thread. */
export interface PlanSolver {
  readonly optimisePlan: (task: PlanTask, watched: Watched<PlanProgress>) => Promise<PlanAnswer>;
  readonly explainInfeasible: (task: PlanTask, watched: Watched<ClashFound>) => Promise<ClashFound>;
  readonly rulePrices: (
    task: PlanTask,
    watched: Watched<PriceFound>,
  ) => Promise<{ readonly prices: readonly PriceFound[]; readonly isComplete: boolean }>;
  readonly frontier: (
    task: PlanTask & { readonly axes: FrontierAxes },
    watched: Watched<FrontierFound>,
  ) => Promise<FrontierFound>;
}

/** What the optimiser was asked about. */
export interface RunAsked {
  readonly ground: PlanGround;
  readonly plan: Plan;
  readonly lines: readonly PlanLine[];
  readonly choices: PlanChoices;
  readonly limits: SearchLimits;
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
      readonly left: readonly LeftOut[];
      /** Milliseconds; null for a plan that was not searched for now, as a point of the frontier. */
      readonly took: number | null;
    }
  | {
      readonly kind: 'infeasible';
      readonly asked: RunAsked;
      readonly found: ClashFound;
      /** Whether the clash or ways out are still being looked for. */
      readonly isWorking: boolean;
      readonly left: readonly LeftOut[];
    }
  | {
      readonly kind: 'refused';
      readonly asked: RunAsked;
      readonly answer: Extract<PlanAnswer, { readonly status: 'refused' }>;
    }
  | { readonly kind: 'none'; readonly asked: RunAsked; readonly left: readonly LeftOut[] }
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
  readonly run: RunState | null;
  readonly prices: PricesState | null;
  readonly frontier: FrontierState | null;
}
