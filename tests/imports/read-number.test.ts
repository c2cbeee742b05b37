import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal, readWhole } from '../../src-renderer/imports/read-number';

const why = (text: string, marks: string[] = []) => {
  const read = readDecimal(text, marks);
  return read.ok ? `accepted as ${read.value}` : read.problem;
};

describe('readDecimal', () => {
  it.each([
    ['3744', '3744'],
    ['3744.5', '3744.5'],
    ['0.125', '0.125'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1.234.567,8', '1234567.8'],
    ['1 234 567', '1234567'],
    ['1\u00A0234,50', '1234.50'],
    ['1\u202F234,50', '1234.50'],
    ["1'234.50", '1234.50'],
    ['1’234', '1234'],
    ['12,5', '12.5'],
    ['1234,5', '1234.5'],
    ['0,125', '0.125'],
    ['007', '7'],
    [' 42 ', '42'],
    ['+5', '5'],
  ])('reads %j as %s', (text, expected) => {
    expect(readDecimal(text)).toEqual({ ok: true, value: expected });
  });

  it.each(['1,234', '1.234', '12,345', '999.000'])('refuses %j, which can mean two numbers', (text) => {
    expect(why(text)).toContain('can mean');
  });

  it('says both readings of an ambiguous number', () => {
    expect(why('1,234')).toBe('can mean 1234 or 1.234; type 1234 or 1.2340, without a thousands separator');
  });

  it.each(['-5', '−5', '(1,200)', '5-', '-$5'])('refuses the negative %j', (text) => {
    expect(why(text, ['$'])).toContain('negative');
  });

  it.each(['12,34,56', '1,23', '1..2', '1.2.3', '1,2.3,4', '1,00,000'])(
    'never takes %j for a grouped number',
    (text) => {
      expect(readDecimal(text)).not.toEqual({ ok: true, value: text.replace(/[.,]/g, '') });
    },
  );

  it.each(['abc', '4,2oo', '', '$', 'NaN', 'Infinity', '0x10', '١٢٣', '12 TH', '=1+1'])(
    'refuses %j',
    (text) => {
      expect(readDecimal(text).ok).toBe(false);
    },
  );

  it('refuses a percentage and a number in scientific form by name', () => {
    expect(why('12.6%')).toContain('percentage');
    expect(why('1.5E+03')).toContain('scientific');
  });

  it.each(['$3744.00', 'US$ 3744.00', '3744.00 USD', 'usd 3744.00'])('takes the mark off %j', (text) => {
    expect(readDecimal(text, ['US$', 'USD', '$'])).toEqual({ ok: true, value: '3744.00' });
  });

  it('reads three decimals of an exchange rate, where a point groups nothing', () => {
    expect(readDecimal('1.085', [], false)).toEqual({ ok: true, value: '1.085' });
  });

  it('gives back every amount of dollars and cents, however it is grouped', () => {
    const styles: readonly ((whole: string, cents: string) => string)[] = [
      (whole, cents) => `${whole}.${cents}`,
      (whole, cents) => `${group(whole, ',')}.${cents}`,
      (whole, cents) => `${group(whole, '.')},${cents}`,
      (whole, cents) => `${group(whole, ' ')}.${cents}`,
      (whole, cents) => `${group(whole, '’')}.${cents}`,
    ];
    const amount = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }));

    fc.assert(
      fc.property(amount, fc.constantFrom(...styles), ([whole, cents], style) => {
        const digits = String(cents).padStart(2, '0');
        const read = readDecimal(style(String(whole), digits));
        expect(read).toEqual({ ok: true, value: `${whole}.${digits}` });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readWhole', () => {
  it('reads a whole number within bounds', () => {
    expect(readWhole('100 units', 1, 1000, ['units'])).toEqual({ ok: true, value: 100 });
  });

  it.each([
    ['0', 'is less than 1'],
    ['1001', 'is more than 1000'],
    ['2.5', 'is not a whole number'],
  ])('refuses %s because it %s', (text, problem) => {
    expect(readWhole(text, 1, 1000)).toEqual({ ok: false, problem });
  });
});

function group(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}
