import {
  addDistributions,
  chanceBy,
  exactly,
  fromChances,
  mean,
  quantile,
} from '#domain/delivery/day-distribution';
import { describe, expect, it } from 'vitest';

const coin = fromChances(0, [0.5, 0.5]);
const quarters = fromChances(10, [0.25, 0.25, 0.25, 0.25]);

describe('exactly', () => {
  it('puts the whole chance on one day', () => {
    expect(exactly(7)).toEqual({ first: 7, chances: [1], cumulative: [1] });
  });

  it('refuses a part of a day', () => {
    expect(() => exactly(0.5)).toThrow(RangeError);
  });
});

describe('fromChances', () => {
  it('leaves out days without a chance at the ends and keeps those between', () => {
    expect(fromChances(3, [0, 0.5, 0, 0.5, 0])).toEqual({
      first: 4,
      chances: [0.5, 0, 0.5],
      cumulative: [0.5, 0.5, 1],
    });
  });

  it('ends at exactly 1 whatever rounding left', () => {
    expect(
      fromChances(
        0,
        Array.from({ length: 10 }, () => 0.1),
      ).cumulative.at(-1),
    ).toBe(1);
  });

  it.each([
    ['that add up to less than 1', [0.5, 0.4]],
    ['that add up to more than 1', [0.5, 0.6]],
    ['below 0', [-0.5, 1.5]],
    ['that are not numbers', [Number.NaN, 1]],
    ['of no day at all', []],
  ])('refuses chances %s', (_what, chances) => {
    expect(() => fromChances(0, chances)).toThrow(RangeError);
  });
});

describe('addDistributions', () => {
  it('counts the ways a sum comes about', () => {
    expect(addDistributions(coin, coin)).toEqual({
      first: 0,
      chances: [0.25, 0.5, 0.25],
      cumulative: [0.25, 0.75, 1],
    });
  });

  it('only moves a distribution to which a certain day is added', () => {
    expect(addDistributions(quarters, exactly(5))).toEqual({ ...quarters, first: 15 });
  });
});

describe('quantile', () => {
  it.each([
    [0, 10],
    [0.1, 10],
    [0.25, 10],
    [0.26, 11],
    [0.5, 11],
    [0.9, 13],
    [1, 13],
  ])('reaches a share of %d on day %d', (share, day) => {
    expect(quantile(quarters, share)).toBe(day);
  });

  it('does not move by a day because 0.1 + 0.2 + 0.2 falls short of a half in the last digit', () => {
    const tenths = fromChances(0, [0.1, 0.2, 0.2 - 1e-16, 0.5]);

    expect(tenths.cumulative[2]).toBeLessThan(0.5);
    expect(quantile(tenths, 0.5)).toBe(2);
  });
});

describe('chanceBy', () => {
  it('is 0 before the first day, 1 from the last, and the share reached in between', () => {
    expect([9, 10, 11, 12, 13, 14].map((day) => chanceBy(quarters, day))).toEqual([0, 0.25, 0.5, 0.75, 1, 1]);
  });

  it('counts a part of a day as the day before it has ended', () => {
    expect(chanceBy(quarters, 11.9)).toBe(0.5);
  });
});

describe('mean', () => {
  it('weighs days by their chance', () => {
    expect(mean(coin)).toBe(0.5);
    expect(mean(quarters)).toBe(11.5);
    expect(mean(exactly(42))).toBe(42);
  });
});
