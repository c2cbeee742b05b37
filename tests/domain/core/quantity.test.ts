import { joulesPerTerahash, terahashes, watts } from '#domain/core/quantity';
import { describe, expect, it } from 'vitest';

describe('joulesPerTerahash', () => {
  it.each([
    ['3510/234', 3510, 234, 15],
    ['5676/473', 5676, 473, 12],
    ['5510/580', 5510, 580, 9.5],
    ['3645/270', 3645, 270, 13.5],
    ['7511/406', 7511, 406, 18.5],
    ['8373/886', 8373, 886, 9.45],
    ['2760/120', 2760, 120, 23],
    ['3010/141', 3010, 141, 21.35],
    ['800/37.5', 800, 37.5, 21.33],
  ])('E %s', (_, power, hashRate, expected) => {
    expect(joulesPerTerahash(watts(power), terahashes(hashRate))).toBe(expected);
  });

  it('is not known without power or hash rate', () => {
    expect(joulesPerTerahash(null, terahashes(234))).toBeNull();
    expect(joulesPerTerahash(watts(3510), null)).toBeNull();
    expect(joulesPerTerahash(watts(3510), terahashes(0))).toBeNull();
  });
});

describe('watts and terahashes', () => {
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuse %f', (value) => {
    expect(() => watts(value)).toThrow(RangeError);
    expect(() => terahashes(value)).toThrow(RangeError);
  });
});
