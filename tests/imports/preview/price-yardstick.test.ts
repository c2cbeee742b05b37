import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFarOff, Yardsticks } from '../../../src-renderer/imports/preview/price-yardstick';

function yardsticks(prices: readonly number[]): Yardsticks {
  const all = new Yardsticks();
  for (const price of prices) all.add('S21', price);
  return all;
}

const slowMedian = (prices: readonly number[]) => {
  const sorted = [...prices].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
    : sorted[Math.floor(middle)];
};

describe('the middle of the other quotes', () => {
  it('is the median without the row itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 30 }),
        fc.nat(),
        (prices, pick) => {
          const at = pick % prices.length;
          const yardstick = yardsticks(prices).of('S21', prices[at] ?? 0);

          expect(yardstick).toEqual({
            median: slowMedian(prices.filter((_price, index) => index !== at)),
            count: prices.length - 1,
          });
        },
      ),
    );
  });

  it('is not known of fewer than three other quotes, or of another model', () => {
    expect(yardsticks([1, 2, 3]).of('S21', 2)).toBeNull();
    expect(yardsticks([1, 2, 3]).of('S21', null)).toEqual({ median: 2, count: 3 });
    expect(yardsticks([1, 2, 3]).of('T21', null)).toBeNull();
  });

  it('does not leave out a price that is not among them', () => {
    expect(yardsticks([1, 2, 3]).of('S21', 9)).toEqual({ median: 2, count: 3 });
  });

  it('is not moved by one wrong quote', () => {
    expect(yardsticks([20, 21, 22, 100_000]).of('S21', null)?.median).toBe(21.5);
  });

  it('goes on counting after it was asked', () => {
    const all = yardsticks([1, 2, 3]);
    all.of('S21', null);
    all.add('S21', 0.5);

    expect(all.of('S21', null)?.median).toBe(1.5);
  });
});

describe('another order of magnitude', () => {
  it('begins at √10 times the middle, and at one part in √10', () => {
    const yardstick = { median: 1000, count: 3 };

    expect([3162, 3163, 317, 316].map((price) => isFarOff(price, yardstick))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
