import { mean, quantile, type DayDistribution } from '#domain/delivery/day-distribution';
import { legDistribution } from '#domain/delivery/leg-distribution';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const someDays = fc
  .record({ p50: fc.integer({ min: 0, max: 400 }), slip: fc.integer({ min: 0, max: 400 }) })
  .map(({ p50, slip }) => ({ p50, p90: p50 + slip }));

/** What every distribution promises of its fields. */
function expectWellFormed({ first, chances, cumulative }: DayDistribution): void {
  expect(Number.isInteger(first)).toBe(true);
  expect(cumulative).toHaveLength(chances.length);
  expect(chances.every((chance) => chance >= 0)).toBe(true);
  expect(chances[0]).toBeGreaterThan(0);
  expect(chances.at(-1)).toBeGreaterThan(0);
  expect(Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - 1)).toBeLessThan(1e-9);
  expect(cumulative.every((share, index) => share >= (cumulative[index - 1] ?? 0))).toBe(true);
  expect(cumulative.at(-1)).toBe(1);
}

describe('legDistribution', () => {
  it('has the median and the ninetieth percentile it was made from, for every median up to 400 days', () => {
    for (let p50 = 0; p50 <= 400; p50 += 1) {
      for (const slip of [0, 1, 2, 3, 5, 7, 15, 30, 99, 200, 399, 400]) {
        const leg = legDistribution({ p50, p90: p50 + slip });
        expect([quantile(leg, 0.5), quantile(leg, 0.9)]).toEqual([p50, p50 + slip]);
      }
    }
  });

  it('has them for any slip up to 400 days', () => {
    fc.assert(
      fc.property(someDays, ({ p50, p90 }) => {
        const leg = legDistribution({ p50, p90 });
        expect([quantile(leg, 0.5), quantile(leg, 0.9)]).toEqual([p50, p90]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is a distribution over days from 0 on', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const leg = legDistribution(days);
        expectWellFormed(leg);
        expect(leg.first).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('begins as much before the median as P90 lies after it, and ends within twice that after it', () => {
    fc.assert(
      fc.property(someDays, ({ p50, p90 }) => {
        const leg = legDistribution({ p50, p90 });
        const last = leg.first + leg.chances.length - 1;
        expect(leg.first).toBe(Math.max(0, 2 * p50 - p90));
        expect(last).toBeLessThanOrEqual(p50 + 2 * (p90 - p50));
      }),
    );
  });

  it('has a later mean the later its late case is, where nothing is cut off at day 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 0, max: 99 }), (p50, slip) => {
        const sooner = mean(legDistribution({ p50, p90: p50 + slip }));
        const later = mean(legDistribution({ p50, p90: p50 + slip + 1 }));
        expect(later).toBeGreaterThan(sooner);
      }),
    );
  });
});
