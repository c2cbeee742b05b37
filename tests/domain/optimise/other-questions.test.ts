import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import {
  OTHER_KINDS,
  otherChoices,
  otherQuestion,
  type KnownTotals,
  type OtherKind,
} from '#domain/optimise/other-questions';
import type { PlanShares } from '#domain/planning/plan-evaluation';
import { describe, expect, it } from 'vitest';
import { aBarePlan, aFutureOffer, aLineOf, month, planOn } from '../../fixtures/plan-on-ground';

const asOf = calendarDate('2026-11-21');
const budget = { id: 'mine', isOn: true, kind: 'budget', measure: 'landed', most: usdCents(5) } as const;
const plan = aBarePlan({ rules: [budget] });

function top(ppm: number): PlanShares {
  const share = { name: 'Bitmain', ths: 1, landed: usdCents(0), ofLanded: partsPerMillion(0) };
  return { shares: [{ ...share, ofThs: partsPerMillion(ppm) }], hhi: null };
}

function totals(change: Partial<KnownTotals> = {}): KnownTotals {
  return {
    ths: 23_400,
    hashingP50: calendarDate('2027-03-18'),
    backDuty: usdCents(100_000_00),
    missingBackDuty: 0,
    byVendor: top(800_000),
    ...change,
  };
}

function asked(kind: OtherKind, ...known: KnownTotals[]) {
  const [first = totals(), ...others] = known;
  return otherQuestion(kind, plan, [first, ...others], asOf);
}

/** The rules that are asked beside those of the plan. */
function rules(kind: OtherKind, ...known: KnownTotals[]) {
  return asked(kind, ...known)?.tries.map((tried) => tried.plan.rules.slice(1)) ?? null;
}

const sameRate = { id: 'asked-th', isOn: true, kind: 'target', leastThs: 23_400, by: '2027-03', at: 'p50' };

describe('the other plans that are looked for', () => {
  it('keep the rules of the plan and look for the least all-in dollars', () => {
    for (const kind of OTHER_KINDS) {
      for (const { plan: tried } of asked(kind)?.tries ?? []) {
        expect(tried.rules[0]).toBe(budget);
        expect(tried.objective.goals.map(({ goal }) => goal)).toEqual(['all-in-total']);
      }
    }
  });

  it('are the cheapest with the same hash rate by the same month', () => {
    expect(rules('cheapest')).toEqual([[sameRate]]);
    expect(asked('cheapest')?.tries[0]?.aim).toBe('least all-in cost for 23.4 PH/s by Mar 2027');
  });

  it('are the earliest: any month before the first in which a known plan has the hash rate', () => {
    const months = (...known: KnownTotals[]) =>
      rules('earliest', ...known)?.map(([rule]) => (rule?.kind === 'target' ? rule.by : null));
    expect(months()).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    const sooner = totals({ hashingP50: calendarDate('2027-01-10') });
    expect(months(totals(), sooner)).toEqual(['2026-11', '2026-12']);
    expect(rules('earliest', totals({ hashingP50: calendarDate('2026-11-30') }))).toBeNull();
  });

  it('have half the least back-duty so far, else three quarters of it', () => {
    const limits = (...known: KnownTotals[]) =>
      rules('less-back-duty', ...known)?.map(([, rule]) => (rule?.kind === 'back-duty' ? rule.most : null));
    expect(limits()).toEqual([50_000_00, 75_000_00]);
    expect(limits(totals(), totals({ backDuty: usdCents(60_000_00) }))).toEqual([30_000_00, 45_000_00]);
    expect(limits(totals({ backDuty: usdCents(0) }))).toBeUndefined();
    expect(limits(totals({ missingBackDuty: 1 }))).toBeUndefined();
  });

  it('have three quarters of the least largest share so far, else nine tenths of it', () => {
    const limits = (...known: KnownTotals[]) =>
      rules('less-from-one-vendor', ...known)?.map(([, rule]) =>
        rule?.kind === 'share' ? [rule.name, rule.most] : null,
      );
    expect(limits()).toEqual([
      [null, 600_000],
      [null, 720_000],
    ]);
    expect(limits(totals(), totals({ byVendor: top(405_333) }))).toEqual([
      [null, 303_000],
      [null, 364_000],
    ]);
  });

  it('are none of a plan that buys nothing, or of which a line has no day', () => {
    for (const kind of OTHER_KINDS) {
      expect(asked(kind, totals({ hashingP50: null }))).toBeNull();
      expect(asked(kind, totals({ ths: 0 }))).toBeNull();
    }
  });
});

describe('what the other plans may buy', () => {
  it('are offers that pass the policy, for any site, when the vendor says or in a month of the plan', () => {
    const { ground } = planOn({ offers: [aFutureOffer(), aFutureOffer({ id: 'A2' })] });
    const held = { ...ground, policyFaults: new Map([['A2', ['fails a gate']]]) };
    const lines = [aLineOf({ batchMonth: month('2027-03') }), aLineOf({ batchMonth: month('2027-02') })];
    expect(otherChoices(held, lines)).toEqual({
      offerIds: ['A1'],
      siteIds: ['site-tx'],
      months: [null, '2027-02', '2027-03'],
    });
  });

  it('are offers for their own site where the workspace has none', () => {
    const { ground } = planOn({ reference: { sites: [] } });
    expect(otherChoices(ground, []).siteIds).toEqual([null]);
  });
});
