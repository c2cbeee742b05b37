/**
 * The keyboard of the table, and what the mouse and the Tab key do to its focus.
 *
 * Depends on: react, ./grid-movement, ./grid-focus, ./use-grid-range (types).
 */
import { useCallback, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { PlacedColumns } from './column-layout';
import { HEADER_HEIGHT } from './grid-body';
import type { GridFocus } from './grid-focus';
import { moveInGrid, type GridPlace } from './grid-movement';
import { headingAt, lineId, type RowLines } from './row-lines';
import type { RowPositions } from './row-positions';
import type { GridRange } from './use-grid-range';

interface GridKeysOptions<Row> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Row[];
  readonly lines: RowLines;
  /** CSS pixels. */
  readonly rowHeight: number;
  readonly rowId: (row: Row) => string;
  readonly positions: RowPositions;
  readonly placed: PlacedColumns<Row>;
  readonly focus: GridFocus;
  readonly range: GridRange;
  readonly onSort: (columnId: string, isAdded: boolean) => void;
  readonly onOpenMenu: (columnId: string, anchor: HTMLElement) => void;
  readonly onActivate: ((rowId: string, columnId: string) => void) | undefined;
  /** Folds or unfolds a group. */
  readonly onFold: ((headingId: string) => void) | undefined;
}

export function useGridKeys<Row>(options: GridKeysOptions<Row>) {
  const { scroller, rows, lines, rowHeight, rowId, positions, placed, focus, range } = options;
  const { onSort, onOpenMenu, onActivate, onFold } = options;

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
      const id = lineId(lines, place.row, rows, rowId);
      if (scroller.current !== null) bringIntoSight(scroller.current, place, placed, lines, rowHeight);
      if (place.row === -1) focus.set({ zone: 'header', columnId });
      else if (id !== null) focus.set({ zone: 'body', rowId: id, columnId });
    },
    [scroller, rows, lines, rowHeight, rowId, placed, focus],
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
      const heading = headingAt(lines, place.row);
      if (event.key === 'Enter' || (event.key === ' ' && place.row === -1)) {
        event.preventDefault();
        const row = rows[lines.index[place.row] ?? -1];
        if (place.row === -1) onSort(columnId, event.shiftKey);
        else if (heading?.kind === 'group') onFold?.(heading.id);
        else if (row !== undefined) onActivate?.(rowId(row), columnId);
        return;
      }
      // As in a tree: on the name of a group, right unfolds it and left folds it.
      const isFolding = heading?.kind === 'group' && place.column === 0 && !isMod && !event.shiftKey;
      const wantsOpen = event.key === 'ArrowRight' ? true : event.key === 'ArrowLeft' ? false : null;
      if (isFolding && wantsOpen !== null && lines.isOpen(heading.id) !== wantsOpen) {
        event.preventDefault();
        onFold?.(heading.id);
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
          rowCount: lines.index.length,
          columnCount: placed.all.length,
          pinnedCount: placed.pinned.length,
          pageRows: Math.max(1, Math.floor(roomOf(grid, lines, rowHeight) / rowHeight) - 1),
          topRow: lines.top > 0 ? 0 : Math.ceil(grid.scrollTop / rowHeight),
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
    [
      scroller,
      rows,
      lines,
      rowHeight,
      rowId,
      placed,
      placeInFocus,
      moveTo,
      range,
      onSort,
      onOpenMenu,
      onActivate,
      onFold,
    ],
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
function bringIntoSight<Row>(
  grid: HTMLElement,
  place: GridPlace,
  placed: PlacedColumns<Row>,
  lines: RowLines,
  rowHeight: number,
): void {
  if (place.row >= lines.top && place.row < lines.index.length - lines.bottom) {
    const top = (place.row - lines.top) * rowHeight;
    const room = roomOf(grid, lines, rowHeight);
    if (top < grid.scrollTop) grid.scrollTop = top;
    else if (top + rowHeight > grid.scrollTop + room) grid.scrollTop = top + rowHeight - room;
  }
  const column = placed.all[place.column];
  if (column === undefined || column.isPinned) return;
  const room = grid.clientWidth - placed.pinnedWidth - placed.pinnedRightWidth;
  if (column.start < grid.scrollLeft) grid.scrollLeft = column.start;
  else if (column.start + column.width > grid.scrollLeft + room) {
    grid.scrollLeft = column.start + column.width - room;
  }
}

/** Height in which lines scroll, between those that stay in sight, CSS pixels. */
function roomOf(grid: HTMLElement, { top, bottom }: RowLines, rowHeight: number): number {
  return grid.clientHeight - HEADER_HEIGHT - (top + bottom) * rowHeight;
}
