import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseRanks, orderByRanks } from '../../../src-renderer/ui/data-table/dense-ranks';

const missing = fc.constant(Number.NaN);
const wholeNumbers = fc.array(fc.oneof(fc.integer({ min: -20, max: 20 }), missing), { maxLength: 60 });
const anyNumbers = fc.array(
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), missing),
  { maxLength: 60 },
);

describe('denseRanks', () => {
  it('ranks values as they are ordered, without gaps, the missing ones beyond all', () => {
    fc.assert(
      fc.property(fc.oneof(wholeNumbers, anyNumbers), (values) => {
        const distinct = [
          ...new Set(values.filter((value) => !Number.isNaN(value)).map((value) => value + 0)),
        ];
        distinct.sort((a, b) => a - b);

        const { ranks, count } = denseRanks(Float64Array.from(values));

        expect(count).toBe(distinct.length);
        expect([...ranks]).toEqual(
          values.map((value) => (Number.isNaN(value) ? count : distinct.indexOf(value + 0))),
        );
      }),
    );
  });

  it('ranks whole numbers that lie too far apart to be counted', () => {
    expect([...denseRanks(Float64Array.of(5e9, -5e9, 7, 5e9)).ranks]).toEqual([2, 0, 1, 2]);
  });
});

describe('orderByRanks', () => {
  it('keeps rows of one rank in the order they came in, in both directions', () => {
    const ranks = denseRanks(Float64Array.of(1, 2, 1, Number.NaN, 2));
    const rows = Uint32Array.of(4, 3, 2, 1, 0);

    expect([...orderByRanks(rows, ranks, true)]).toEqual([2, 0, 4, 1, 3]);
    expect([...orderByRanks(rows, ranks, false)]).toEqual([4, 1, 2, 0, 3]);
  });

  it('orders only the rows it is given', () => {
    const ranks = denseRanks(Float64Array.of(30, 10, 20));

    expect([...orderByRanks(Uint32Array.of(0, 2), ranks, true)]).toEqual([2, 0]);
  });
});
