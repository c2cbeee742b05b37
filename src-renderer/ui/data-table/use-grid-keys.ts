/**
 * The keyboard of the table, and what the mouse and the Tab key do to its focus.
 *
 * Depends on: react, ./grid-movement, ./grid-focus, ./use-grid-range (types).
 */
import { useCallback, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { PlacedColumns } from './column-layout';
import { HEADER_HEIGHT, ROW_HEIGHT } from './grid-body';
import type { GridFocus } from './grid-focus';
import { moveInGrid, type GridPlace } from './grid-movement';
import type { RowPositions } from './row-positions';
import type { GridRange } from './use-grid-range';

interface GridKeysOptions<Row> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Row[];
  readonly order: Uint32Array;
  readonly rowId: (row: Row) => string;
  readonly positions: RowPositions;
  readonly placed: PlacedColumns<Row>;
  readonly focus: GridFocus;
  readonly range: GridRange;
  readonly onSort: (columnId: string, isAdded: boolean) => void;
  readonly onOpenMenu: (columnId: string, anchor: HTMLElement) => void;
  readonly onActivate: ((rowId: string, columnId: string) => void) | undefined;
}

export function useGridKeys<Row>(options: GridKeysOptions<Row>) {
  const { scroller, rows, order, rowId, positions, placed, focus, range, onSort, onOpenMenu, onActivate } =
    options;

  const placeInFocus = useCallback((): GridPlace => {
    const state = focus.get();
    const column = Math.max(
      0,
      placed.all.findIndex((one) => one.column.id === state.columnId),
    );
    if (state.zone === 'header') return { row: -1, column };
    return { row: state.rowId === null ? 0 : (positions.get(state.rowId) ?? 0), column };
  }, [focus, placed, positions]);

  const moveTo = useCallback(
    (place: GridPlace) => {
      const columnId = placed.all[place.column]?.column.id ?? null;
      const row = rows[order[place.row] ?? -1];
      if (scroller.current !== null) bringIntoSight(scroller.current, place, placed);
      if (place.row === -1) focus.set({ zone: 'header', columnId });
      else if (row !== undefined) focus.set({ zone: 'body', rowId: rowId(row), columnId });
    },
    [scroller, rows, order, rowId, placed, focus],
  );

  /** Goes to a row in the present column, and takes the keyboard along. */
  const goTo = useCallback(
    (row: number) => {
      scroller.current?.focus({ preventScroll: true });
      moveTo({ row, column: placeInFocus().column });
    },
    [scroller, moveTo, placeInFocus],
  );

  const focusedElement = useCallback((): HTMLElement | null => {
    const grid = scroller.current;
    if (grid === null) return null;
    return grid.querySelector<HTMLElement>('[tabindex="0"]') ?? grid;
  }, [scroller]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      const grid = scroller.current;
      if (grid === null || event.defaultPrevented) return;
      const place = placeInFocus();
      const columnId = placed.all[place.column]?.column.id;
      if (columnId === undefined) return;
      if (event.altKey) {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        onOpenMenu(
          columnId,
          grid.querySelector<HTMLElement>(`[data-header="${CSS.escape(columnId)}"]`) ?? grid,
        );
        return;
      }
      const isMod = event.ctrlKey || event.metaKey;
      if (event.key === 'Enter' || (event.key === ' ' && place.row === -1)) {
        event.preventDefault();
        const row = rows[order[place.row] ?? -1];
        if (place.row === -1) onSort(columnId, event.shiftKey);
        else if (row !== undefined) onActivate?.(rowId(row), columnId);
        return;
      }
      if (range.onKey({ key: event.key, isMod, isShift: event.shiftKey }, place)) {
        event.preventDefault();
        return;
      }
      const next = moveInGrid(
        place,
        { key: event.key, isMod },
        {
          rowCount: order.length,
          columnCount: placed.all.length,
          pinnedCount: placed.pinned.length,
          pageRows: Math.max(1, Math.floor((grid.clientHeight - HEADER_HEIGHT) / ROW_HEIGHT) - 1),
          topRow: Math.ceil(grid.scrollTop / ROW_HEIGHT),
        },
      );
      if (next === null) return;
      event.preventDefault();
      if (event.shiftKey && place.row >= 0) {
        const end = { ...next, row: Math.max(0, next.row) };
        range.extend(place, end);
        moveTo(end);
      } else {
        range.clear();
        moveTo(next);
      }
    },
    [scroller, rows, order, rowId, placed, placeInFocus, moveTo, range, onSort, onOpenMenu, onActivate],
  );

  /** Clicking, tabbing in and a screen reader's cursor all end here. */
  const onFocus = useCallback(
    (event: FocusEvent<HTMLDivElement>) => {
      const headerId = event.target.closest('[data-header]')?.getAttribute('data-header');
      const columnId = event.target.closest('[data-column]')?.getAttribute('data-column');
      const row = event.target.closest('[data-row]')?.getAttribute('data-row');
      if (headerId != null) focus.set({ zone: 'header', columnId: headerId });
      else if (columnId != null && row != null) focus.set({ zone: 'body', rowId: row, columnId });
    },
    [focus],
  );

  return { onKeyDown, onFocus, placeInFocus, moveTo, goTo, focusedElement };
}

/** Scrolls by the least amount that shows the cell, without the smoothness that keys would outrun. */
function bringIntoSight<Row>(grid: HTMLElement, place: GridPlace, placed: PlacedColumns<Row>): void {
  if (place.row >= 0) {
    const top = place.row * ROW_HEIGHT;
    const room = grid.clientHeight - HEADER_HEIGHT;
    if (top < grid.scrollTop) grid.scrollTop = top;
    else if (top + ROW_HEIGHT > grid.scrollTop + room) grid.scrollTop = top + ROW_HEIGHT - room;
  }
  const column = placed.all[place.column];
  if (column === undefined || column.isPinned) return;
  const room = grid.clientWidth - placed.pinnedWidth;
  if (column.start < grid.scrollLeft) grid.scrollLeft = column.start;
  else if (column.start + column.width > grid.scrollLeft + room) {
    grid.scrollLeft = column.start + column.width - room;
  }
}
