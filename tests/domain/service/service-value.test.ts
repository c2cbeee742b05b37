import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { repairCost, warrantyDays, warrantyLeft } from '#domain/service/service-value';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aVendor, someAssumptions } from '../../fixtures/reference';

describe('warrantyDays', () => {
  it('takes the offer’s own warranty before the vendor’s', () => {
    expect(warrantyDays(anOffer({ warrantyDays: 180 }), aVendor())).toBe(180);
    expect(warrantyDays(anOffer(), aVendor())).toBe(365);
  });

  it('is not known where neither states one', () => {
    expect(warrantyDays(anOffer(), aVendor({ warrantyDays: null }))).toBeNull();
    expect(warrantyDays(anOffer(), null)).toBeNull();
  });
});

describe('warrantyLeft', () => {
  const dispatch = calendarDate('2026-12-31');

  it('counts down from dispatch, not from delivery', () => {
    expect(warrantyLeft(365, dispatch, calendarDate('2027-02-15'))).toBe(319);
  });

  it('is 0 once it has run out, and never less', () => {
    expect(warrantyLeft(30, dispatch, calendarDate('2027-02-15'))).toBe(0);
  });

  it('is not known without a warranty', () => {
    expect(warrantyLeft(null, dispatch, calendarDate('2027-02-15'))).toBeNull();
  });
});

describe('repairCost', () => {
  const hashprice = usdCents(4000);

  it('adds lost hashprice and freight over the service years, worked by hand', () => {
    // 28 days × $40 ÷ 1000 × 234 TH = $262.08; + $330 = $592.08; × 3 years × 5 % = $88.81; ÷ 234 = $0.38.
    expect(repairCost(234, 'no', someAssumptions, hashprice)).toEqual({
      isUsRepair: false,
      daysDown: 28,
      freight: 33_000,
      hashprice: 4000,
      lostHashprice: 26_208,
      perUnit: 8881,
      perTh: 38,
    });
  });

  it('uses US days and freight only where repair in the US is stated', () => {
    const isUs = (['yes', 'reported', 'no', 'unknown'] as const).map(
      (usRepair) => repairCost(234, usRepair, someAssumptions, hashprice).isUsRepair,
    );

    expect(isUs).toEqual([true, false, false, false]);
    expect(repairCost(234, 'yes', someAssumptions, hashprice)).toMatchObject({
      daysDown: 14,
      freight: 6000,
      perTh: 12,
    });
  });

  it('keeps a fractional hash rate exact', () => {
    expect(repairCost(37.5, 'no', someAssumptions, hashprice).lostHashprice).toBe(4200);
  });
});
