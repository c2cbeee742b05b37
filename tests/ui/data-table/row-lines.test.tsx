import { describe, expect, it } from 'vitest';
import {
  FIRST_HEADING,
  headingAt,
  lineId,
  plainLines,
  type RowHeading,
  type RowLines,
} from '../../../src-renderer/ui/data-table/row-lines';
import { rowNumbers, rowPositions } from '../../../src-renderer/ui/data-table/row-positions';

const rows = ['a', 'b', 'c'];
const self = (row: string) => row;
const heading: RowHeading = { id: 'of b', kind: 'group', level: 1, label: 'b', count: '1', cell: () => null };
const lines: RowLines = {
  ...plainLines(Uint32Array.of(2, FIRST_HEADING, 1)),
  headings: [heading],
  depth: 1,
};

describe('The lines of a table', () => {
  it('are rows and headings in one order, each found by its place and by its id', () => {
    const ids = [0, 1, 2, 3].map((place) => lineId(lines, place, rows, self));
    expect(ids).toEqual(['c', 'of b', 'b', null]);

    const positions = rowPositions(rowNumbers(rows, self), lines);
    expect(['c', 'of b', 'b', 'a', 'of a'].map(positions.get)).toEqual([0, 1, 2, undefined, undefined]);
  });

  it('tell a heading from a row', () => {
    expect([0, 1, 2, 3].map((place) => headingAt(lines, place))).toEqual([null, heading, null, null]);
  });
});
