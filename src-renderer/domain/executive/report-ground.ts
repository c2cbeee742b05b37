/**
 * What a report is made from: one plan under one scenario on one day, with everything on record beside it.
 *
 * The report calculates nothing that a screen calculates as well: it is handed what the screens show.
 *
 * Depends on: core (types), evaluation (types), model (types), planning (types), reports (types), scenarios (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Evidence } from '../model/evidence';
import type { Offer } from '../model/offer';
import type { Plan, PlanLine, PlanVersion } from '../model/plan';
import type { PlanScenario } from '../model/plan-scenario';
import type { Site } from '../model/site';
import type { CashCalendar } from '../planning/cash/cash-flow';
import type { PlanGround } from '../planning/plan-evaluation';
import type { EvidenceGround } from '../reports/evidence/evidence-report';
import type { PlanUnder } from '../scenarios/plan-under';

/** Something a person did that the plan rests on. */
export interface Doing {
  /** ISO instant. */
  readonly at: string;
  /** Null if nobody said. */
  readonly by: string | null;
  /** `Set the budget to $40M`. */
  readonly what: string;
}

/** Another plan that the one at hand is held against. */
export interface OtherPlan {
  /** `Cheapest plan within the rules`, or the name of a plan of the workspace. */
  readonly name: string;
  /** Made by a person and kept, or looked for by the optimiser for this report. */
  readonly origin: 'workspace' | 'optimiser';
  /** What it was looked for by, in words; null for a plan that a person made. */
  readonly aim: string | null;
  readonly plan: Plan;
  readonly lines: readonly PlanLine[];
}

/** Everything one report is made from. */
export interface ReportGround {
  /** Name of the workspace. */
  readonly workspaceName: string;
  /** The day on which the report is made: ages are counted to it. Not the as-of date of the figures. */
  readonly madeOn: CalendarDate;
  readonly plan: Plan;
  /** As stored, in the plan's order. */
  readonly lines: readonly PlanLine[];
  /** Null is the present view; else the scenario that `under` is of. */
  readonly scenario: Pick<PlanScenario, 'name' | 'layers'> | null;
  /** The ground without any scenario: what other scenarios are laid over. */
  readonly presentGround: PlanGround;
  /** The plan as it comes under the scenario. */
  readonly under: PlanUnder;
  readonly cash: CashCalendar;
  /** Every offer of the workspace, evaluated by the reference of `under`. */
  readonly rows: readonly OfferEvaluation[];
  readonly offers: readonly Offer[];
  readonly sites: readonly Site[];
  /** The quotations on record. */
  readonly evidence: readonly Evidence[];
  /** Of the workspace, by name. */
  readonly scenarios: readonly PlanScenario[];
  /** Of this plan, newest first. */
  readonly versions: readonly PlanVersion[];
  readonly others: readonly OtherPlan[];
  /** Parties, owners, parts, lists, findings, decisions and events. */
  readonly parties: EvidenceGround;
  /** Newest first. */
  readonly doings: readonly Doing[];
  /** SHA-256 of the records that the report rests on, lower-case hex. */
  readonly dataSha256: string;
}
