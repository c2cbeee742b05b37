/**
 * Turns a layout into columns with places: pinned ones first, each with its
 * width and its distance from the left.
 *
 * Order, visibility, pinning and widths are TanStack Table's; rows never enter
 * it, because the order of rows is an index (see sort-index).
 *
 * Depends on: @tanstack/react-table, ./grid-column.
 */
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo, type CSSProperties } from 'react';
import type { GridColumn, GridLayout, GridSortKey } from './grid-column';
import { isAscending } from './grid-column';

/** Narrowest and widest a column can be made, CSS pixels. */
export const COLUMN_WIDTH = { least: 44, most: 640 } as const;

/** Pinned columns take at most this share of the table's width; the rest of them scroll. */
export const PINNED_SHARE = 0.6;

/** A column at its place. */
export interface PlacedColumn<Row> {
  readonly column: GridColumn<Row>;
  /** From 0, over pinned and other columns together. */
  readonly index: number;
  readonly width: number;
  /** From the left of the columns on the same side. */
  readonly start: number;
  readonly isPinned: boolean;
  /** The last column pinned at the left draws the border to what scrolls. */
  readonly isLastPinned: boolean;
  /** The first column pinned at the right does the same. */
  readonly isFirstPinnedRight: boolean;
  /** First of its group: draws the border between groups. */
  readonly startsGroup: boolean;
  readonly style: CSSProperties;
}

/** All drawn columns at their places. */
export interface PlacedColumns<Row> {
  /** At the left edge. */
  readonly pinned: readonly PlacedColumn<Row>[];
  readonly center: readonly PlacedColumn<Row>[];
  /** At the right edge. */
  readonly pinnedRight: readonly PlacedColumn<Row>[];
  readonly all: readonly PlacedColumn<Row>[];
  readonly pinnedWidth: number;
  readonly pinnedRightWidth: number;
  readonly totalWidth: number;
  /** Pinned columns that scroll all the same, because there is no room for them at the edges. */
  readonly crowdedOut: readonly GridColumn<Row>[];
}

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

const NO_ROWS: never[] = [];

/** Lays the columns of a drawn layout out for a table that is `viewportWidth` wide. */
export function usePlacedColumns<Row>(
  columns: readonly GridColumn<Row>[],
  layout: GridLayout,
  sort: readonly GridSortKey[],
  viewportWidth: number,
): PlacedColumns<Row> {
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, object> => ({
        id: column.id,
        size: column.width,
        minSize: COLUMN_WIDTH.least,
        maxSize: COLUMN_WIDTH.most,
      })),
    [columns],
  );
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const state = useMemo(() => {
    const shown = new Set(layout.columnIds);
    return {
      columnOrder: [...layout.columnIds],
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, shown.has(column.id)])),
      columnPinning: {
        start: layout.pinnedLeft.filter((id) => shown.has(id)),
        end: layout.pinnedRight.filter((id) => shown.has(id)),
      },
      columnSizing: { ...layout.widths },
      sorting: sort.flatMap((key) => {
        const column = byId.get(key.columnId);
        return column === undefined ? [] : [{ id: key.columnId, desc: !isAscending(column, key) }];
      }),
    };
  }, [columns, byId, layout, sort]);
  const table = useTable({ features, columns: definitions, data: NO_ROWS, state, manualSorting: true });

  return useMemo(() => {
    const sized = (found: readonly { readonly id: string; readonly getSize: () => number }[]) =>
      found.flatMap((shown) => {
        const column = state.columnVisibility[shown.id] === true ? byId.get(shown.id) : undefined;
        return column === undefined ? [] : [{ column, width: shown.getSize() }];
      });
    const start = sized(table.getStartVisibleLeafColumns());
    const center = sized(table.getCenterVisibleLeafColumns());
    const end = sized(table.getEndVisibleLeafColumns());
    return place(start, center, end, viewportWidth);
  }, [table, state, byId, viewportWidth]);
}

interface SizedColumn<Row> {
  readonly column: GridColumn<Row>;
  readonly width: number;
}

/**
 * Places columns side by side. Pinned columns that would crowd the table out scroll with the others:
 * the left ones are given room first, then the right ones from the edge inwards.
 */
export function place<Row>(
  start: readonly SizedColumn<Row>[],
  center: readonly SizedColumn<Row>[],
  end: readonly SizedColumn<Row>[],
  viewportWidth: number,
): PlacedColumns<Row> {
  const room = viewportWidth > 0 ? viewportWidth * PINNED_SHARE : Number.POSITIVE_INFINITY;
  const leftCount = countThatFit(start, room);
  const left = start.slice(0, leftCount);
  const rightCount = countThatFit([...end].reverse(), room - widthOf(left));
  const right = end.slice(end.length - rightCount);
  const crowdedOut = [...start.slice(leftCount), ...end.slice(0, end.length - rightCount)];
  const scrolling = [...start.slice(leftCount), ...center, ...end.slice(0, end.length - rightCount)];
  const everything = [...left, ...scrolling, ...right];
  const firstRight = left.length + scrolling.length;
  let from = 0;
  let beyond = widthOf(right);
  const all = everything.map(({ column, width }, index): PlacedColumn<Row> => {
    if (index === left.length || index === firstRight) from = 0;
    const isLeft = index < left.length;
    const isRight = index >= firstRight;
    if (isRight) beyond -= width;
    const placed = {
      column,
      index,
      width,
      start: from,
      isPinned: isLeft || isRight,
      isLastPinned: index === left.length - 1,
      isFirstPinnedRight: isRight && index === firstRight,
      startsGroup: index !== 0 && everything[index - 1]?.column.group !== column.group,
      style: isLeft
        ? { width, left: from }
        : isRight
          ? rightStyle(width, beyond, index === firstRight)
          : { width },
    };
    from += width;
    return placed;
  });
  return {
    pinned: all.slice(0, left.length),
    center: all.slice(left.length, firstRight),
    pinnedRight: all.slice(firstRight),
    all,
    pinnedWidth: widthOf(left),
    pinnedRightWidth: widthOf(right),
    totalWidth: widthOf(everything),
    crowdedOut: crowdedOut.map(({ column }) => column),
  };
}

/** In a table wider than its columns, those at the right edge stand there and not beside the others. */
function rightStyle(width: number, right: number, isFirst: boolean): CSSProperties {
  return isFirst ? { width, right, marginLeft: 'auto' } : { width, right };
}

function widthOf(columns: readonly { readonly width: number }[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** How many of them, from the first on, are no wider together than the room. */
function countThatFit(columns: readonly { readonly width: number }[], room: number): number {
  let taken = 0;
  const over = columns.findIndex(({ width }) => {
    taken += width;
    return taken > room;
  });
  return over === -1 ? columns.length : over;
}
