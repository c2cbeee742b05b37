import { usdCents } from '#domain/core/money';
import {
  beyondCounted,
  inProportion,
  leastUnits,
  lotOf,
  mostUnits,
  unitPriceOf,
} from '#domain/planning/purchase-price';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { somePurchaseTerms } from '../../fixtures/plan-records';

const terms = somePurchaseTerms({
  priceBreaks: [
    { fromUnits: 500, unitPrice: usdCents(360_000) },
    { fromUnits: 1_000, unitPrice: usdCents(350_000) },
  ],
});

describe('the price of a purchase', () => {
  it.each([
    [499, 374_400],
    [500, 360_000],
    [999, 360_000],
    [1_000, 350_000],
    [9_999, 350_000],
  ])('of %i units is that of the break they reach, for every unit: %i cents', (quantity, price) => {
    expect(unitPriceOf(anOffer(), terms, quantity, 'firm')).toBe(price);
  });

  it('is the offer’s where there are no terms or no breaks', () => {
    expect(unitPriceOf(anOffer(), null, 5_000, 'firm')).toBe(374_400);
    expect(unitPriceOf(anOffer(), somePurchaseTerms({ priceBreaks: [] }), 5_000, 'firm')).toBe(374_400);
  });

  it('is the option’s for units called, whatever the quantity', () => {
    expect(unitPriceOf(anOffer(), terms, 1_000, 'exercised')).toBe(370_000);
    expect(unitPriceOf(anOffer(), somePurchaseTerms({ callOption: null }), 1_000, 'exercised')).toBe(374_400);
  });
});

describe('the quantities sold', () => {
  it('are the offer’s where no terms say more', () => {
    expect(leastUnits(anOffer({ minimumQuantity: 50 }))).toBe(50);
    expect(leastUnits(anOffer())).toBe(1);
    expect(mostUnits(anOffer(), null)).toBe(100);
    expect(mostUnits(anOffer(), somePurchaseTerms({ mostUnits: null }))).toBe(100);
    expect(mostUnits(anOffer(), terms)).toBe(2_000);
    expect(lotOf(terms)).toBe(10);
    expect(lotOf(null)).toBe(1);
  });

  it('bear their part of a quoted amount, half a cent up; what is not quoted stays unknown', () => {
    expect(inProportion(usdCents(420_000), 33, 100)).toBe(138_600);
    expect(inProportion(usdCents(1), 50, 100)).toBe(1);
    expect(inProportion(usdCents(1), 49, 100)).toBe(0);
    expect(inProportion(usdCents(420_000), 10_000_000, 100)).toBe(42_000_000_000);
    expect(inProportion(null, 33, 100)).toBeNull();
  });
});

describe('a purchase that is more than is counted', () => {
  const offer = anOffer({ quantity: 1, freightTotal: usdCents(500_000), insuranceTotal: null });

  it('is told by its price or by what was quoted beside it, whichever is above the most first', () => {
    expect(beyondCounted(offer, usdCents(1_000_000), 1_000_000)).toBeNull();
    expect(beyondCounted(offer, usdCents(1_000_001), 1_000_000)).toBe('price');
    expect(beyondCounted(offer, usdCents(1), 2_000_000)).toBeNull();
    expect(beyondCounted(offer, usdCents(1), 2_000_001)).toBe('freight');
  });

  it('does not fail where the amount is no exact number any more', () => {
    const dear = { ...offer, freightTotal: null, otherTotal: usdCents(1_000_000_000_000) };

    expect(beyondCounted(dear, usdCents(1), 10_000_000)).toBe('other cost');
    expect(beyondCounted(dear, usdCents(1_000_000_000_000), 10_000_000)).toBe('price');
  });
});

describe('the price of an option that is held', () => {
  it('is the firm one until it is exercised', () => {
    expect(unitPriceOf(anOffer(), terms, 500, 'option')).toBe(360_000);
  });
});
