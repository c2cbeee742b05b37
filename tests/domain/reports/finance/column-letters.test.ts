import { describe, expect, it } from 'vitest';
import { bodyCell, columnLetters } from '#domain/reports/finance/book';
import { column, ColumnPlaces } from '#domain/reports/finance/column-letters';

const places = new ColumnPlaces([
  column('offer', 'Offer', 'text', 10),
  column('duty', 'Duty $', 'usd', 10),
  column('landed', 'Landed $', 'usd', 10),
]);

describe('Columns by name', () => {
  it('are found where they stand', () => {
    expect(places.cell('landed', 7)).toBe('C7');
    expect(places.range('duty', 2, 9)).toBe('B2:B9');
  });

  it('refuse a name that is not there, since a formula would take another cell', () => {
    expect(() => places.cell('bond', 2)).toThrow('No column bond');
    expect(() => places.row({ bond: null })).toThrow('No column bond');
  });

  it('make a line in their order, empty where nothing is said', () => {
    const landed = bodyCell('usd', 5);

    expect(places.row({ landed })).toEqual({ cells: [null, null, landed] });
  });

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('call column %i %s', (position, letters) => {
    expect(columnLetters(position)).toBe(letters);
  });
});
