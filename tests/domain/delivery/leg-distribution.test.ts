import { chanceBy, mean, quantile } from '#domain/delivery/day-distribution';
import { legDistribution } from '#domain/delivery/leg-distribution';
import { describe, expect, it } from 'vitest';

describe('legDistribution', () => {
  it('spreads an ocean transit of 38 days, 45 in the late case, over 31 to 51 days', () => {
    const transit = legDistribution({ p50: 38, p90: 45 });

    expect([transit.first, transit.first + transit.chances.length - 1]).toEqual([31, 51]);
    expect(quantile(transit, 0.1)).toBe(34);
    expect(mean(transit)).toBeCloseTo(38.6717, 4);
    expect(chanceBy(transit, 35)).toBeCloseTo(0.2831, 4);
  });

  it('gives a hold that mostly does not happen half of its chance on day 0', () => {
    const hold = legDistribution({ p50: 0, p90: 30 });

    expect(hold.first).toBe(0);
    expect(hold.chances[0]).toBeCloseTo(0.5092, 4);
    expect(hold.chances[1]).toBeCloseTo(0.0181, 4);
    expect(hold.first + hold.chances.length - 1).toBe(54);
    expect(mean(hold)).toBeCloseTo(9.0443, 4);
  });

  it('takes a leg whose late case is its median as certain', () => {
    expect(legDistribution({ p50: 38, p90: 38 })).toEqual({ first: 38, chances: [1], cumulative: [1] });
    expect(legDistribution({ p50: 0, p90: 0 })).toEqual({ first: 0, chances: [1], cumulative: [1] });
  });

  it('lets a leg that would end before it began end at once', () => {
    const customs = legDistribution({ p50: 2, p90: 5 });

    expect(customs.first).toBe(0);
    expect(customs.chances.map((chance) => chance.toFixed(3))).toEqual([
      '0.185',
      '0.218',
      '0.184',
      '0.150',
      '0.116',
      '0.082',
      '0.048',
      '0.015',
    ]);
  });
});
