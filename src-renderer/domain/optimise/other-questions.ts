/**
 * What the optimiser is asked so that a plan can be held against others: the cheapest with the same hash
 * rate by the same month, the earliest, one with less back-duty, one with less from any vendor.
 *
 * All of them keep the plan's own rules and what is locked. Each asks for more than any plan so far has, so
 * that two answers are never the same plan by two names.
 *
 * Depends on: core, model (types), planning, ./plan-problem (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import { monthOf, monthsBetween, type CalendarMonth } from '../core/calendar-month';
import { partsPerMillion, usdCents } from '../core/money';
import { usdText } from '../core/plain-text';
import type { Plan, PlanLine } from '../model/plan';
import type { PlanObjective, PlanRule } from '../model/plan-rule';
import type { PlanGround, PlanTotals } from '../planning/plan-evaluation';
import { monthWords, numberFieldText } from '../planning/rule-sentence';
import type { PlanChoices } from './plan-problem';

/** What can be looked for, in this order. */
export const OTHER_KINDS = ['cheapest', 'earliest', 'less-back-duty', 'less-from-one-vendor'] as const;
/** One of {@link OTHER_KINDS}. */
export type OtherKind = (typeof OTHER_KINDS)[number];

/** One way to ask. */
export interface OtherTry {
  /** With the rules that are asked beside its own. */
  readonly plan: Plan;
  /** What the answer is looked for by, in words. */
  readonly aim: string;
}

/** One other plan that is looked for. */
export interface OtherQuestion {
  readonly name: string;
  /** One or more. Of `earliest` each is easier than the one before; of the others the next is asked where one has no answer. */
  readonly tries: readonly OtherTry[];
  /** Said where none has an answer. */
  readonly none: string;
}

/** What the plans have that are known so far. */
export type KnownTotals = Pick<
  PlanTotals,
  'ths' | 'hashingP50' | 'backDuty' | 'missingBackDuty' | 'byVendor'
>;

/**
 * The question of a kind; null where it makes no sense, as for a plan that buys nothing or has no day.
 *
 * @param known - the totals of the plan itself first, then those of plans that were found
 */
export function otherQuestion(
  kind: OtherKind,
  plan: Plan,
  known: readonly [KnownTotals, ...KnownTotals[]],
  asOf: CalendarDate,
): OtherQuestion | null {
  const [{ ths, hashingP50 }] = known;
  if (hashingP50 === null || ths === 0) return null;
  const same = sameRate(ths, monthOf(hashingP50));
  const rate = `${numberFieldText({ kind: 'ths', value: ths })} PH/s`;
  const by = `${rate} by ${monthWords(monthOf(hashingP50))}`;
  switch (kind) {
    case 'cheapest':
      return {
        name: 'Cheapest within the rules',
        tries: [{ plan: asking(plan, [same]), aim: `least all-in cost for ${by}` }],
        none: `No plan keeps the rules with ${by}.`,
      };
    case 'earliest':
      return earliest(plan, known, asOf, rate);
    case 'less-back-duty':
      return lessBackDuty(plan, known, same, by);
    case 'less-from-one-vendor':
      return lessFromOne(plan, known, same, by);
  }
}

/** What may be bought: offers that pass the purchasing policy, for any site, when the vendor says or in a month of the plan. */
export function otherChoices(ground: PlanGround, lines: readonly PlanLine[]): PlanChoices {
  const siteIds = ground.prepared.reference.sites.map(({ id }) => id);
  const months = [...new Set(lines.flatMap(({ batchMonth }) => batchMonth ?? []))].sort();
  return {
    offerIds: [...ground.offers.keys()].filter((id) => !ground.policyFaults.has(id)),
    siteIds: siteIds.length === 0 ? [null] : siteIds,
    months: [null, ...months],
  };
}

/** The same hash rate in each month before the first in which a known plan has it. */
function earliest(
  plan: Plan,
  known: readonly [KnownTotals, ...KnownTotals[]],
  asOf: CalendarDate,
  rate: string,
): OtherQuestion | null {
  const days = known.flatMap(({ hashingP50 }) => hashingP50 ?? []).sort();
  const [first] = days;
  if (first === undefined) return null;
  const months = monthsBetween(monthOf(asOf), monthOf(first)).slice(0, -1);
  if (months.length === 0) return null;
  return {
    name: 'Earliest within the rules',
    tries: months.map((month) => ({
      plan: asking(plan, [sameRate(known[0].ths, month)]),
      aim: `${rate} as early as can be, by ${monthWords(month)}, at least all-in cost`,
    })),
    none: `No plan keeps the rules with ${rate} before ${monthWords(monthOf(first))}.`,
  };
}

function lessBackDuty(
  plan: Plan,
  known: readonly KnownTotals[],
  same: AskedRule,
  by: string,
): OtherQuestion | null {
  const amounts = known.flatMap(({ backDuty, missingBackDuty }) => (missingBackDuty > 0 ? [] : [backDuty]));
  const least = Math.min(...amounts);
  if (amounts.length === 0 || least === 0) return null;
  return {
    name: 'Less back-duty exposure',
    tries: [2, 4].map((part) => {
      const most = usdCents(least - Math.ceil(least / part));
      return {
        plan: asking(plan, [same, { id: 'asked-back-duty', kind: 'back-duty', most }]),
        aim: `least all-in cost for ${by} with at most ${usdText(most)} of back-duty exposure`,
      };
    }),
    none: `No plan keeps the rules with ${by} and a quarter less back-duty exposure.`,
  };
}

function lessFromOne(
  plan: Plan,
  known: readonly KnownTotals[],
  same: AskedRule,
  by: string,
): OtherQuestion | null {
  const tops = known.flatMap(({ byVendor }) => byVendor.shares[0]?.ofThs ?? []);
  if (tops.length === 0) return null;
  const least = Math.min(...tops);
  return {
    name: 'Less from any one vendor',
    tries: [750_000, 900_000].map((part) => {
      // Whole per mille: a cap that a person would type.
      const most = partsPerMillion(Math.floor((least * part) / 1_000_000 / 1_000) * 1_000);
      const share = { kind: 'share', of: 'vendor', name: null, base: 'th', least: null, most } as const;
      return {
        plan: asking(plan, [same, { id: 'asked-share', ...share }]),
        aim: `least all-in cost for ${by} with at most ${numberFieldText({ kind: 'percent', value: most })} % of TH from any vendor`,
      };
    }),
    none: `No plan keeps the rules with ${by} and a tenth less from the largest vendor.`,
  };
}

type AskedRule =
  | Omit<Extract<PlanRule, { readonly kind: 'target' }>, 'isOn'>
  | Omit<Extract<PlanRule, { readonly kind: 'back-duty' }>, 'isOn'>
  | Omit<Extract<PlanRule, { readonly kind: 'share' }>, 'isOn'>;

function sameRate(leastThs: number, by: CalendarMonth): AskedRule {
  return { id: 'asked-th', kind: 'target', leastThs, by, at: 'p50' };
}

const CHEAPEST: PlanObjective = {
  mode: 'one-after-another',
  goals: [{ goal: 'all-in-total', weight: partsPerMillion(1_000_000), slack: partsPerMillion(0) }],
};

function asking(plan: Plan, asked: readonly AskedRule[]): Plan {
  return {
    ...plan,
    rules: [...plan.rules, ...asked.map((rule): PlanRule => ({ ...rule, isOn: true }))],
    objective: CHEAPEST,
  };
}
