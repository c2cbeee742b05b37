import { usdCents } from '#domain/core/money';
import { rankComparison } from '#domain/ranking/rank-comparison';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { money, onScale, rankedOffers } from '../../fixtures/ranking';

const offers = [3, 5, 4].map((price) => anOffer({ id: `O${price}`, unitPrice: usdCents(price * 100_000) }));
const criteria = [money, onScale('efficiency', 50, 20, 10)];

describe('rankComparison', () => {
  it('gives the rows in their order with their standings, and changes nothing else of them', () => {
    const { rows } = rankedOffers(offers, { criteria });

    expect(rows.map(({ offer, standing }) => [offer.id, standing?.rank])).toEqual([
      ['O3', 1],
      ['O5', 3],
      ['O4', 2],
    ]);
  });

  it('ranks by other weights on points that were made once', () => {
    const made = rankedOffers(offers, { criteria });
    const turned = { gates: [], criteria: [{ ...money, weight: 0 }, onScale('efficiency', 80, 20, 10)] };
    const again = rankComparison(turned, made);

    expect(again.rows.every(({ standing }) => standing?.rank === 1 && standing.isShared)).toBe(true);
    expect(again.table.points).toBe(made.table.points);
  });
});
