/** Drawn values in bins that lose none of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramOf } from '../../../src-renderer/features/scenarios/histogram';

describe('bins', () => {
  it('hold every value once, side by side and of one width, at most 31 of them', () => {
    const values = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.constantFrom(1, 100, 10_000), (drawn, step) => {
        const bins = histogramOf(drawn, step);

        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(drawn.length);
        expect(bins.length).toBeLessThanOrEqual(31);
        for (const [at, { from, to, count }] of bins.entries()) {
          expect(count).toBe(drawn.filter((value) => value >= from && value < to).length);
          expect(to - from).toBe((bins[0]?.to ?? 0) - (bins[0]?.from ?? 0));
          expect(from).toBe(bins[at - 1]?.to ?? from);
        }
      }),
    );
  });

  it('begin at numbers that people read', () => {
    const bins = histogramOf([1_234_567, 4_567_890], 100);

    expect(bins[0]).toMatchObject({ from: 1_200_000, to: 1_400_000 });
  });

  it('are none for nothing and one for values that are all alike', () => {
    expect(histogramOf([], 1)).toEqual([]);
    expect(histogramOf([7, 7, 7], 1)).toEqual([{ from: 7, to: 8, count: 3 }]);
  });
});
