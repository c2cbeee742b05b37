import { describe, expect, it } from 'vitest';
import {
  moveInGrid,
  type GridExtent,
  type GridPlace,
} from '../../../src-renderer/ui/data-table/grid-movement';

const extent: GridExtent = { rowCount: 100, columnCount: 10, pinnedCount: 2, pageRows: 20, topRow: 5 };
const inTheMiddle: GridPlace = { row: 40, column: 6 };
const inTheHeader: GridPlace = { row: -1, column: 6 };

function move(place: GridPlace, key: string, isMod = false): GridPlace | null {
  return moveInGrid(place, { key, isMod }, extent);
}

describe('moveInGrid', () => {
  it.each([
    ['ArrowLeft', false, { row: 40, column: 5 }],
    ['ArrowRight', false, { row: 40, column: 7 }],
    ['ArrowUp', false, { row: 39, column: 6 }],
    ['ArrowDown', false, { row: 41, column: 6 }],
    ['ArrowLeft', true, { row: 40, column: 0 }],
    ['ArrowRight', true, { row: 40, column: 9 }],
    ['ArrowUp', true, { row: 0, column: 6 }],
    ['ArrowDown', true, { row: 99, column: 6 }],
    ['PageUp', false, { row: 20, column: 6 }],
    ['PageDown', false, { row: 60, column: 6 }],
    ['End', false, { row: 40, column: 9 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 9 }],
  ])('takes %s (with Ctrl or ⌘: %s) from the middle to %o', (key, isMod, expected) => {
    expect(move(inTheMiddle, key, isMod)).toEqual(expected);
  });

  it('stops Home at the first column that is not pinned, and goes on at a second press', () => {
    const first = move(inTheMiddle, 'Home');

    expect(first).toEqual({ row: 40, column: 2 });
    expect(move(first!, 'Home')).toEqual({ row: 40, column: 0 });
  });

  it('never leaves the table', () => {
    expect(move({ row: 99, column: 9 }, 'ArrowDown')).toEqual({ row: 99, column: 9 });
    expect(move({ row: 99, column: 9 }, 'ArrowRight')).toEqual({ row: 99, column: 9 });
    expect(move({ row: 10, column: 0 }, 'PageUp')).toEqual({ row: 0, column: 0 });
  });

  it('reaches the header above the first row and comes down to the uppermost row in sight', () => {
    expect(move({ row: 0, column: 6 }, 'ArrowUp')).toEqual(inTheHeader);
    expect(move(inTheHeader, 'ArrowDown')).toEqual({ row: 5, column: 6 });
    expect(move(inTheHeader, 'ArrowRight')).toEqual({ row: -1, column: 7 });
  });

  it('stays in the header of a table without rows', () => {
    const empty: GridExtent = { ...extent, rowCount: 0, topRow: 0 };

    expect(moveInGrid(inTheHeader, { key: 'ArrowDown', isMod: false }, empty)).toEqual(inTheHeader);
    expect(moveInGrid(inTheHeader, { key: 'End', isMod: true }, empty)).toEqual({ row: -1, column: 9 });
  });

  it('leaves other keys alone', () => {
    expect(move(inTheMiddle, 'a')).toBeNull();
  });
});
