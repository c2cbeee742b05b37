import { usdCents } from '#domain/core/money';
import { beyondScale } from '#domain/ranking/beyond-scale';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { byWord, money, onScale, rankedOffers } from '../../fixtures/ranking';

const offers = [100_000, 374_400, 900_000, 950_000].map((price, index) =>
  anOffer({ id: `O${index}`, unitPrice: usdCents(price) }),
);

describe('offers beyond a scale', () => {
  it('are counted at each end', () => {
    const { rows, ranked, asOf } = rankedOffers(offers, { criteria: [money] });

    expect(beyondScale(rows, ranked.isRanked, money, asOf)).toEqual({ best: 1, worst: 2 });
  });

  it('are none of those at its very ends', () => {
    const { rows, ranked, asOf } = rankedOffers(offers, { criteria: [money] });
    const prices = (best: number, worst: number) =>
      beyondScale(rows, ranked.isRanked, onScale('unitPrice', 1, worst, best), asOf);

    expect(prices(100_000, 950_000)).toEqual({ best: 0, worst: 0 });
    expect(prices(100_001, 949_999)).toEqual({ best: 1, worst: 1 });
  });

  it('are none of those that are not ranked, and none of words', () => {
    const { rows, asOf } = rankedOffers(offers, {});

    expect(beyondScale(rows, new Uint8Array(4), money, asOf)).toEqual({ best: 0, worst: 0 });
    expect(beyondScale(rows, new Uint8Array(4).fill(1), byWord('origin', 5, { MY: 1 }), asOf)).toEqual({
      best: 0,
      worst: 0,
    });
  });

  it('are counted the right way round where more is better', () => {
    const { rows, ranked, asOf } = rankedOffers(offers, { criteria: [money] });

    expect(beyondScale(rows, ranked.isRanked, onScale('hashrate', 1, 300, 400), asOf)).toEqual({
      best: 0,
      worst: 4,
    });
  });
});
