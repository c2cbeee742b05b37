import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceText,
  exactText,
  exactUsd,
  figureText,
  percentText,
  shortUsd,
} from '#domain/executive/figure-text';

describe('a figure as text', () => {
  it.each([
    ['usd', 0, '$0'],
    ['usd', 49, '$0'],
    ['usd', 81_241_300, '$812,413'],
    ['usd', 99_999_949, '$999,999'],
    ['usd', 99_999_950, '$1.00M'],
    ['usd', 123_500_000, '$1.24M'],
    ['usd', 2_431_248_012, '$24.3M'],
    ['usd', 37_440_000_000, '$374M'],
    ['usd', 99_949_999_999, '$999M'],
    ['usd', 99_950_000_000, '$1.00B'],
    ['usd', 100_500_000, '$1.01M'],
    ['usd', 49_999_000_000_000, '$500B'],
    ['usd', -2_431_248_012, '−$24.3M'],
    ['usd', -40, '$0'],
    ['usd-per-th', 2_670, '26.70 $/TH'],
    ['ths', 840, '840 TH/s'],
    ['ths', 12_400, '12.4 PH/s'],
    ['ths', 1_428_820, '1.43 EH/s'],
    ['kilowatts', 840, '840 kW'],
    ['kilowatts', 17_125.82, '17.1 MW'],
    ['ppm', 412_345, '41.2 %'],
    ['ppm', 0, '0.0 %'],
    ['ppm', 400_500, '40.1 %'],
    ['days', 1, '1 day'],
    ['units', 4_240, '4,240'],
    ['hhi', 2_808, '2,808'],
  ] as const)('in %s of %d is %s', (unit, value, text) => {
    expect(figureText(unit, value)).toBe(text);
  });

  it('is a dash where nobody knows, and a day in words', () => {
    expect(figureText('usd', null)).toBe('—');
    expect(figureText('date', '2027-03-12')).toBe('12 Mar 2027');
    expect(figureText('words', 'no limit')).toBe('no limit');
  });

  it('refuses text where a number belongs, and what is no number', () => {
    expect(() => figureText('usd', '12')).toThrow(RangeError);
    expect(() => figureText('date', 'soon')).toThrow(RangeError);
    expect(() => figureText('ths', Number.NaN)).toThrow(RangeError);
  });

  it('of dollars never reads as less than another that is more', () => {
    const size = (text: string) => {
      const [, digits = '', unit = ''] = /^\$([\d,.]+)([MB]?)$/.exec(text) ?? [];
      return Number(digits.replaceAll(',', '')) * { '': 1, M: 1e6, B: 1e9 }[unit as '' | 'M' | 'B'];
    };
    fc.assert(
      fc.property(fc.nat(5_000_000_000_000), fc.nat(5_000_000_000_000), (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(size(shortUsd(less))).toBeLessThanOrEqual(size(shortUsd(more)));
        expect(Math.abs(size(shortUsd(more)) - more / 100)).toBeLessThanOrEqual(
          Math.max(0.5, more / 100 / 199),
        );
      }),
    );
  });
});

describe('a difference as text', () => {
  it.each([
    ['usd', 123_500_000, '+$1.24M'],
    ['usd-per-th', -31, '−0.31 $/TH'],
    ['ppm', 32_000, '+3.2 points'],
    ['date', 14, '14 days later'],
    ['date', -1, '1 day earlier'],
    ['ths', 0, 'the same'],
    ['usd', null, '—'],
  ] as const)('in %s of %s is %s', (unit, difference, text) => {
    expect(differenceText(unit, difference)).toBe(text);
  });
});

describe('the exact text of a figure', () => {
  it('has the last digit that the short text leaves out', () => {
    expect(exactText('usd', 2_431_248_012)).toBe('$24,312,480.12');
    expect(exactText('ths', 1_428_820)).toBe('1,428,820 TH/s');
    expect(exactText('kilowatts', 17_125.82)).toBe('17,125.82 kW');
    expect(exactText('ppm', 412_345)).toBe('41.2345 %');
    expect(exactUsd(-123_450)).toBe('−$1,234.50');
    expect(percentText(405_369)).toBe('40.5 %');
  });

  it('is nothing where the short text has them all', () => {
    expect(exactText('usd-per-th', 2_670)).toBeNull();
    expect(exactText('units', 4_240)).toBeNull();
    expect(exactText('ppm', 400_000)).toBe('40 %');
    expect(exactText('date', '2027-03-12')).toBeNull();
  });
});
