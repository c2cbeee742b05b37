/**
 * The figures by which plans are compared: one list for the scenarios, the tornado and the regret table.
 *
 * What is paid for goods that do not come under a scenario counts as cost: it bought no TH/s. A figure that
 * misses a part of the plan is null, since a sum of the rest would compare as cheap.
 *
 * Depends on: core, model, planning, scenarios (types).
 */
import { addMonths, daysBetween, laterOf, toDayNumber, type CalendarDate } from '../core/calendar-date';
import { lastDayOf, monthOf } from '../core/calendar-month';
import { divideCents, usdCents, type UsdCents } from '../core/money';
import type { Plan } from '../model/plan';
import { cashCalendar } from '../planning/cash/cash-calendar';
import type { CashCalendar } from '../planning/cash/cash-flow';
import { depositsAtRisk } from '../planning/cash/deposits';
import type { PlanUnder } from '../scenarios/plan-under';

/** A plan of which figures are asked. */
export interface KpiGround {
  readonly under: PlanUnder;
  /** TH-days are counted until the end of this day. */
  readonly horizon: CalendarDate;
  /** The cash calendar, made when first asked for. */
  readonly cash: () => CashCalendar;
}

/** How a figure is written. `usd` and `usd-per-th` hold cents, `percent` parts per million. */
export type KpiKind = 'ths' | 'usd' | 'usd-per-th' | 'date' | 'th-days' | 'percent';

/** Names of the figures. */
export const KPI_IDS = [
  'ths',
  'landed',
  'landedPerTh',
  'allIn',
  'allInPerTh',
  'hashingP50',
  'hashingP90',
  'thDays',
  'peakCash',
  'peakAfterEarnings',
  'backDuty',
  'depositsAtRisk',
  'largestVendorShare',
  'lost',
] as const;
/** One of {@link KPI_IDS}. */
export type KpiId = (typeof KPI_IDS)[number];

/** One figure. */
export interface PlanKpi {
  readonly id: KpiId;
  /** As a heading, with its unit. */
  readonly label: string;
  /** One sentence: what it is. */
  readonly definition: string;
  readonly kind: KpiKind;
  /** Which end is better. */
  readonly better: 'low' | 'high';
  /** Whether what is lost with goods that do not come is in it. */
  readonly countsLost?: true;
  /** Null is not known. */
  readonly value: (of: KpiGround) => number | CalendarDate | null;
}

/** A plan made ready to be asked. @param horizon - the same for every plan that is compared */
export function kpiGround(under: PlanUnder, horizon: CalendarDate): KpiGround {
  let calendar: CashCalendar | null = null;
  return { under, horizon, cash: () => (calendar ??= cashCalendar(under.evaluation, under.ground)) };
}

/**
 * The day until which TH-days are counted: the end of the last month that a target of the plan names, and a
 * year from the as-of day at least.
 */
export function kpiHorizon(plan: Pick<Plan, 'rules'>, asOf: CalendarDate): CalendarDate {
  return plan.rules.reduce<CalendarDate>(
    (latest, rule) => (rule.kind === 'target' && rule.isOn ? laterOf(latest, lastDayOf(rule.by)) : latest),
    lastDayOf(monthOf(addMonths(asOf, 12))),
  );
}

/** A figure as a number that differences can be taken of: days since 1970 for a date. */
export function kpiNumber(value: number | CalendarDate | null): number | null {
  return typeof value === 'string' ? toDayNumber(value) : value;
}

