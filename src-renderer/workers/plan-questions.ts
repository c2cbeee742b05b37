/**
 * Questions about a plan beside the best one: why there is none, what its rules cost, what other plans there
 * are. Types only.
 *
 * Depends on: domain (types), ./plan-protocol (types).
 */
import type { PlanLine } from '#domain/model/plan';
import type { Clash } from '#domain/optimise/clash-of';
import type { FrontierAxes } from '#domain/optimise/frontier-space';
import type { Frontier, FrontierPoint } from '#domain/optimise/plan-frontier';
import type { RulePrice } from '#domain/optimise/rule-prices';
import type { WayOut } from '#domain/optimise/ways-out';
import type { OptimisePlan, PlanTask } from './plan-protocol';

/** Why no plan keeps the rules. */
export interface ExplainInfeasible {
  readonly kind: 'explain-infeasible';
  readonly task: PlanTask;
}

/** What each rule costs. */
export interface PriceRules {
  readonly kind: 'price-rules';
  readonly task: PlanTask;
}

/** What plans there are of which none is better in everything. */
export interface DrawFrontier {
  readonly kind: 'draw-frontier';
  readonly task: PlanTask & { readonly axes: FrontierAxes };
}

/** Compiles the solver's code before it is needed; it is answered with nothing. */
export interface WarmUp {
  readonly kind: 'warm-up';
}

/** Any question about a plan. */
export type PlanQuestion = OptimisePlan | ExplainInfeasible | PriceRules | DrawFrontier;

/** A way out of a clash. */
export type WayOutPlan = Omit<WayOut, 'problem'>;

/** What is known of a clash; null until it is. */
export interface ClashFound {
  readonly clash: Clash | null;
  readonly waysOut: readonly WayOutPlan[];
}

/** What a rule costs. */
export type PriceFound = Omit<RulePrice, 'problem'>;

/** Prices of rules; `isComplete` once every rule that is on has one. */
export interface PricesFound {
  readonly prices: readonly PriceFound[];
  readonly isComplete: boolean;
}

/** A point of the frontier with its lines. */
export type FrontierPlan = Omit<FrontierPoint, 'problem'> & { readonly lines: readonly PlanLine[] };

/** A frontier as far as it is known. */
export interface FrontierFound extends Omit<Frontier, 'points'> {
  readonly points: readonly FrontierPlan[];
  /** Plans left out, since the domain's own evaluation of them comes to other cents or finds a rule broken. */
  readonly refused: number;
}
