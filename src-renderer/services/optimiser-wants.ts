/**
 * What the optimiser may buy, as a person says it, and what that comes to.
 *
 * Depends on: core, model (types), optimise (types), planning (types), workers (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { monthOf, monthsBetween, type CalendarMonth } from '#domain/core/calendar-month';
import type { PlanLine } from '#domain/model/plan';
import type { PlanChoices } from '#domain/optimise/plan-problem';
import type { PlanGround } from '#domain/planning/plan-evaluation';
import type { SolverLimits } from '../workers/highs-solver';

/** Which offers: all, those that pass the purchasing policy, the shortlist, those of the plan. */
export const OFFERS_WANTED = ['policy', 'shortlist', 'plan', 'all'] as const;
/** One of {@link OFFERS_WANTED}. */
export type OffersWanted = (typeof OFFERS_WANTED)[number];

/** What may be bought, and how long to look. */
export interface OptimiserWants {
  readonly offers: OffersWanted;
  /** Every site, the site that each offer has, or one by its id. */
  readonly site: 'every' | 'own' | { readonly id: string };
  /** The last month that goods may be shipped in; null is when the vendor says. */
  readonly until: CalendarMonth | null;
  readonly limits: SolverLimits;
}

/** What is asked until somebody says otherwise. */
export const FIRST_WANTS: OptimiserWants = {
  offers: 'policy',
  site: 'every',
  until: null,
  limits: { seconds: 30, seed: 1 },
};

interface Among {
  readonly ground: Pick<PlanGround, 'offers' | 'policyFaults'>;
  readonly lines: readonly Pick<PlanLine, 'offerId'>[];
  readonly siteIds: readonly string[];
  /** Months begin with the one of this day. */
  readonly asOf: CalendarDate;
}

/** The offers, sites and months that are wanted. Lines that are locked stay whatever is wanted. */
export function planChoices(wants: OptimiserWants, { ground, lines, siteIds, asOf }: Among): PlanChoices {
  const bought = new Set(lines.map(({ offerId }) => offerId));
  const isWanted: Readonly<Record<OffersWanted, (id: string) => boolean>> = {
    all: () => true,
    policy: (id) => !ground.policyFaults.has(id),
    shortlist: (id) => ground.offers.get(id)?.isShortlisted === true,
    plan: (id) => bought.has(id),
  };
  const { site, until } = wants;
  const every = siteIds.length === 0 ? [null] : siteIds;
  return {
    offerIds: [...ground.offers.keys()].filter(isWanted[wants.offers]),
    siteIds: site === 'own' ? [null] : site === 'every' ? every : [site.id],
    months: until === null ? [null] : [null, ...monthsBetween(monthOf(asOf), until)],
  };
}
