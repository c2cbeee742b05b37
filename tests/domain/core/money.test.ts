import {
  allocate,
  applyRate,
  divideCents,
  formatDecimal,
  formatPercent,
  parseUsd,
  partsPerMillion,
  sumCents,
  usdCents,
} from '#domain/core/money';
import { describe, expect, it } from 'vitest';

describe('applyRate', () => {
  it.each([
    ['below the half', 10_001, 250_000, 2500],
    ['the half itself, up', 2, 250_000, 1],
    ['the half of a refund, away from zero', -2, 250_000, -1],
    ['nothing of nothing', 0, 250_000, 0],
    ['a rate that is no whole basis point', 10_000_000, 3464, 34_640],
  ])('rounds %s', (_, amount, rate, expected) => {
    expect(applyRate(usdCents(amount), partsPerMillion(rate))).toBe(expected);
  });

  it('stays exact where amount × rate is no safe integer: 25 % of $374,400,000.01', () => {
    expect(applyRate(usdCents(37_440_000_001), partsPerMillion(250_000))).toBe(9_360_000_000);
    expect(applyRate(usdCents(37_440_000_002), partsPerMillion(250_000))).toBe(9_360_000_001);
  });

  it('never gives a negative zero', () => {
    expect(Object.is(applyRate(usdCents(-1), partsPerMillion(1)), 0)).toBe(true);
  });

  it('refuses a result beyond safe integers', () => {
    expect(() => applyRate(usdCents(Number.MAX_SAFE_INTEGER), partsPerMillion(2_000_000))).toThrow(
      RangeError,
    );
  });
});

describe('divideCents', () => {
  it('takes fractional hash rates', () => {
    expect(divideCents(usdCents(100_000), 37.5)).toBe(2667);
    expect(divideCents(usdCents(554_646), 21.3333)).toBe(25_999);
    expect(divideCents(usdCents(436_762), 0.0314)).toBe(13_909_618);
  });

  it('stays exact for amounts of billions', () => {
    expect(divideCents(usdCents(9_007_199_254_740_000), 3)).toBe(3_002_399_751_580_000);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 0.0000001])('refuses to divide by %f', (divisor) => {
    expect(() => divideCents(usdCents(1), divisor)).toThrow(RangeError);
  });
});

describe('allocate', () => {
  it('gives left-over cents to the largest remainders, earlier parts first', () => {
    expect(allocate(usdCents(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(usdCents(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]]])('refuses weights %j', (weights) => {
    expect(() => allocate(usdCents(1), weights)).toThrow(RangeError);
  });
});

describe('usdCents and partsPerMillion', () => {
  it.each([0.5, Number.NaN, 2 ** 53])('refuse %f', (value) => {
    expect(() => usdCents(value)).toThrow(RangeError);
    expect(() => partsPerMillion(value)).toThrow(RangeError);
  });

  it('a rate is never negative', () => {
    expect(() => partsPerMillion(-1)).toThrow(RangeError);
  });

  it('a sum of no amounts is zero', () => {
    expect(sumCents([])).toBe(0);
  });
});

describe('parseUsd', () => {
  it.each([
    ['4200', 420_000],
    [' 1234.5 ', 123_450],
    ['-0.05', -5],
    ['0.1', 10],
  ])('reads %j', (text, cents) => {
    expect(parseUsd(text)).toBe(cents);
  });

  it.each(['', '4,200', '$5', '1.234', '1e5', '.5', '5.', '--5', '99999999999999'])('refuses %j', (text) => {
    expect(parseUsd(text)).toBeNull();
  });
});

describe('formatDecimal', () => {
  it.each([
    [42_841_326, '428413.26'],
    [-5, '-0.05'],
    [0, '0.00'],
    [100, '1.00'],
  ])('writes %i as %s', (cents, text) => {
    expect(formatDecimal(usdCents(cents))).toBe(text);
  });
});

describe('formatPercent', () => {
  it.each([
    [126_000, 1, '12.6'],
    [126_000, 2, '12.60'],
    [3464, 2, '0.3464'],
    [250_000, 1, '25.0'],
    [250_000, 0, '25'],
    [0, 1, '0.0'],
  ])('writes %i with at least %i digits as %s', (rate, digits, text) => {
    expect(formatPercent(partsPerMillion(rate), digits)).toBe(text);
  });
});
