/**
 * The rules of a plan, as sentences with fields: `At most 40 % of TH from any vendor`.
 *
 * A rule says what a plan is to keep; whether a plan keeps it is computed in one place, and that is what
 * the optimiser is held against.
 *
 * Depends on: core (types), model/primitives, model/site-capacity (schema), zod.
 */
import { z } from 'zod';
import type { CalendarMonth } from '../core/calendar-month';
import type { PartsPerMillion, UsdCents } from '../core/money';
import { centsSchema, ratePpmSchema } from './primitives';
import { monthSchema } from './site-capacity';

/** By what a share is taken; see {@link ShareOf}. */
export const SHARE_OF = ['vendor', 'origin', 'cooling', 'component'] as const;
/** The seller, the declared origin, the kind of cooling, or a party that supplies a part of the rig. */
export type ShareOf = (typeof SHARE_OF)[number];

/** What a pair of a forbid or require rule names. */
export const PAIR_OF = ['offer', 'vendor', 'origin', 'model'] as const;
/** One of {@link PAIR_OF}. */
export type PairOf = (typeof PAIR_OF)[number];

/** One side of a pair. */
export interface PairSide {
  readonly of: PairOf;
  /** Id of the offer, name of the vendor or model, code of the origin. */
  readonly name: string;
}

/** What a rule asks, without its id. Amounts are of the whole plan, firm and exercised lines. */
export type PlanRuleText =
  /** Landed or all-in dollars, at most. */
  | { readonly kind: 'budget'; readonly measure: 'landed' | 'all-in'; readonly most: UsdCents }
  /** TH/s racked and energised by the last day of a month, by the median or the late (nine in ten) arrival. */
  | {
      readonly kind: 'target';
      readonly leastThs: number;
      readonly by: CalendarMonth;
      readonly at: 'p50' | 'p90';
    }
  /** No site draws more power in any month than it has; with a name, that site alone. By the median arrival. */
  | { readonly kind: 'site-power'; readonly siteId: string | null }
  /** No site holds more rigs of a kind of cooling in any month than it has positions for. */
  | { readonly kind: 'site-racks'; readonly siteId: string | null }
  /** A share of the plan's TH or landed dollars: of one name, or with null that of each name alike. */
  | {
      readonly kind: 'share';
      readonly of: ShareOf;
      readonly name: string | null;
      readonly base: 'th' | 'landed';
      readonly least: PartsPerMillion | null;
      readonly most: PartsPerMillion | null;
    }
  /** Vendors that at least one unit is bought from. */
  | { readonly kind: 'vendor-count'; readonly least: number | null; readonly most: number | null }
  /** Offers that fail a gate of the purchasing policy, or of which a gate cannot be judged, are not bought. */
  | { readonly kind: 'policy' }
  /** Dollars paid in a month, at most; with null in every month. */
  | { readonly kind: 'cash'; readonly month: CalendarMonth | null; readonly most: UsdCents }
  /** Dollars paid to a vendor for goods that have not left, at most on any day; with null to each vendor. */
  | { readonly kind: 'deposits'; readonly vendor: string | null; readonly most: UsdCents }
  /** Back-duty that a finding against the declared origins would cost, at most. */
  | { readonly kind: 'back-duty'; readonly most: UsdCents }
  /** Landed dollars of rigs with a part of a listed or possibly listed supplier, at most. */
  | { readonly kind: 'listed-component'; readonly most: UsdCents }
  /** If the first is bought, the second is not, or is as well. */
  | {
      readonly kind: 'pair';
      readonly mode: 'forbid' | 'require';
      readonly first: PairSide;
      readonly second: PairSide;
    };

/** One rule. */
export type PlanRule = PlanRuleText & {
  readonly id: string;
  /** Kept and not asked while false. */
  readonly isOn: boolean;
};

/** What a plan can be best at; see {@link PlanGoal}. */
export const PLAN_GOALS = ['all-in-total', 'all-in-per-th', 'most-th', 'earliest-th'] as const;
/**
 * Least all-in dollars; least all-in dollars for each TH/s; most TH/s; most TH-days hashed until the end
 * of the plan's last month.
 */
export type PlanGoal = (typeof PLAN_GOALS)[number];

/** One goal among several. */
export interface WantedGoal {
  readonly goal: PlanGoal;
  /** Of weighted goals, 0 to 1,000,000. */
  readonly weight: PartsPerMillion;
  /** Of goals one after the other: how far the best of this one may be left for the next. */
  readonly slack: PartsPerMillion;
}

/** What the optimiser looks for. */
export interface PlanObjective {
  /** One after the other in the order given, or all at once by weight, each in proportion to its own best. */
  readonly mode: 'one-after-another' | 'weighted';
  /** 1 or more; each goal once. */
  readonly goals: readonly WantedGoal[];
}

const amount = centsSchema.refine((value) => value >= 0, 'Expected 0 or more');
const share = ratePpmSchema.refine((value) => value <= 1_000_000, 'Expected at most 100 %');
const name = z.string().min(1).max(200);
const count = z.number().int().min(0).max(1_000);
const side = z.object({ of: z.enum(PAIR_OF), name });
const common = { id: z.string().min(1).max(120), isOn: z.boolean() };

/** Checks a rule. */
export const planRuleSchema: z.ZodType<PlanRule> = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('budget'), measure: z.enum(['landed', 'all-in']), most: amount }),
  z.object({
    ...common,
    kind: z.literal('target'),
    leastThs: z.number().nonnegative().max(1e12),
    by: monthSchema,
    at: z.enum(['p50', 'p90']),
  }),
  z.object({ ...common, kind: z.literal('site-power'), siteId: name.nullable() }),
  z.object({ ...common, kind: z.literal('site-racks'), siteId: name.nullable() }),
  z
    .object({
      ...common,
      kind: z.literal('share'),
      of: z.enum(SHARE_OF),
      name: name.nullable(),
      base: z.enum(['th', 'landed']),
      least: share.nullable(),
      most: share.nullable(),
    })
    .refine(({ least, most }) => least !== null || most !== null, 'Expected a least or a most share'),
  z
    .object({
      ...common,
      kind: z.literal('vendor-count'),
      least: count.nullable(),
      most: count.nullable(),
    })
    .refine(({ least, most }) => least !== null || most !== null, 'Expected a least or a most number'),
  z.object({ ...common, kind: z.literal('policy') }),
  z.object({ ...common, kind: z.literal('cash'), month: monthSchema.nullable(), most: amount }),
  z.object({ ...common, kind: z.literal('deposits'), vendor: name.nullable(), most: amount }),
  z.object({ ...common, kind: z.literal('back-duty'), most: amount }),
  z.object({ ...common, kind: z.literal('listed-component'), most: amount }),
  z.object({
    ...common,
    kind: z.literal('pair'),
    mode: z.enum(['forbid', 'require']),
    first: side,
    second: side,
  }),
]);

/** Checks an objective. */
export const planObjectiveSchema: z.ZodType<PlanObjective> = z.object({
  mode: z.enum(['one-after-another', 'weighted']),
  goals: z
    .array(z.object({ goal: z.enum(PLAN_GOALS), weight: share, slack: share }))
    .min(1)
    .max(PLAN_GOALS.length)
    .refine(
      (goals) => new Set(goals.map(({ goal }) => goal)).size === goals.length,
      'Expected each goal once',
    ),
});
