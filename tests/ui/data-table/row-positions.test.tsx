import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../src-renderer/ui/data-table/row-lines';
import { rowNumbers, rowPositions } from '../../../src-renderer/ui/data-table/row-positions';

const rows = ['a', 'b', 'c', 'd'];
const numbers = rowNumbers(rows, (row) => row);

describe('The position of a row', () => {
  it('is its place among the shown rows', () => {
    const positions = rowPositions(numbers, plainLines(Uint32Array.of(2, 0, 3)));

    expect(['c', 'a', 'd'].map(positions.get)).toEqual([0, 1, 2]);
  });

  it('is none for a row that is filtered away, whichever it is', () => {
    expect(['a', 'b', 'd'].map(rowPositions(numbers, plainLines(Uint32Array.of(2))).get)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is none for a row that never was, and in a table without rows', () => {
    expect(rowPositions(numbers, plainLines(Uint32Array.of(0, 1))).get('x')).toBeUndefined();
    expect(rowPositions(numbers, plainLines(new Uint32Array())).get('a')).toBeUndefined();
  });

  it('costs nothing until somebody asks', () => {
    let asked = 0;
    const counted = rowNumbers(rows, (row) => {
      asked += 1;
      return row;
    });
    const positions = rowPositions(counted, plainLines(Uint32Array.of(1)));
    expect(asked).toBe(0);

    positions.get('b');
    positions.get('a');

    expect(asked).toBe(rows.length);
  });
});
