/** A window of a vendor's file, as the screen shows it. */
import { describe, expect, it } from 'vitest';
import { plainSheet, type TableFile } from '#parser/table/table-file';
import { shownRows } from '../../src-renderer/imports/shown-rows';

/** Lines 1, 3, 5 … : every second line of the file is blank. */
function aTable(rowCount: number, name = ''): TableFile {
  const rows = Array.from({ length: rowCount }, (_, index) => ({
    line: 2 * index + 1,
    lastLine: 2 * index + 1,
    cells: Array.from({ length: 1 + (index % 3) }, (_cell, at) => `${String(index)}.${String(at)}`),
    isMisquoted: false,
    isHidden: false,
  }));
  const merges = [{ firstLine: 1, lastLine: 3, firstColumn: 0, lastColumn: 1 }];
  return {
    kind: name === '' ? 'text' : 'workbook',
    encoding: null,
    encodingBy: null,
    delimiter: null,
    delimiterBy: null,
    quote: null,
    sheets: [{ ...plainSheet(name, rows), merges }],
  };
}

const place = (at: number) => ({ kind: 'place', place: at }) as const;
const lines = ({ rows }: { readonly rows: readonly { readonly line: number }[] }) =>
  rows.map(({ line }) => line);

describe('a window of a vendor’s file', () => {
  it('has the rows from a place on, the number of all rows and the widest of all', () => {
    const shown = shownRows(aTable(10), null, place(8), 5);

    expect(lines(shown)).toEqual([17, 19]);
    expect([shown.from, shown.total, shown.width]).toEqual([8, 10, 3]);
  });

  it('has the line that is looked for in its middle, and is full at both ends of the file', () => {
    const around = (line: number) => lines(shownRows(aTable(10), null, { kind: 'line', line }, 3));

    expect(around(9)).toEqual([7, 9, 11]);
    expect(around(10)).toEqual([9, 11, 13]);
    expect(around(1)).toEqual([1, 3, 5]);
    expect(around(400)).toEqual([15, 17, 19]);
  });

  it('has the merged ranges that touch it and no other', () => {
    expect(shownRows(aTable(10), null, place(0), 3).merges).toHaveLength(1);
    expect(shownRows(aTable(10), null, place(2), 3).merges).toHaveLength(0);
  });

  it('is empty for a sheet that is not there or is hidden', () => {
    const table = aTable(3, 'Prices');
    const hidden = { ...table, sheets: table.sheets.map((sheet) => ({ ...sheet, isHidden: true })) };

    expect(shownRows(table, 'Other', place(0), 3).rows).toEqual([]);
    expect(shownRows(hidden, 'Prices', place(0), 3).total).toBe(0);
    expect(shownRows(table, 'Prices', place(0), 3).sheet).toBe('Prices');
  });
});
