import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { atOtherPrice, changedBy, termsAtOtherPrice } from '#domain/scenarios/changed-prices';
import { anOffer } from '../../fixtures/offer';
import { somePurchaseTerms } from '../../fixtures/plan-records';

describe('another price', () => {
  it('is rounded half up to the cent, once', () => {
    expect(changedBy(usdCents(10_001), 250_000)).toBe(12_501);
    expect(changedBy(usdCents(10_002), -250_000)).toBe(7_502);
    expect(changedBy(usdCents(10_002), 0)).toBe(10_002);
  });

  it('takes the quoted currency away, which would say another, and is 1 cent at least', () => {
    const foreignPrice = {
      amount: '9000',
      currency: 'CNY',
      usdPerUnit: '0.14',
      rateDate: '2026-11-01' as never,
    };
    const offer = anOffer({ foreignPrice });
    expect(atOtherPrice(offer, 0)).toBe(offer);
    expect(atOtherPrice(offer, 100_000)).toMatchObject({ unitPrice: 411_840, foreignPrice: null });
    expect(atOtherPrice(anOffer({ unitPrice: usdCents(3) }), -990_000).unitPrice).toBe(1);
  });

  it('holds for breaks and for an option where there is one', () => {
    const changed = termsAtOtherPrice(somePurchaseTerms({ callOption: null }), 100_000);
    expect(changed.priceBreaks).toEqual([{ fromUnits: 500, unitPrice: 396_000 }]);
    expect(changed.callOption).toBeNull();
  });
});
