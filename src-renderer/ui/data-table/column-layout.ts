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
const PINNED_SHARE = 0.6;

/** A column at its place. */
export interface PlacedColumn<Row> {
  readonly column: GridColumn<Row>;
  /** From 0, over pinned and other columns together. */
  readonly index: number;
  readonly width: number;
  /** From the left of the pinned columns, or of the other columns. */
  readonly start: number;
  readonly isPinned: boolean;
  /** The last pinned column draws the border to what scrolls. */
  readonly isLastPinned: boolean;
  /** First of its group: draws the border between groups. */
  readonly startsGroup: boolean;
  readonly style: CSSProperties;
}

/** All visible columns at their places. */
export interface PlacedColumns<Row> {
  readonly pinned: readonly PlacedColumn<Row>[];
  readonly center: readonly PlacedColumn<Row>[];
  readonly all: readonly PlacedColumn<Row>[];
  readonly pinnedWidth: number;
  readonly totalWidth: number;
}

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

const NO_ROWS: never[] = [];

/** Lays the columns out for a table that is `viewportWidth` wide. */
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
      columnPinning: { start: layout.pinnedLeft.filter((id) => shown.has(id)), end: [] },
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
    return place(start, center, viewportWidth);
  }, [table, state, byId, viewportWidth]);
}

interface SizedColumn<Row> {
  readonly column: GridColumn<Row>;
  readonly width: number;
}

/** Places columns side by side. Pinned columns that would crowd the table out scroll with the others. */
export function place<Row>(
  start: readonly SizedColumn<Row>[],
  center: readonly SizedColumn<Row>[],
  viewportWidth: number,
): PlacedColumns<Row> {
  const room = viewportWidth > 0 ? viewportWidth * PINNED_SHARE : Number.POSITIVE_INFINITY;
  let taken = 0;
  let pinnedCount = 0;
  for (const { width } of start) {
    if (taken + width > room) break;
    taken += width;
    pinnedCount += 1;
  }
  const everything = [...start, ...center];
  let left = 0;
  const all = everything.map(({ column, width }, index): PlacedColumn<Row> => {
    if (index === pinnedCount) left = 0;
    const isPinned = index < pinnedCount;
    const placed = {
      column,
      index,
      width,
      start: left,
      isPinned,
      isLastPinned: index === pinnedCount - 1,
      startsGroup: index !== 0 && everything[index - 1]?.column.group !== column.group,
      style: isPinned ? { width, left } : { width },
    };
    left += width;
    return placed;
  });
  return {
    pinned: all.slice(0, pinnedCount),
    center: all.slice(pinnedCount),
    all,
    pinnedWidth: taken,
    totalWidth: everything.reduce((sum, { width }) => sum + width, 0),
  };
}
