import { countryCode } from '#domain/core/country';
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

  it('survives JSON unchanged', () => {
    const record = recordOf();

    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});
