import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, numberText } from '#parser/workbook/cell-value';
import { isDateFormat } from '#parser/workbook/number-formats';

describe('numberText', () => {
  it.each([
    ['1234.0999999999999', '1234.1'],
    ['3744', '3744'],
    ['3744.10', '3744.1'],
    ['-0.5', '-0.5'],
    ['-0.0', '0'],
    ['007', '7'],
    ['0.0000001', '0.0000001'],
    ['123456789012345', '123456789012345'],
    ['-0', '0'],
    ['1e-7', '0.0000001'],
    ['1.25E-9', '0.00000000125'],
    ['-1E+25', '-10000000000000000000000000'],
    ['', ''],
    ['0x10', '0x10'],
    ['Infinity', 'Infinity'],
    ['1e999', '1e999'],
    ['1,5', '1,5'],
  ])('gives %j as %j', (stored, expected) => {
    expect(numberText(stored)).toBe(expected);
  });

  it('gives every amount of cents as it was entered', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }), (cents) => {
        const entered = cents / 100;

        // Excel writes 17 digits.
        expect(Number(numberText(entered.toPrecision(17)))).toBe(entered);
        expect(numberText(entered.toPrecision(17))).toBe(String(entered === 0 ? 0 : entered));
      }),
    );
  });

  it('writes no exponent, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e307, max: 1e307 }), (value) => {
        const text = numberText(value.toExponential());

        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0);
      }),
    );
  });
});

describe('dateText', () => {
  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '60'],
    ['61', '1900-03-01'],
    ['46347', '2026-11-21'],
    ['46347.9999999', '2026-11-22'],
    ['0.75', '18:00:00'],
    ['2958465', '9999-12-31'],
    ['2958466', '2958466'],
    ['-1', '-1'],
    ['soon', 'soon'],
  ])('gives day %s as %s', (stored, expected) => {
    expect(dateText(stored, false)).toBe(expected);
  });

  it('gives the same day 1,462 numbers earlier where days count from 1904', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1463, max: 2_950_000 }), (day) => {
        expect(dateText(String(day - 1462), true)).toBe(dateText(String(day), false));
      }),
    );
  });
});

describe('isDateFormat', () => {
  it.each([
    'yyyy-mm-dd',
    'd-mmm-yy',
    '[h]:mm:ss',
    'mm:ss.0',
    '[$-409]h:mm AM/PM;@',
    'yyyy"年"m"月"d"日"',
    'd\\.m\\.yy',
  ])('takes %s for a date', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  it.each([
    'General',
    '0.00',
    '#,##0.00 [$USD]',
    '"days" 0',
    '[Red]0',
    '0.00E+00',
    '@',
    '_-* #,##0_d',
    '# ?/?',
    '',
  ])('does not take %s for one', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});
