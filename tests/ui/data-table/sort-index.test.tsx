import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allRows,
  compareText,
  ranksById,
  sortableValues,
  sortIndex,
  type SortValue,
} from '../../../src-renderer/ui/data-table/sort-index';

interface Row {
  readonly id: string;
  readonly values: readonly SortValue[];
}

const text = fc.constantFrom('S9', 'S21', 's21', 'M66S', 'A15', 'S21 XP', '');
const number = fc.integer({ min: -5, max: 5 });
const orNull = <Value,>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const rows = fc
  .array(fc.tuple(orNull(number), orNull(text), orNull(number)), { maxLength: 60 })
  .map((all): Row[] => all.map((values, index) => ({ id: `offer ${(index * 37) % 61}`, values })));
const directions = fc.array(fc.boolean(), { maxLength: 3 });

function sorted(all: readonly Row[], ascending: readonly boolean[]): Uint32Array {
  const keys = ascending.map((isAscending, key) => ({
    values: sortableValues(all, (row) => row.values[key] ?? null),
    isAscending,
  }));
  return sortIndex(
    allRows(all.length),
    keys,
    ranksById(all, (row) => row.id),
  );
}

function compareValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return Number(a) - Number(b);
}

/** The same rule written the slow and obvious way. */
function sortedSlowly(all: readonly Row[], ascending: readonly boolean[]): number[] {
  return all
    .map((_, index) => index)
    .sort((x, y) => {
      for (const [key, isAscending] of ascending.entries()) {
        const a = all[x]!.values[key] ?? null;
        const b = all[y]!.values[key] ?? null;
        if (a === null && b === null) continue;
        if (a === null) return 1;
        if (b === null) return -1;
        const order = compareValues(a, b);
        if (order !== 0) return isAscending ? order : -order;
      }
      return compareText(all[x]!.id, all[y]!.id);
    });
}

describe('sortIndex', () => {
  it('neither loses nor repeats a row', () => {
    fc.assert(
      fc.property(rows, directions, (all, ascending) => {
        const order = [...sorted(all, ascending)];

        expect([...order].sort((a, b) => a - b)).toEqual([...allRows(all.length)]);
      }),
    );
  });

  it('orders as an obvious sort of the values does', () => {
    fc.assert(
      fc.property(rows, directions, (all, ascending) => {
        expect([...sorted(all, ascending)]).toEqual(sortedSlowly(all, ascending));
      }),
    );
  });

  it('puts missing values last in both directions', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, isAscending) => {
        const isMissing = [...sorted(all, [isAscending])].map((row) => all[row]!.values[0] === null);

        expect(isMissing).toEqual([...isMissing].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  it('keeps equal rows in the order of their ids when the direction is reversed', () => {
    const all = ['b', 'c', 'a'].map((id): Row => ({ id, values: [7] }));

    const idsInOrder = (isAscending: boolean) => [...sorted(all, [isAscending])].map((row) => all[row]!.id);

    expect(idsInOrder(true)).toEqual(['a', 'b', 'c']);
    expect(idsInOrder(false)).toEqual(['a', 'b', 'c']);
  });

  it('orders only the rows it is given', () => {
    const all = [30, 10, 20].map((value, index): Row => ({ id: String(index), values: [value] }));
    const key = { values: sortableValues(all, (row) => row.values[0] ?? null), isAscending: true };

    const order = sortIndex(
      Uint32Array.of(0, 2),
      [key],
      ranksById(all, (row) => row.id),
    );

    expect([...order]).toEqual([2, 0]);
  });

  it('does not depend on the order in which the rows arrive', () => {
    fc.assert(
      fc.property(rows, directions, (all, ascending) => {
        const turned = [...all].reverse();

        const ids = [...sorted(all, ascending)].map((row) => all[row]!.id);
        const turnedIds = [...sorted(turned, ascending)].map((row) => turned[row]!.id);

        expect(turnedIds).toEqual(ids);
      }),
    );
  });
});

describe('ranksById', () => {
  const inOrder = (ids: readonly string[]) => {
    const ranks = ranksById(ids, (id) => id);
    return [...ids].sort((a, b) => ranks[ids.indexOf(a)]! - ranks[ids.indexOf(b)]!);
  };

  it('goes by the last number of an id as a number', () => {
    expect(inOrder(['O-10', 'O-9', 'AU-01-2', 'AU-02-1', 'AU-01-11', 'O'])).toEqual([
      'AU-01-2',
      'AU-01-11',
      'AU-02-1',
      'O',
      'O-9',
      'O-10',
    ]);
  });

  it('tells ids apart that differ only in zeros, in case or beyond what a number holds', () => {
    const ids = ['O-7', 'o-7', 'O-07', 'X98765432109876543210', 'X98765432109876543211'];

    expect(new Set(ranksById(ids, (id) => id))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(inOrder([...ids].reverse())).toEqual(inOrder(ids));
    expect(inOrder(ids).slice(-2)).toEqual(ids.slice(-2));
  });
});

describe('compareText', () => {
  it.each([
    ['S9', 'S21'],
    ['Antminer S19', 'antminer S21'],
    ['row 2', 'row 10'],
  ])('puts %s before %s', (first, second) => {
    expect(compareText(first, second)).toBeLessThan(0);
  });
});
