import { describe, expect, it } from 'vitest';
import { place } from '../../../src-renderer/ui/data-table/column-layout';
import { columnsInSight, drawnCenter } from '../../../src-renderer/ui/data-table/column-window';
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
      [],
      1000,
    );

    expect(placed.all.map(({ start }) => start)).toEqual([0, 200, 0, 60]);
    expect(placed.pinned.map((one) => one.isLastPinned)).toEqual([false, true]);
    expect([placed.pinnedWidth, placed.totalWidth]).toEqual([300, 430]);
  });

  it('lets pinned columns scroll that would take more than 60 % of the table', () => {
    const placed = place([column('model', 200), column('vendor', 200)], [column('a', 60)], [], 400);

    expect(placed.pinned.map((one) => one.column.id)).toEqual(['model']);
    expect(placed.center.map((one) => one.column.id)).toEqual(['vendor', 'a']);
  });

  it('keeps columns at the right edge, each at its distance from it', () => {
    const placed = place([column('model', 100)], [column('a', 60)], [column('b', 70), column('c', 80)], 1000);

    expect(placed.all.map((one) => one.column.id)).toEqual(['model', 'a', 'b', 'c']);
    expect(placed.pinnedRight.map(({ style }) => style.right)).toEqual([80, 0]);
    expect(placed.all.map((one) => one.isFirstPinnedRight)).toEqual([false, false, true, false]);
    expect([placed.pinnedWidth, placed.pinnedRightWidth, placed.totalWidth]).toEqual([100, 150, 310]);
  });

  it('gives the left edge room first, then the right from the edge inwards, and names who had to leave', () => {
    const placed = place(
      [column('model', 100), column('vendor', 300)],
      [column('a', 60)],
      [column('b', 90), column('c', 100)],
      400,
    );

    expect(placed.pinned.map((one) => one.column.id)).toEqual(['model']);
    expect(placed.center.map((one) => one.column.id)).toEqual(['vendor', 'a', 'b']);
    expect(placed.pinnedRight.map((one) => one.column.id)).toEqual(['c']);
    expect(placed.crowdedOut.map(({ id }) => id)).toEqual(['vendor', 'b']);
  });

  it('marks where a group begins', () => {
    const placed = place(
      [],
      [column('a', 60, 'Rig'), column('b', 60, 'Rig'), column('c', 60, 'Price')],
      [],
      400,
    );

    expect(placed.all.map((one) => one.startsGroup)).toEqual([false, false, true]);
  });
});

describe('columnsInSight', () => {
  it('gives the columns in sight and two more on each side', () => {
    const { center } = place([], wide, [], 400);

    expect(columnsInSight(center, 0, 400)).toEqual({ first: 0, end: 6 });
    expect(columnsInSight(center, 950, 400)).toEqual({ first: 7, end: 16 });
    expect(columnsInSight(center, 1600, 400)).toEqual({ first: 14, end: 20 });
  });
});

describe('drawnCenter', () => {
  const window = { first: 5, end: 8 };

  it('keeps the room of what is not drawn before the columns that are', () => {
    const { drawn, before, after } = drawnCenter(place([], wide, [], 400), window);

    expect([drawn.length, before, after]).toEqual([3, 500, 0]);
  });

  it('keeps it behind them too where a column stands at the right edge', () => {
    const { before, after } = drawnCenter(place([], wide, [column('end', 50)], 400), window);

    expect([before, after]).toEqual([500, 1200]);
  });
});
