import { describe, expect, it } from 'vitest';
import { cycleSort, type GridSortKey } from '../../../src-renderer/ui/data-table/grid-column';

const best = (columnId: string): GridSortKey => ({ columnId, bestFirst: true });
const worst = (columnId: string): GridSortKey => ({ columnId, bestFirst: false });

describe('cycleSort', () => {
  it('sorts best first, then worst first, then not at all', () => {
    const first = cycleSort([], 'price', false);
    const second = cycleSort(first, 'price', false);

    expect([first, second, cycleSort(second, 'price', false)]).toEqual([
      [best('price')],
      [worst('price')],
      [],
    ]);
  });

  it('replaces the other keys without Shift', () => {
    expect(cycleSort([best('price'), worst('date')], 'duty', false)).toEqual([best('duty')]);
    expect(cycleSort([best('price'), best('date')], 'date', false)).toEqual([best('date')]);
  });

  it('adds, turns and takes away a key with Shift, and keeps the others in place', () => {
    const two = cycleSort([best('price')], 'date', true);
    const turned = cycleSort(two, 'price', true);

    expect(two).toEqual([best('price'), best('date')]);
    expect(turned).toEqual([worst('price'), best('date')]);
    expect(cycleSort(turned, 'price', true)).toEqual([best('date')]);
  });
});
