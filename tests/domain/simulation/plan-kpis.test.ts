import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import type { ScenarioLayer } from '#domain/model/plan-scenario';
import { planGround } from '#domain/planning/plan-ground';
import { planUnder } from '#domain/scenarios/plan-under';
import {
  KPI_IDS,
  kpiById,
  kpiGround,
  kpiHorizon,
  kpiNumber,
  planKpis,
  type KpiId,
} from '#domain/simulation/plan-kpis';
import { aBarePlan, aLineOf, month } from '../../fixtures/plan-on-ground';
import { variousLines, variousOffers, variousReference } from '../../fixtures/simulated';

const plan = aBarePlan();
const ground = planGround(prepareReference(variousReference()), variousOffers, [], new Map());
const horizon = calendarDate('2027-12-31');

function values(layers: readonly ScenarioLayer[] = [], lines = variousLines) {
  const under = planUnder({ name: 'X', layers }, plan, lines, ground);
  const of = kpiGround(under, horizon);
  return { under, value: (id: KpiId) => kpiById(id).value(of) };
}

describe('the figures plans are compared by', () => {
  it('are each there once, with a definition', () => {
    expect(planKpis.map(({ id }) => id)).toEqual([...KPI_IDS]);
    for (const { label, definition } of planKpis) expect([label, definition]).not.toContain('');
  });

  it('are the totals of the evaluated plan', () => {
    const { under, value } = values();
    const { totals } = under.evaluation;
    expect(value('ths')).toBe(totals.ths);
    expect(value('landed')).toBe(totals.landed);
    expect(value('landedPerTh')).toBe(totals.landedPerTh);
    expect(value('allIn')).toBe(totals.allIn);
    expect(value('allInPerTh')).toBe(totals.allInPerTh);
    expect(value('hashingP50')).toBe(totals.hashingP50);
    expect(value('hashingP90')).toBe(totals.hashingP90);
    expect(value('backDuty')).toBe(totals.backDuty);
    expect(value('largestVendorShare')).toBe(totals.byVendor.shares[0]?.ofThs);
    expect(value('lost')).toBe(0);
  });

  it('count TH-days from the median hash to the end of the last day', () => {
    const [line] = variousLines;
    if (line === undefined) throw new RangeError('No line');
    const { under, value } = values([], [line]);
    const [only] = under.evaluation.lines;
    const day = Date.parse(only?.hashingP50 ?? '');
    expect(value('thDays')).toBe((only?.ths ?? NaN) * ((Date.parse(horizon) - day) / 86_400_000 + 1));
  });

  it('count what is lost as cost that buys no TH/s', () => {
    const stop: ScenarioLayer = {
      kind: 'export-stop',
      country: countryCode('MY'),
      from: calendarDate('2027-01-10'),
    };
    const { under, value } = values([stop]);
    expect(under.lost).toBeGreaterThan(0);
    expect(value('lost')).toBe(under.lost);
    expect(value('landed')).toBe(under.evaluation.totals.landed + under.lost);
    expect(value('ths')).toBeLessThan(Number(values().value('ths')));
    expect(value('peakAfterEarnings')).toBeNull();
    expect(Number(value('peakCash'))).toBeGreaterThan(under.lost);
  });

  it('are not known while a part of the plan is not', () => {
    const lines = [...variousLines, aLineOf({ id: 'gone', offerId: 'gone', place: 99 })];
    const { value } = values([], lines);
    for (const id of [
      'ths',
      'landed',
      'landedPerTh',
      'allIn',
      'thDays',
      'backDuty',
      'largestVendorShare',
    ] as const) {
      expect([id, value(id)]).toEqual([id, null]);
    }
  });

  it('of nothing by the terahash are not known, and the rest is 0', () => {
    const { value } = values([], []);
    expect(value('landedPerTh')).toBeNull();
    expect([value('landed'), value('ths'), value('peakCash'), value('depositsAtRisk')]).toEqual([0, 0, 0, 0]);
  });

  it('compare dates by days', () => {
    expect(kpiNumber(calendarDate('1970-01-11'))).toBe(10);
    expect(kpiNumber(usdCents(5))).toBe(5);
    expect(kpiNumber(null)).toBeNull();
  });
});

describe('the horizon', () => {
  const asOf = calendarDate('2026-11-21');

  it('is a year at least', () => {
    expect(kpiHorizon(plan, asOf)).toBe('2027-11-30');
  });

  it('reaches to the last month of a target that is asked', () => {
    const target = { kind: 'target', leastThs: 1, at: 'p50' } as const;
    const rules = [
      { ...target, id: 'a', isOn: true, by: month('2028-02') },
      { ...target, id: 'b', isOn: false, by: month('2029-02') },
      { id: 'c', isOn: true, kind: 'back-duty', most: usdCents(1) } as const,
    ];
    expect(kpiHorizon({ rules }, asOf)).toBe('2028-02-29');
  });
});
