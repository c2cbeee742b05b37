import { usdCents } from '#domain/core/money';
import { watts } from '#domain/core/quantity';
import { changesToReach, pointDifferences, rankOf, rankRange } from '#domain/ranking/rank-reasons';
import type { Ranking } from '#domain/model/ranking';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aVendor, prepared } from '../../fixtures/reference';
import { byWord, money, onScale, rankedOffers } from '../../fixtures/ranking';

const cheap = anOffer({ id: 'CHEAP', unitPrice: usdCents(330_000), powerW: watts(3900) });
const dear = anOffer({ id: 'DEAR', unitPrice: usdCents(380_000), powerW: watts(3800) });
const efficiency = onScale('efficiency', 50, 20, 10);

function compared(ranking: Partial<Ranking>, offers = [cheap, dear]) {
  const comparison = rankedOffers(offers, ranking);
  const { table, rows, ranked, asOf } = comparison;
  return { table, rows, ranked, asOf, changes: changesToReach(table, rows, ranked.scores, 1, 0, asOf) };
}

describe('the difference of two scores', () => {
  it('is the sum of what each criterion makes of it', () => {
    const { table, ranked } = compared({ criteria: [money, efficiency] });
    const sum = pointDifferences(table, 1, 0).reduce((total, { points }) => total + points, 0);

    expect(sum).toBeCloseTo((ranked.scores[1] ?? 0) - (ranked.scores[0] ?? 0), 5);
  });

  it('[COMPUTED] is worth in dollars what the all-in cost differs by, of money', () => {
    const { table, rows } = compared({ criteria: [money, efficiency] });
    const ofMoney = pointDifferences(table, 1, 0).find(({ columnId }) => columnId === 'allInPerTh');

    expect(ofMoney?.centsPerTh).toBeCloseTo(
      -((rows[1]?.allIn?.perTh ?? 0) - (rows[0]?.allIn?.perTh ?? 0)),
      6,
    );
  });

  it('begins with the greatest, whichever offer it speaks for', () => {
    // More expensive by much, more efficient by little.
    const { table } = compared({ criteria: [efficiency, money] }, [
      cheap,
      anOffer({ id: 'DEAR', unitPrice: usdCents(900_000), powerW: watts(3800) }),
    ]);

    for (const [row, other] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const found = pointDifferences(table, row, other).map(({ columnId }) => columnId);
      expect(found).toEqual(['allInPerTh', 'efficiency']);
    }
  });

  it('has no price while money has no weight', () => {
    const { table } = compared({ criteria: [{ ...money, weight: 0 }, efficiency] });

    expect(pointDifferences(table, 1, 0)[0]?.centsPerTh).toBeNull();
  });
});

describe('the least change that makes an offer first', () => {
  it('is enough, and one step less is not', () => {
    const { changes } = compared({ criteria: [money, efficiency] });
    const value = changes.find(({ columnId }) => columnId === 'efficiency')?.value;
    const rankAt = (joulesPerTh: number) => {
      const changed = { ...dear, powerW: watts(Math.round(joulesPerTh * dear.hashrateThs * 10) / 10) };
      return rankedOffers([cheap, changed], { criteria: [money, efficiency] }).rows[1]?.standing?.rank;
    };

    expect(rankAt(Number(value))).toBe(1);
    expect(rankAt(Number(value) + 0.11)).toBe(2);
  });

  it('of money is a price to the cent', () => {
    const { changes, rows } = compared({ criteria: [money] });

    expect(changes).toEqual([
      {
        columnId: 'allInPerTh',
        value: rows[0]?.allIn?.perTh,
        by: (rows[1]?.allIn?.perTh ?? 0) - (rows[0]?.allIn?.perTh ?? 0),
      },
    ]);
  });

  it('of a share is in tenths of a per cent', () => {
    const duty = onScale('dutyRate', 50, 200_000, 0);
    const { changes, rows } = compared({ criteria: [money, duty] });
    const change = changes.find(({ columnId }) => columnId === 'dutyRate');

    expect(rows[1]?.cost).not.toBeNull();
    expect(Number(change?.value) % 1000).toBe(0);
    expect(Number(change?.value)).toBeLessThan(126_000);
    expect(change?.by).toBe(126_000 - Number(change?.value));
  });

  it('of words is the lowest level that is enough', () => {
    const evidence = byWord('evidence', 50, { Ruling: 100, Certificate: 60, 'None held': 0 });
    const { changes } = compared({ criteria: [{ ...money, weight: 50 }, evidence] });

    expect(changes.find(({ columnId }) => columnId === 'evidence')).toEqual({
      columnId: 'evidence',
      value: 'Certificate',
      by: null,
    });
  });

  it('leaves out what could never make up for it', () => {
    const { changes } = compared({ criteria: [money, { ...efficiency, weight: 1 }] });

    expect(changes.map(({ columnId }) => columnId)).toEqual(['allInPerTh']);
  });

  it('holds whatever the weights are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (x, y) => {
        const criteria = [
          { ...money, weight: x },
          { ...efficiency, weight: y },
        ];
        const { changes, ranked, rows } = compared({ criteria });
        if ((ranked.scores[0] ?? 0) <= (ranked.scores[1] ?? 0)) return;
        for (const { columnId, value } of changes) {
          if (columnId !== 'allInPerTh') continue;
          expect(Number(value)).toBeLessThan(rows[1]?.allIn?.perTh ?? 0);
        }
      }),
    );
  });
});

describe('the ranks of an offer of which something is not known', () => {
  const warranty = onScale('warrantyLeft', 50, 0, 400);
  const reference = prepared({ vendors: [aVendor({ warrantyDays: null })] });

  it('reach from that of full points to that of none', () => {
    const known = { ...cheap, id: 'KNOWN', warrantyDays: 400 };
    const { table, ranked } = rankedOffers([known, dear], { criteria: [money, warranty] }, reference);

    expect(rankRange(table, ranked, 1)).toEqual({ best: 1, worst: 2, unknown: [1] });
  });

  it('count those that share a score as no further ahead, and those without a rank not at all', () => {
    const { ranked } = rankedOffers([cheap, dear, { ...cheap, id: 'TWIN' }, anOffer({ id: 'NONE' })], {
      criteria: [money],
    });
    const gated = { ...ranked, isRanked: Uint8Array.of(1, 1, 0, 0) };

    expect(rankOf(ranked, ranked.scores[0] ?? 0, 0)).toBe(1);
    expect(rankOf(ranked, ranked.scores[1] ?? 0, 1)).toBe(4);
    expect(rankOf(gated, ranked.scores[1] ?? 0, 1)).toBe(2);
  });

  it('take no notice of what is not weighed', () => {
    const known = { ...cheap, id: 'KNOWN', warrantyDays: 400 };
    const criteria = [money, { ...warranty, weight: 0 }];
    const { table, ranked } = rankedOffers([known, dear], { criteria }, reference);

    expect(rankRange(table, ranked, 1)).toBeNull();
  });

  it('are one where all is known', () => {
    const { table, ranked } = rankedOffers([cheap, dear], { criteria: [money] });

    expect(rankRange(table, ranked, 1)).toBeNull();
  });
});
