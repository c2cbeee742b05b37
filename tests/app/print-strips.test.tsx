import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoStrips } from '../../src-renderer/app/print-strips';

const columnsOf = (widths: readonly number[]) =>
  widths.map((width, index) => ({ id: String(index), header: String(index), kind: 'text' as const, width }));

describe('a wide table on paper', () => {
  it('stays one strip while it fits', () => {
    expect(cutIntoStrips(columnsOf([100, 100, 100, 100]), 400)).toEqual([[0, 1, 2, 3]]);
  });

  it('is cut where the page ends, and repeats what says which row it is', () => {
    expect(cutIntoStrips(columnsOf([100, 100, 100, 100, 100]), 300)).toEqual([
      [0, 1, 2],
      [0, 1, 3],
      [0, 1, 4],
    ]);
  });

  it('loses no column, keeps their order, and never runs over the page with more than one new column', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 200, max: 1500 }),
        (widths, page) => {
          const strips = cutIntoStrips(columnsOf(widths), page);
          const shown = strips.flatMap((strip) => strip.slice(2));

          expect([0, 1, ...shown]).toEqual(widths.map((_, index) => index));
          for (const strip of strips.filter(({ length }) => length > 3)) {
            expect(strip.reduce((sum, index) => sum + (widths[index] ?? 0), 0)).toBeLessThanOrEqual(page);
          }
        },
      ),
    );
  });
});
