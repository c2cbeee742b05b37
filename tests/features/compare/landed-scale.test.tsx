import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { landedScale } from '../../../src-renderer/features/compare/landed-scale';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

/** Offers without duty or carriage: landed $/TH is the price ÷ 100. */
const rowsAt = (...prices: number[]) =>
  evaluateOffers(
    prices.map((price, index) =>
      anOffer({
        id: String(index),
        incoterm: 'DDP',
        unitPrice: usdCents(price * 234),
        freightTotal: null,
        insuranceTotal: null,
      }),
    ),
    prepared(),
  );
const ordinary = Array.from({ length: 30 }, (_, index) => 1500 + index * 10);

describe('landedScale', () => {
  it('ends at the dearest offer where offers are of one kind', () => {
    expect(landedScale(rowsAt(...ordinary))).toBe(1790);
  });

  it('is not stretched by one offer far beyond the others', () => {
    expect(landedScale(rowsAt(...ordinary, 20_000))).toBe(1780);
  });

  it('ends at the dearest of few offers', () => {
    expect(landedScale(rowsAt(1000, 9000))).toBe(9000);
  });

  it('is 0 without a landed cost', () => {
    expect(landedScale([])).toBe(0);
  });
});
