import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellPlace, cellRange, cellsOfRange } from '#parser/workbook/cell-reference';

describe('cellPlace', () => {
  it.each([
    ['A1', { column: 1, row: 1 }],
    ['Z9', { column: 26, row: 9 }],
    ['AA10', { column: 27, row: 10 }],
    ['XFD1048576', { column: 16_384, row: 1_048_576 }],
  ])('finds %s', (reference, expected) => {
    expect(cellPlace(reference)).toEqual(expected);
  });

  it.each([
    '',
    'A',
    '1',
    'A0',
    'A01',
    'XFE1',
    'A1048577',
    'AAAA1',
    'a1',
    '$A$1',
    'A1:B2',
    'A1 ',
    'A-1',
    '__proto__',
  ])('takes %j for none', (reference) => {
    expect(cellPlace(reference)).toBeNull();
  });

  it('never leaves the sheet, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'X', 'F', 'Z', '1', '0', '9', '8', ':'), maxLength: 12 }),
        (text) => {
          const place = cellPlace(text);

          if (place === null) return;
          expect(place.column).toBeLessThanOrEqual(16_384);
          expect(place.row).toBeLessThanOrEqual(1_048_576);
        },
      ),
    );
  });
});

describe('cellsOfRange', () => {
  it.each([
    ['A1:B3', 6],
    ['C3', 1],
    ['A1:XFD1048576', 17_179_869_184],
    ['B2:A1', null],
    ['A1:B2:C3', null],
    ['A1:', null],
  ])('counts %s', (range, expected) => {
    const place = cellRange(range);

    expect(place === null ? null : cellsOfRange(place)).toBe(expected);
  });
});
