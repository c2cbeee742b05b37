import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import { toComparisonRecord } from '#domain/reports/comparison-records';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared, someSettings } from '../../fixtures/reference';

function recordOf(change: Partial<Offer> = {}, scenario: Partial<Scenario> = {}) {
  const reference = prepared({ settings: someSettings(scenario), lanes: [aLane(), domestic] });
  return toComparisonRecord(evaluateOffer(anOffer(change), reference), reference);
}
const domestic = aLane({ id: 'us', shipFrom: ['*'], mode: 'domestic' });

describe('toComparisonRecord', () => {
  it('C [COMPUTED] MY sea, as the command line prints it', () => {
    expect(recordOf()).toMatchObject({
      id: 'A1',
      vendor: 'Bitmain',
      model: 'Antminer S21 Pro',
      origin: 'MY',
      shipFrom: 'MY',
      incoterm: 'FOB',
      quantity: 100,
      entryDate: '2026-11-21',
      htsCode: '8543709860',
      customsValueUsd: '374400.00',
      dutyRatePct: '12.60',
      dutyUsd: '47174.40',
      dutyLines: [
        { program: 'Column 1 general (MFN)', ratePct: '2.60', amountUsd: '9734.40' },
        { program: 'Section 301 forced-labour (60 economies)', ratePct: '10.00', amountUsd: '37440.00' },
      ],
      mpfUsd: '670.86',
      hmfUsd: '468.00',
      freightUsd: '4200.00',
      insuranceUsd: '1500.00',
      otherUsd: '0.00',
      landedTotalUsd: '428413.26',
      landedPerUnitUsd: '4284.13',
      landedPerThUsd: '18.31',
      onRackP50: '2026-12-02',
      onRackP90: '2026-12-28',
      dutyPaidBy: 'buyer',
      problem: null,
    });
  });

  it('has no entry date and no duty for goods bought in the US', () => {
    expect(recordOf({ mode: 'domestic', origin: countryCode('US') })).toMatchObject({
      entryDate: null,
      dutyRatePct: '0.00',
      dutyUsd: '0.00',
      dutyLines: [],
      mpfUsd: '0.00',
      hmfUsd: '0.00',
      dutyPaidBy: 'nobody',
    });
  });

  it('has null and a sentence, never 0, where there is no landed cost', () => {
    expect(recordOf({ htsCode: '8471500000' })).toMatchObject({
      customsValueUsd: null,
      dutyUsd: null,
      landedTotalUsd: null,
      dutyPaidBy: null,
      problem: 'Offer A1, HTS code 8471.50.00.00: no base rate is on file for origin MY on 21 Nov 2026.',
    });
  });

  it('tells freight inside the price from freight of 0', () => {
    expect(recordOf({ incoterm: 'CIF', freightTotal: null })).toMatchObject({
      freightUsd: '0.00',
      freightBasis: 'in-price',
    });
  });

  it('has an object for each planned entry, whose amounts add up', () => {
    const batches = [
      { quantity: 60, afterDays: 0 },
      { quantity: 40, afterDays: 30 },
    ];

    expect(recordOf({ batches })).toMatchObject({
      entryCount: 2,
      entryDate: '2026-11-21',
      mpfUsd: '1189.63',
      entries: [
        {
          units: 60,
          entryDate: '2026-11-21',
          customsValueUsd: '224640.00',
          dutyUsd: '28304.64',
          mpfUsd: '670.86',
          hmfUsd: '280.80',
        },
        {
          units: 40,
          entryDate: '2026-12-21',
          customsValueUsd: '149760.00',
          dutyUsd: '18869.76',
          mpfUsd: '518.77',
          hmfUsd: '187.20',
        },
      ],
    });
  });

  it('has no entry of the buyer for DDP, and null entries without a landed cost', () => {
    expect(recordOf({ incoterm: 'DDP' })).toMatchObject({ entryCount: 0, entries: [] });
    expect(recordOf({ htsCode: '8471500000' })).toMatchObject({ entryCount: null, entries: null });
  });

  it('has no one entry date where every day counts with its chance', () => {
    const { entryDate, entryP10, entryP50, entryP90, entries } = recordOf(
      { entryDate: null },
      { entryBasis: 'expected' },
    );

    expect([entryDate, entries?.[0]?.entryDate]).toEqual([null, null]);
    expect([entryP10, entryP50, entryP90].every((day) => day !== null)).toBe(true);
    expect([entryP10, entryP50, entryP90]).toEqual([entryP10, entryP50, entryP90].sort());
  });

  it('tells a change of the duty inside the window, with its chance and its dollars', () => {
    const { cliffs } = recordOf(
      { entryDate: null, origin: countryCode('TH'), leadTimeDays: 5 },
      { asOf: calendarDate('2026-06-07') },
    );

    expect(cliffs).toMatchObject([
      {
        entry: 1,
        changeOn: '2026-07-24',
        rateBeforePct: '12.60',
        rateAfterPct: '15.10',
        differenceUsd: '9360.00',
      },
    ]);
    expect(Number(cliffs[0]?.chanceAfterPct)).toBeGreaterThan(10);
    expect(Number(cliffs[0]?.chanceAfterPct)).toBeLessThan(90);
    expect(recordOf().cliffs).toEqual([]);
  });

  it('tells exposure with the origin it is about, and no reserve without a probability', () => {
    expect(recordOf({ hashboardOrigin: countryCode('TW') })).toMatchObject({
      hashboardOrigin: 'TW',
      exposureOrigin: 'TW',
    });
    expect(recordOf()).toMatchObject({
      exposureUsd: '102960.00',
      exposureOrigin: 'CN',
      exposurePerThUsd: '4.40',
      reservePerThUsd: null,
    });
    expect(recordOf({ reassessmentProbability: partsPerMillion(100_000) })).toMatchObject({
      reservePerThUsd: '0.44',
    });
    expect(recordOf({ mode: 'domestic' })).toMatchObject({ exposureUsd: null, exposureOrigin: null });
  });

  it('survives JSON unchanged', () => {
    const record = recordOf();

    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});
