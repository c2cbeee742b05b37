import { describe, expect, it } from 'vitest';
import { place } from '../../../src-renderer/ui/data-table/column-layout';
import { columnsInSight } from '../../../src-renderer/ui/data-table/column-window';
import type { GridColumn } from '../../../src-renderer/ui/data-table/grid-column';

function column(id: string, width: number, group = 'Offer') {
  const found: GridColumn<string> = {
    id,
    header: id,
    group,
    definition: id,
    align: 'left',
    width,
    extraWidth: 0,
    isStrong: false,
    isLowBest: true,
    value: (row) => row,
    text: (row) => row,
    copy: (row) => ({ text: row }),
    render: null,
  };
  return { column: found, width };
}

const wide = Array.from({ length: 20 }, (_, index) => column(`c${index}`, 100));

describe('place', () => {
  it('counts the distance from the left anew after the pinned columns', () => {
    const placed = place(
      [column('model', 200), column('vendor', 100)],
      [column('a', 60), column('b', 70)],
      1000,
    );

    expect(placed.all.map(({ start }) => start)).toEqual([0, 200, 0, 60]);
    expect(placed.pinned.map((one) => one.isLastPinned)).toEqual([false, true]);
    expect([placed.pinnedWidth, placed.totalWidth]).toEqual([300, 430]);
  });

  it('lets pinned columns scroll that would take more than 60 % of the table', () => {
    const placed = place([column('model', 200), column('vendor', 200)], [column('a', 60)], 400);

    expect(placed.pinned.map((one) => one.column.id)).toEqual(['model']);
    expect(placed.center.map((one) => one.column.id)).toEqual(['vendor', 'a']);
  });

  it('marks where a group begins', () => {
    const placed = place([], [column('a', 60, 'Rig'), column('b', 60, 'Rig'), column('c', 60, 'Price')], 400);

    expect(placed.all.map((one) => one.startsGroup)).toEqual([false, false, true]);
  });
});

describe('columnsInSight', () => {
  it('gives the columns in sight and two more on each side', () => {
    const { center } = place([], wide, 400);

    expect(columnsInSight(center, 0, 400)).toEqual({ first: 0, end: 6 });
    expect(columnsInSight(center, 950, 400)).toEqual({ first: 7, end: 16 });
    expect(columnsInSight(center, 1600, 400)).toEqual({ first: 14, end: 20 });
  });
});
