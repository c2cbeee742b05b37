/**
 * A plan: which offer, how many, for which site, in which batch month, and the rules it is to keep.
 *
 * A line says what is wanted; what it costs and when it hashes is computed. Lines are records of their
 * own, so that one quantity that is dragged writes one small record.
 *
 * Depends on: core (types), model/{payment-terms,plan-rule,site-capacity}, zod.
 */
import { z } from 'zod';
import type { CalendarMonth } from '../core/calendar-month';
import { paymentTermsSchema, type PaymentMilestone } from './payment-terms';
import { planObjectiveSchema, planRuleSchema, type PlanObjective, type PlanRule } from './plan-rule';
import { monthSchema } from './site-capacity';

/** How firm a line is; see {@link LineStanding}. */
export const LINE_STANDINGS = ['firm', 'option', 'exercised'] as const;
/**
 * Bought; or an option on it held, whose fee is paid and whose units do not come; or that option
 * exercised, at the option's price beside its fee.
 */
export type LineStanding = (typeof LINE_STANDINGS)[number];

/** One line. An offer, a site and a month may stand on several lines. */
export interface PlanLine {
  readonly id: string;
  readonly planId: string;
  readonly offerId: string;
  /** Null is the offer's own site, else the default site. */
  readonly siteId: string | null;
  /** The month in which the goods are shipped; null is when the vendor says. */
  readonly batchMonth: CalendarMonth | null;
  /** Units, 0 or more; of a contract in terahashes the units expected at the rated hash rate. */
  readonly quantity: number;
  readonly standing: LineStanding;
  /** Kept as it is by the optimiser. */
  readonly isLocked: boolean;
  readonly note: string | null;
  /** Where it stands among the lines of its plan, ascending; equal places are in order of ids. */
  readonly place: number;
}

/** A plan without its lines. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly rules: readonly PlanRule[];
  readonly objective: PlanObjective;
  /** How lines are taken to be paid whose offer states no terms; null takes 10/40/50. */
  readonly paymentTerms: readonly PaymentMilestone[] | null;
}

/** Where a version came from. */
export const VERSION_ORIGINS = ['saved', 'optimiser', 'before-optimiser'] as const;
/** One of {@link VERSION_ORIGINS}. */
export type VersionOrigin = (typeof VERSION_ORIGINS)[number];

/** A plan as it was at one moment. Never changed. */
export interface PlanVersion {
  readonly id: string;
  readonly planId: string;
  /** 1, 2, 3 … within the plan. */
  readonly number: number;
  readonly label: string;
  /** ISO instant. */
  readonly at: string;
  /** Who saved it; null if nobody said. */
  readonly by: string | null;
  readonly origin: VersionOrigin;
  readonly plan: Plan;
  readonly lines: readonly PlanLine[];
}

/** Most lines of one plan. */
export const MAX_PLAN_LINES = 2_000;
/** Most units of one line. */
export const MAX_LINE_UNITS = 10_000_000;

/** Checks a line. */
export const planLineSchema: z.ZodType<PlanLine> = z.object({
  id: z.string().min(1).max(120),
  planId: z.string().min(1).max(120),
  offerId: z.string().min(1).max(120),
  siteId: z.string().min(1).nullable(),
  batchMonth: monthSchema.nullable(),
  quantity: z.number().int().min(0).max(MAX_LINE_UNITS),
  standing: z.enum(LINE_STANDINGS),
  isLocked: z.boolean(),
  note: z.string().max(1_000).nullable(),
  place: z.number(),
});

/** Checks a plan. */
export const planSchema: z.ZodType<Plan> = z.object({
  id: z.string().min(1).max(120),
  name: z.string().min(1).max(120),
  note: z.string().max(2_000).nullable(),
  rules: z.array(planRuleSchema).max(60),
  objective: planObjectiveSchema,
  paymentTerms: paymentTermsSchema.nullable().default(null),
});

/** Checks a version. */
export const planVersionSchema: z.ZodType<PlanVersion> = z.object({
  id: z.string().min(1).max(120),
  planId: z.string().min(1).max(120),
  number: z.number().int().min(1),
  label: z.string().min(1).max(200),
  at: z.string().min(1),
  by: z.string().min(1).max(120).nullable(),
  origin: z.enum(VERSION_ORIGINS),
  plan: planSchema,
  lines: z.array(planLineSchema).max(MAX_PLAN_LINES),
});
