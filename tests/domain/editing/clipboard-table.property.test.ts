import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardCells, MOST_PASTED_CELLS } from '#domain/editing/clipboard-table';
import { rangeText } from '../../../src-renderer/ui/data-table/range-text';
import type { GridColumn } from '../../../src-renderer/ui/data-table/grid-column';

const column = (index: number): GridColumn<readonly string[]> => ({
  id: String(index),
  header: `H${index}`,
  group: '',
  definition: '',
  align: 'left',
  width: 60,
  extraWidth: 0,
  isStrong: false,
  isLowBest: true,
  value: (row) => row[index] ?? null,
  text: (row) => row[index] ?? '',
  copy: (row) => ({ text: row[index] ?? '' }),
  render: null,
});

describe('cells from the clipboard', () => {
  it('are those that were copied, whatever they hold', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', "'=1", 'a\tb', 'a\nb', '"', '""', '', '-5'));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        // A line that is one empty cell leaves no trace at the end of a text.
        fc.pre(!rows.some((row) => row.length === 1 && row[0] === ''));
        const columns = (rows[0] ?? []).map((_, index) => column(index));
        expect(clipboardCells(rangeText(rows, columns, false).text)).toEqual(rows);
      }),
    );
  });

  it('end with the last line, with or without a line end behind it', () => {
    expect(clipboardCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(clipboardCells('a\tb')).toEqual([['a', 'b']]);
  });

  it('of shorter lines are filled up', () => {
    expect(clipboardCells('a\tb\nc')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('keep a quote that nothing closes', () => {
    expect(clipboardCells('"19 inch\tb')).toEqual([['"19 inch', 'b']]);
  });

  it('are refused beyond what one paste may hold', () => {
    expect(clipboardCells('x\n'.repeat(100_001))).toBeNull();
  });
});

describe('a very large clipboard', () => {
  it('is read to its 100,000th cell, and not at all beyond it', () => {
    const cells = (count: number) => `${'\t'.repeat(count - 1)}x`;

    expect(clipboardCells(cells(MOST_PASTED_CELLS))?.[0]).toHaveLength(100_000);
    expect(clipboardCells(cells(MOST_PASTED_CELLS + 1))).toBeNull();
  });
});
