import { describe, expect, it } from 'vitest';
import { exactly } from '#domain/delivery/day-distribution';
import { legDistribution } from '#domain/delivery/leg-distribution';
import { dayOf, legTable, NUMBERS } from '#domain/simulation/leg-table';

describe('the table of a leg', () => {
  it('gives a certain day for every number', () => {
    const table = legTable(exactly(12));
    expect(table.first).toBe(12);
    expect([0, 1, NUMBERS / 2, NUMBERS - 1].map((number) => dayOf(table, number))).toEqual([0, 0, 0, 0]);
  });

  it('gives each day as many numbers as its chance', () => {
    const distribution = legDistribution({ p50: 38, p90: 45 });
    const table = legTable(distribution);
    distribution.cumulative.forEach((share, day) => {
      const limit = Math.round(share * NUMBERS);
      expect(dayOf(table, limit - 1)).toBeLessThanOrEqual(day);
      if (limit < NUMBERS) expect(dayOf(table, limit)).toBe(day + 1);
    });
  });

  it('never gives an earlier day for a greater number', () => {
    const table = legTable(legDistribution({ p50: 0, p90: 30 }));
    let before = 0;
    for (let number = 0; number < NUMBERS; number += 9_999_991) {
      const day = dayOf(table, number);
      expect(day).toBeGreaterThanOrEqual(before);
      before = day;
    }
    expect(dayOf(table, NUMBERS - 1)).toBe(table.limits.length - 1);
  });
});
