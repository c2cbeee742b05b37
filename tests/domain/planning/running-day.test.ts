import { partsPerMillion, usdCents } from '#domain/core/money';
import type { SiteCapacity } from '#domain/model/site-capacity';
import type { Offer } from '#domain/model/offer';
import { lineEarnings } from '#domain/planning/cash/line-earnings';
import { runningDay } from '#domain/planning/running-day';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, planOn } from '../../fixtures/plan-on-ground';
import { aSiteCapacity } from '../../fixtures/plan-records';
import { aSite, someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const always = { curtailment: sourced(partsPerMillion(0)), uptime: sourced(partsPerMillion(1_000_000)) };

function planAt(capacity: Partial<SiteCapacity>, offer: Partial<Offer> = {}) {
  const sites = [
    aSite({ energisationDate: day('2027-06-01'), capacity: aSiteCapacity(capacity) }),
    aSite({ id: 'site-ok', name: 'Oklahoma', capacity: aSiteCapacity({ ...always, ...capacity }) }),
  ];
  return planOn({
    offers: [aFutureOffer(offer)],
    lines: [aLineOf({ quantity: 100 }), aLineOf({ id: 'line-2', quantity: 50, siteId: 'site-ok', place: 2 })],
    reference: { sites },
  });
}

function running(on: string, capacity: Partial<SiteCapacity> = {}, offer: Partial<Offer> = {}) {
  const { evaluation, ground } = planAt(capacity, offer);
  return runningDay(evaluation.lines, day(on), ground.prepared);
}

describe('a day of running a plan', () => {
  it('earns its hashprice and uses its power in the hours in which the rigs are on', () => {
    // 23,400 TH/s at $40 a PH are $936.00; 351 kW over 24 h at $45 a MWh are $379.08.
    expect(running('2027-07-01', always).sites[1]).toMatchObject({
      siteId: 'site-tx',
      ths: 23_400,
      kilowatts: 351,
      revenue: 93_600,
      electricity: 37_908,
      net: 55_692,
      breakEvenPerPh: 1_620,
      missing: [],
    });
    const half = {
      curtailment: sourced(partsPerMillion(500_000)),
      uptime: sourced(partsPerMillion(500_000)),
    };
    expect(running('2027-07-01', half).sites[1]).toMatchObject({
      revenue: 23_400,
      electricity: 9_477,
      breakEvenPerPh: 1_620,
    });
  });

  it('adds its sites up', () => {
    const { sites, total } = running('2027-07-01', always);

    expect(sites.map(({ siteId, net }) => [siteId, net])).toEqual([
      ['site-ok', 27_846],
      ['site-tx', 55_692],
    ]);
    expect(total).toEqual({
      ths: 35_100,
      kilowatts: 526.5,
      revenue: 140_400,
      electricity: 56_862,
      net: 83_538,
      breakEvenPerPh: 1_620,
    });
  });

  it('is of the rigs that hash by then: racked, and the site has power', () => {
    expect(running('2027-05-31').sites.map(({ siteId }) => siteId)).toEqual(['site-ok']);
    expect(running('2026-12-01')).toMatchObject({
      sites: [],
      total: { ths: 0, revenue: 0, breakEvenPerPh: null },
    });
  });

  it('follows the fall of hashprice', () => {
    const assumptions = { ...someAssumptions, hashpriceMonthlyDecline: sourced(partsPerMillion(100_000)) };
    const { evaluation, ground } = planOn({
      offers: [aFutureOffer()],
      reference: {
        sites: [aSite({ capacity: aSiteCapacity(always) })],
        settings: someSettings({}, { assumptions }),
      },
    });
    const on = (date: string) => runningDay(evaluation.lines, day(date), ground.prepared).total.revenue;

    expect(on('2027-06-20')).toBeGreaterThan(on('2027-06-21') ?? 0);
    expect(on('2027-06-21')).toBe(on('2027-07-20'));
  });

  it('is a loss where power costs more than hashing brings', () => {
    const dear = { ...always, electricityPerMwh: sourced(usdCents(20_000)) };

    expect(running('2027-07-01', dear).sites[1]).toMatchObject({
      net: 93_600 - 168_480,
      breakEvenPerPh: 7_200,
    });
  });

  it('is not known where a figure is not stated, and says which', () => {
    expect(running('2027-07-01', { ...always, electricityPerMwh: null }).sites[1]).toMatchObject({
      revenue: 93_600,
      electricity: null,
      net: null,
      breakEvenPerPh: null,
      missing: ['price of electricity'],
    });
    expect(running('2027-07-01', { curtailment: null, uptime: null }).total).toMatchObject({
      revenue: null,
      net: null,
      breakEvenPerPh: 1_620,
    });
    expect(running('2027-07-01', always, { powerW: null }).total).toMatchObject({
      kilowatts: null,
      electricity: null,
    });
  });

  it('leaves out and counts lines without a site or a day', () => {
    const { evaluation, ground } = planOn({
      lines: [
        aLineOf(),
        aLineOf({ id: 'line-2', siteId: 'nowhere' }),
        aLineOf({ id: 'line-3', offerId: 'gone' }),
      ],
    });

    expect(runningDay(evaluation.lines, day('2028-01-01'), ground.prepared)).toMatchObject({
      notDated: 2,
      total: { ths: 23_400 },
    });
  });

  it('is what the cash calendar takes for earnings of that day', () => {
    const { evaluation, ground } = planAt({});
    const earned = evaluation.lines.map(
      (line) => lineEarnings(line, day('2027-07-01'), day('2027-07-02'), ground.prepared) ?? 0,
    );
    const { sites } = runningDay(evaluation.lines, day('2027-07-01'), ground.prepared);

    expect(Math.abs((sites[1]?.net ?? 0) - (earned[0] ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs((sites[0]?.net ?? 0) - (earned[1] ?? 0))).toBeLessThanOrEqual(1);
  });
});

describe('the first day of hashing', () => {
  it('counts, and the day before does not', () => {
    expect(running('2027-06-01', always).sites.map(({ siteId }) => siteId)).toContain('site-tx');
    expect(running('2027-05-31', always).sites.map(({ siteId }) => siteId)).not.toContain('site-tx');
  });
});
