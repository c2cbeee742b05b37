import { usdCents } from '#domain/core/money';
import { boughtOffer } from '#domain/planning/bought-offer';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, month } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';
import { prepared } from '../../fixtures/reference';

const reference = prepared();

describe('a line as an offer', () => {
  it('of the whole quantity as quoted is the offer itself', () => {
    const offer = aFutureOffer();

    expect(boughtOffer(aLineOf(), offer, null, reference)).toEqual(offer);
  });

  it('has its quantity, the price of its break, its site, and quoted totals in proportion', () => {
    const offer = aFutureOffer({ quantity: 1_000, otherTotal: usdCents(99_999) });
    const line = aLineOf({ quantity: 500, siteId: 'site-ok' });

    expect(boughtOffer(line, offer, somePurchaseTerms(), reference)).toMatchObject({
      ...offer,
      handEdits: ['quantity', 'unitPrice', 'freightTotal', 'insuranceTotal', 'otherTotal', 'siteId'].map(
        (field) => ({ field, on: '2026-11-21', by: null, isOfPlan: true }),
      ),
      quantity: 500,
      unitPrice: 360_000,
      siteId: 'site-ok',
      freightTotal: 210_000,
      insuranceTotal: 75_000,
      otherTotal: 50_000,
    });
  });

  it('of a later month ships so many days later', () => {
    const bought = boughtOffer(aLineOf({ batchMonth: month('2027-03') }), aFutureOffer(), null, reference);

    expect(bought?.batches).toEqual([{ quantity: 100, afterDays: 54 }]);
  });

  it('keeps the price as quoted in another currency only where it costs that', () => {
    const foreignPrice = {
      amount: '26000',
      currency: 'CNY',
      usdPerUnit: '0.144',
      rateDate: day('2026-11-01'),
    };
    const offer = aFutureOffer({ foreignPrice });

    expect(boughtOffer(aLineOf({ quantity: 499 }), offer, somePurchaseTerms(), reference)?.foreignPrice).toBe(
      foreignPrice,
    );
    expect(boughtOffer(aLineOf({ quantity: 500 }), offer, somePurchaseTerms(), reference)?.foreignPrice).toBe(
      null,
    );
  });

  it('is nothing for no units, for an option that is held, and beyond what is counted', () => {
    const of = (change: Parameters<typeof aLineOf>[0]) =>
      boughtOffer(aLineOf(change), aFutureOffer(), somePurchaseTerms({ priceBreaks: [] }), reference);

    expect(of({ quantity: 0 })).toBeNull();
    expect(of({ standing: 'option' })).toBeNull();
    expect(of({ standing: 'exercised' })?.unitPrice).toBe(370_000);
    expect(of({ quantity: 10_000_000 })).toBeNull();
  });
});

describe('a line that names a site', () => {
  it('is bought for it, also where the offer names another', () => {
    const bought = (siteId: string | null) =>
      boughtOffer(aLineOf({ siteId }), aFutureOffer({ siteId: 'site-ny' }), null, reference)?.siteId;

    expect([bought('site-tx'), bought(null)]).toEqual(['site-tx', 'site-ny']);
  });
});
