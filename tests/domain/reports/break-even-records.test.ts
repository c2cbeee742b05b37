import { breakEvens } from '#domain/break-even/break-even';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { toBreakEvensRecord, type BreakEvensRecord } from '#domain/reports/break-even-records';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared } from '../../fixtures/reference';

const reference = prepared({ lanes: [aLane({ shipFrom: ['*'] })] });

function record(a: Partial<Offer>, b: Partial<Offer>): BreakEvensRecord {
  const found = breakEvens(
    evaluateOffer(anOffer({ id: 'A', ...a }), reference),
    evaluateOffer(anOffer({ id: 'B', ...b }), reference),
    reference,
  );
  if (!found.ok) throw new Error(found.problem.code);
  return toBreakEvensRecord(found.value);
}

const thailand = { origin: countryCode('TH') };

describe('toBreakEvensRecord', () => {
  it('writes rates and amounts as decimal strings and days as whole numbers', () => {
    expect(record({}, thailand)).toMatchObject({
      offer: 'A',
      against: 'B',
      figure: 'all-in',
      gapPerThUsd: '-0.40',
      dutyRatePct: { tie: '15.10', now: '12.60', difference: '2.50', isExact: true, noTie: null },
      unitPriceUsd: { tie: '3827.04', now: '3744.00', difference: '83.04', isExact: false },
      daysLater: { tie: 99, now: 0, difference: 99, isExact: true },
    });
  });

  it('writes a fall with a minus', () => {
    expect(record(thailand, {}).dutyRatePct.difference).toBe('-2.50');
  });

  it('says how close it comes where there is no tie', () => {
    expect(record({ unitPrice: usdCents(500_000) }, {}).dutyRatePct).toMatchObject({
      tie: null,
      now: '12.60',
      noTie: 'dearer-throughout',
      closest: '0.00',
      gapAtClosestUsd: '3.36',
      sentence: 'No duty rate makes it tie with B: at 0.0 % it is still $3.36/TH dearer.',
    });
  });

  it('says what would change no cost', () => {
    expect(record({ incoterm: 'DDP' }, {}).dutyRatePct).toEqual({
      tie: null,
      now: null,
      difference: null,
      isExact: null,
      costAtTieUsd: null,
      costBelowTieUsd: null,
      noTie: 'seller-pays-duty',
      closest: null,
      gapAtClosestUsd: null,
      sentence: 'No duty rate makes it tie: under DDP the seller pays the duty, whatever it is.',
    });
  });
});
