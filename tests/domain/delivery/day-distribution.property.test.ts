import {
  addDistributions,
  chanceBy,
  fromChances,
  mean,
  quantile,
  type DayDistribution,
} from '#domain/delivery/day-distribution';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Any distribution: days from −20, up to 40 of them, some without a chance. */
const aDistribution = fc
  .record({
    first: fc.integer({ min: -20, max: 400 }),
    weights: fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })
      .filter((weights) => weights.some((weight) => weight > 0)),
  })
  .map(({ first, weights }) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return fromChances(
      first,
      weights.map((weight) => weight / total),
    );
  });

function expectSame(a: DayDistribution, b: DayDistribution): void {
  expect(a.first).toBe(b.first);
  expect(a.chances).toHaveLength(b.chances.length);
  const apart = a.chances.map((chance, index) => Math.abs(chance - (b.chances[index] ?? 0)));
  expect(Math.max(...apart)).toBeLessThan(1e-12);
}

describe('addDistributions', () => {
  it('does not depend on the order of the two', () => {
    fc.assert(
      fc.property(aDistribution, aDistribution, (a, b) => {
        expectSame(addDistributions(a, b), addDistributions(b, a));
      }),
    );
  });

  it('does not depend on which two are added first', () => {
    fc.assert(
      fc.property(aDistribution, aDistribution, aDistribution, (a, b, c) => {
        expectSame(addDistributions(addDistributions(a, b), c), addDistributions(a, addDistributions(b, c)));
      }),
    );
  });

  it('has the sum of the means as its mean', () => {
    fc.assert(
      fc.property(aDistribution, aDistribution, (a, b) => {
        expect(mean(addDistributions(a, b))).toBeCloseTo(mean(a) + mean(b), 9);
      }),
    );
  });

  it('begins with both first days and ends with both last ones, and is a distribution', () => {
    fc.assert(
      fc.property(aDistribution, aDistribution, (a, b) => {
        const sum = addDistributions(a, b);
        expect(sum.first).toBe(a.first + b.first);
        expect(sum.chances).toHaveLength(a.chances.length + b.chances.length - 1);
        expect(Math.abs(sum.chances.reduce((total, chance) => total + chance, 0) - 1)).toBeLessThan(1e-9);
        expect(sum.cumulative.at(-1)).toBe(1);
      }),
    );
  });
});

describe('quantile and chanceBy', () => {
  it('undo each other: the day of a share is the least by which it is reached', () => {
    fc.assert(
      fc.property(aDistribution, fc.double({ min: 0.001, max: 1, noNaN: true }), (distribution, share) => {
        const day = quantile(distribution, share);
        expect(chanceBy(distribution, day)).toBeGreaterThanOrEqual(share - 1e-12);
        expect(chanceBy(distribution, day - 1)).toBeLessThan(share);
      }),
    );
  });

  it('give a later day, or the same, for a larger share', () => {
    fc.assert(
      fc.property(aDistribution, fc.double({ min: 0, max: 1, noNaN: true }), (distribution, share) => {
        expect(quantile(distribution, share)).toBeGreaterThanOrEqual(quantile(distribution, share / 2));
      }),
    );
  });
});
