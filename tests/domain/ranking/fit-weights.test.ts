import {
  contradicted,
  fitWeights,
  wholeWeights,
  type Answer,
  type Answered,
} from '#domain/ranking/fit-weights';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The first is better by so many points in one criterion, the second by so many in another. */
function asked(a: number, pointsA: number, b: number, pointsB: number, answer: Answer): Answered {
  return { a: { criterion: a, points: pointsA }, b: { criterion: b, points: pointsB }, answer };
}

describe('weights fitted to answers', () => {
  it('stay where they were without answers', () => {
    const { shares } = fitWeights([60, 30, 10], []);

    expect(shares.map((share) => share.toFixed(6))).toEqual(['0.600000', '0.300000', '0.100000']);
  });

  it('say nothing of a question that was skipped', () => {
    expect(fitWeights([60, 40], [asked(0, 50, 1, 75, 'skip')]).shares).toEqual(
      fitWeights([60, 40], []).shares,
    );
  });

  it('move towards what was taken', () => {
    const { shares } = fitWeights([50, 50], [asked(0, 30, 1, 60, 'first')]);

    expect(shares[0]).toBeGreaterThan(0.5);
    expect(fitWeights([50, 50], [asked(0, 30, 1, 60, 'second')]).shares[0]).toBeLessThanOrEqual(0.5);
  });

  it('[COMPUTED] come near to the ratio at which two sides were called equal again and again', () => {
    // 20 points of the first are worth 60 of the second: three to one.
    const { shares } = fitWeights(
      [50, 50],
      Array.from({ length: 20 }, () => asked(0, 20, 1, 60, 'equal')),
    );

    expect((shares[0] ?? 0) / (shares[1] ?? 1)).toBeGreaterThan(2.8);
    expect((shares[0] ?? 0) / (shares[1] ?? 1)).toBeLessThan(3);
  });

  it('are surer of what was asked than of what was not', () => {
    const { uncertainty } = fitWeights([40, 30, 30], [asked(0, 45, 1, 60, 'equal')]);

    expect(uncertainty(0, 1)).toBeLessThan(uncertainty(0, 2));
  });

  it('always add up to 1, are above 0, and are the same for the same answers', () => {
    const answers = fc.array(
      fc
        .record({
          a: fc.nat(2),
          gap: fc.integer({ min: 1, max: 2 }),
          x: fc.integer({ min: 1, max: 100 }),
          y: fc.integer({ min: 1, max: 100 }),
          answer: fc.constantFrom<Answer>('first', 'second', 'equal', 'skip'),
        })
        .map(({ a, gap, x, y, answer }) => asked(a, x, (a + gap) % 3, y, answer)),
      { maxLength: 10 },
    );
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(weights, answers, (before, given) => {
        const { shares, uncertainty } = fitWeights(before, given);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const share of shares) expect(share).toBeGreaterThan(0);
        expect(uncertainty(0, 1)).toBeGreaterThan(0);
        expect(fitWeights(before, given).shares).toEqual(shares);
      }),
    );
  });
});

describe('answers that do not fit', () => {
  it('are named: the offer that was taken would score less', () => {
    const answers = [
      asked(0, 50, 1, 50, 'first'),
      asked(0, 50, 1, 50, 'second'),
      asked(0, 50, 1, 50, 'skip'),
    ];

    expect(contradicted([0.7, 0.3], answers)).toEqual([1]);
  });

  it('are those called equal that are far from it', () => {
    expect(contradicted([0.5, 0.5], [asked(0, 50, 1, 48, 'equal'), asked(0, 90, 1, 30, 'equal')])).toEqual([
      1,
    ]);
  });
});

describe('whole weights', () => {
  it('add up to 100 and leave nothing out that counts', () => {
    const shares = fc
      .array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 20 })
      .map((raw) => raw.map((one) => one / raw.reduce((sum, value) => sum + value, 0)));
    fc.assert(
      fc.property(shares, (given) => {
        const weights = wholeWeights(given);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
        for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('round to the nearest', () => {
    expect(wholeWeights([0.456, 0.304, 0.24])).toEqual([46, 30, 24]);
  });
});
