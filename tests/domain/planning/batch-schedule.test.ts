import { batchesOf, batchShift, quotedDispatch } from '#domain/planning/batch-schedule';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aFutureOffer, day, month } from '../../fixtures/plan-on-ground';
import { prepared } from '../../fixtures/reference';

const quoted = day('2027-01-20');

describe('the quoted dispatch', () => {
  it('follows from the lead time, else from the assumed production', () => {
    expect(quotedDispatch(aFutureOffer(), prepared())).toBe('2027-01-20');
    expect(quotedDispatch(aFutureOffer({ leadTimeDays: null }), prepared())).toBe('2026-12-31');
  });

  it('of an offer in batches is that of the first', () => {
    const batches = [
      { quantity: 50, afterDays: 0 },
      { quantity: 50, afterDays: 60 },
    ];

    expect(quotedDispatch(aFutureOffer({ batches }), prepared())).toBe('2027-01-20');
  });

  it('is known from the vendor’s days where no lane says how the goods travel', () => {
    expect(quotedDispatch(aFutureOffer(), prepared({ lanes: [] }))).toBe('2027-01-20');
  });
});

describe('a batch month', () => {
  it('moves nothing in the month of the quoted dispatch, nor without one', () => {
    expect(batchShift(month('2027-01'), quoted)).toEqual({ days: 0, earliest: null });
    expect(batchShift(null, quoted)).toEqual({ days: 0, earliest: null });
  });

  it('moves the dispatch to the 15th of a later month', () => {
    expect(batchShift(month('2027-02'), quoted)).toEqual({ days: 26, earliest: null });
    expect(batchShift(month('2028-01'), quoted)).toEqual({ days: 360, earliest: null });
  });

  it('before the vendor can ship is as quoted, and says from when', () => {
    expect(batchShift(month('2026-12'), quoted)).toEqual({ days: 0, earliest: '2027-01' });
  });
});

describe('the planned entries of a line', () => {
  const batches = [
    { quantity: 60, afterDays: 0 },
    { quantity: 30, afterDays: 30 },
    { quantity: 10, afterDays: 60 },
  ];
  const offer = anOffer({ batches });

  it('without a month are the quoted ones, in proportion, and none without units', () => {
    expect(batchesOf(offer, 100, null)).toBe(batches);
    expect(batchesOf(offer, 50, null)?.map(({ quantity }) => quantity)).toEqual([30, 15, 5]);
    expect(batchesOf(offer, 1, null)).toEqual([{ quantity: 1, afterDays: 0 }]);
    expect(batchesOf(anOffer(), 50, null)).toBeNull();
  });

  it('of a month are one shipment', () => {
    expect(batchesOf(offer, 50, { days: 0, earliest: null })).toBeNull();
    expect(batchesOf(offer, 50, { days: 26, earliest: null })).toEqual([{ quantity: 50, afterDays: 26 }]);
  });
});
