import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../src-renderer/imports/values/dialect';
import { UNSAID } from '../../../src-renderer/imports/values/dialect';
import { readNumberText, readWholeText } from '../../../src-renderer/imports/values/read-number-text';

const POINT: Dialect = { decimalMark: 'point', dateOrder: null };
const COMMA: Dialect = { decimalMark: 'comma', dateOrder: null };

describe('readNumberText', () => {
  it.each([
    ['5999', '5999'],
    ['5,999', '5999'],
    ['5,999.50', '5999.5'],
    ['5.999', '5.999'],
    ['1,234,567', '1234567'],
    ['5 999.00', '5999'],
    ["5'999.25", '5999.25'],
    ['007', '7'],
    ['10k', '10000'],
    ['5.9k', '5900'],
    ['5.999K', '5999'],
    ['1.2万', '12000'],
    ['４３，５００', '43500'],
  ])('reads %j with a decimal point as %s', (text, expected) => {
    expect(readNumberText(text, POINT)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['5.999', '5999'],
    ['5.999,50', '5999.5'],
    ['5,999', '5.999'],
    ['5 999,5', '5999.5'],
    ['0,089', '0.089'],
    ['1.234.567,8', '1234567.8'],
  ])('reads %j with a decimal comma as %s', (text, expected) => {
    expect(readNumberText(text, COMMA)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['1.234,56', POINT],
    ['12,5', POINT],
    ['1.234.567', POINT],
    ['0,125', POINT],
    ['1,234.56', COMMA],
    ['12.5', COMMA],
    ['5999.', POINT],
    ['1,00,000', POINT],
  ])('refuses %j, which contradicts the decimal mark of its file', (text, dialect) => {
    const read = readNumberText(text, dialect);
    expect(read.ok ? read.value : read.problem.code).toBe('not-a-number');
  });

  it('names both readings where nobody has said what the decimal mark is', () => {
    expect(readNumberText('5,999', UNSAID)).toEqual({
      ok: false,
      problem: {
        code: 'ambiguous-number',
        why: 'can mean 5999 or 5.999; say whether the decimals follow a point or a comma',
        readings: ['5999', '5.999'],
      },
    });
    const thousands = readNumberText('5.999k', UNSAID);
    expect(thousands.ok ? thousands.value : thousands.problem.readings).toEqual(['5999000', '5999']);
  });

  it.each([
    ['5999', '5999'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['12,5', '12.5'],
    ['0.500', '0.5'],
  ])('reads %j without any word, since it has one reading', (text, expected) => {
    expect(readNumberText(text, UNSAID)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['—', 'not-stated'],
    ['TBD', 'not-stated'],
    ['询价', 'not-stated'],
    ['#REF!', 'spreadsheet-error'],
    ['#N/A', 'spreadsheet-error'],
    ['-5', 'negative'],
    ['(1,200)', 'negative'],
    ['1.5E+03', 'not-a-number'],
    ['4,2oo', 'not-a-number'],
    ['١٢٣', 'not-a-number'],
    ['1234567890123456789', 'not-a-number'],
  ])('refuses %j as %s', (text, code) => {
    for (const dialect of [UNSAID, POINT, COMMA]) {
      const read = readNumberText(text, dialect);
      expect(read.ok ? read.value : read.problem.code).toBe(code);
    }
  });
});

describe('readWholeText', () => {
  it.each([
    ['2.5', 'is not a whole number'],
    ['0', 'is less than 1'],
    ['1001', 'is more than 1000'],
  ])('refuses %s because it %s', (text, why) => {
    expect(readWholeText(text, POINT, 1, 1000)).toEqual({
      ok: false,
      problem: { code: 'out-of-range', why },
    });
  });
});