/** Every figure, in the order in which it is shown. */
export const planKpis: readonly PlanKpi[] = [
  {
    id: 'ths',
    label: 'TH/s',
    definition: 'Rated hash rate of the units that come.',
    kind: 'ths',
    better: 'high',
    value: ({ under }) => (under.evaluation.totals.gone > 0 ? null : under.evaluation.totals.ths),
  },
  {
    id: 'landed',
    label: 'Landed $',
    definition:
      'Landed cost of what comes with options’ fees, plus what was paid for goods that do not come and is lost.',
    kind: 'usd',
    better: 'low',
    countsLost: true,
    value: ({ under }) => landedOf(under),
  },
  {
    id: 'landedPerTh',
    label: 'Landed $/TH',
    definition: 'Landed $, what is lost with goods that do not come in it, ÷ the TH/s that come.',
    kind: 'usd-per-th',
    better: 'low',
    countsLost: true,
    value: ({ under }) => perTh(landedOf(under), under),
  },
  {
    id: 'allIn',
    label: 'All-in $',
    definition:
      'All-in cost of what comes with options’ fees, plus what was paid for goods that do not come and is lost.',
    kind: 'usd',
    better: 'low',
    countsLost: true,
    value: ({ under }) => allInOf(under),
  },
  {
    id: 'allInPerTh',
    label: 'All-in $/TH',
    definition: 'All-in $, what is lost with goods that do not come in it, ÷ the TH/s that come.',
    kind: 'usd-per-th',
    better: 'low',
    countsLost: true,
    value: ({ under }) => allInPerThOf(under),
  },
  {
    id: 'hashingP50',
    label: 'All hash by, P50',
    definition: 'The day on which every line hashes by its median arrival.',
    kind: 'date',
    better: 'low',
    value: ({ under }) => under.evaluation.totals.hashingP50,
  },
  {
    id: 'hashingP90',
    label: 'All hash by, P90',
    definition: 'The day on which every line hashes by its late arrival, nine in ten.',
    kind: 'date',
    better: 'low',
    value: ({ under }) => under.evaluation.totals.hashingP90,
  },
  {
    id: 'thDays',
    label: 'TH-days',
    definition: 'TH/s × days from hashing at P50 to the end of the horizon, added over the lines.',
    kind: 'th-days',
    better: 'high',
    value: thDaysOf,
  },
  {
    id: 'peakCash',
    label: 'Peak cash $',
    definition:
      'The most that is paid out by the end of a month, what is earned left out and what is lost with goods that do not come in it.',
    kind: 'usd',
    better: 'low',
    countsLost: true,
    value: ({ cash, under }) => {
      const { peak, gaps, undated } = cash();
      return gaps.length > 0 || Object.values(undated).some((amount) => amount > 0)
        ? null
        : (peak?.amount ?? 0) + under.lost;
    },
  },
  {
    id: 'peakAfterEarnings',
    label: 'Peak cash after earnings $',
    definition: 'The most that is paid out by the end of a month less what was earned before it.',
    kind: 'usd',
    better: 'low',
    value: ({ cash, under }) => {
      const { peakAfterEarnings, gaps } = cash();
      // Which month is the peak depends on when the lost payments were made.
      return gaps.length > 0 || under.notComing.length > 0 ? null : (peakAfterEarnings?.amount ?? null);
    },
  },
  {
    id: 'backDuty',
    label: 'Back-duty exposure $',
    definition: 'Duty that a finding against the declared origins would cost.',
    kind: 'usd',
    better: 'low',
    value: ({ under }) => {
      const { backDuty, missingBackDuty, gone } = under.evaluation.totals;
      return missingBackDuty > 0 || gone > 0 ? null : backDuty;
    },
  },
  {
    id: 'depositsAtRisk',
    label: 'Deposits at risk $',
    definition: 'The most that one vendor holds on a day for goods that have not left.',
    kind: 'usd',
    better: 'low',
    value: ({ cash, under }) => {
      const deposits = depositsAtRisk(cash());
      if (under.evaluation.totals.gone > 0 || deposits.some(({ undated }) => undated > 0)) return null;
      return deposits.reduce((most, { largest }) => Math.max(most, largest?.amount ?? 0), 0);
    },
  },
  {
    id: 'largestVendorShare',
    label: 'Largest vendor, % of TH',
    definition: 'TH/s of the vendor with most ÷ TH/s that come.',
    kind: 'percent',
    better: 'low',
    value: ({ under }) => {
      const { byVendor, gone } = under.evaluation.totals;
      return gone > 0 ? null : (byVendor.shares[0]?.ofThs ?? null);
    },
  },
  {
    id: 'lost',
    label: 'Lost $',
    definition: 'Paid before the stop for goods that do not come.',
    kind: 'usd',
    better: 'low',
    value: ({ under }) => under.lost,
  },
];

/** A figure by its name. @throws RangeError if there is none */
export function kpiById(id: KpiId): PlanKpi {
  const found = planKpis.find((kpi) => kpi.id === id);
  if (found === undefined) throw new RangeError(`No figure ${id}`);
  return found;
}

function landedOf(under: PlanUnder): UsdCents | null {
  const { landed, missingLanded, gone } = under.evaluation.totals;
  return missingLanded > 0 || gone > 0 ? null : usdCents(landed + under.lost);
}

/** All-in cost in US cents, what is lost with goods that do not come in it; null if a part is not known. */
export function allInOf(under: PlanUnder): UsdCents | null {
  const { allIn, missingAllIn, gone } = under.evaluation.totals;
  return missingAllIn > 0 || gone > 0 ? null : usdCents(allIn + under.lost);
}

/** The same for each TH/s that comes, US cents; null also if none comes. */
export function allInPerThOf(under: PlanUnder): UsdCents | null {
  return perTh(allInOf(under), under);
}

function perTh(amount: UsdCents | null, under: PlanUnder): UsdCents | null {
  const { ths } = under.evaluation.totals;
  return amount === null || !(ths > 0) ? null : divideCents(amount, ths);
}

function thDaysOf({ under, horizon }: KpiGround): number | null {
  let sum = 0;
  for (const { ths, hashingP50 } of under.evaluation.lines) {
    if (ths === 0) continue;
    if (hashingP50 === null) return null;
    sum += ths * Math.max(0, daysBetween(hashingP50, horizon) + 1);
  }
  return under.evaluation.totals.gone > 0 ? null : sum;
}
