/**
 * What a line of the table must know of focus and selection, told to it alone:
 * moving elsewhere does not draw it again.
 *
 * Depends on: react, ./grid-focus, ./grid-selection.
 */
import { useCallback, useSyncExternalStore } from 'react';
import type { GridFocus } from './grid-focus';
import type { GridSelection } from './grid-selection';

interface LineState {
  /** The column in focus if the focus is on this line. */
  readonly focusedColumnId: string | null;
  /** Whether the Tab key arrives here. */
  readonly holdsTabStop: boolean;
  /** The selected columns if this line is selected. */
  readonly selectedColumns: ReadonlySet<string> | null;
}

/** @param isFirst - has the focus while no line has been chosen */
export function useLineState(
  focus: GridFocus,
  selection: GridSelection,
  lineId: string,
  isFirst: boolean,
): LineState {
  const focusedColumnId = useSyncExternalStore(
    focus.subscribe,
    useCallback(() => {
      const state = focus.get();
      const isHere = state.rowId === null ? isFirst : state.rowId === lineId;
      return isHere ? state.columnId : null;
    }, [focus, lineId, isFirst]),
  );
  const holdsTabStop = useSyncExternalStore(
    focus.subscribe,
    useCallback(() => {
      const { zone, rowId } = focus.get();
      return zone === 'body' && (rowId === null ? isFirst : rowId === lineId);
    }, [focus, lineId, isFirst]),
  );
  const selectedColumns = useSyncExternalStore(
    selection.subscribe,
    useCallback(() => {
      const { rowIds, columnIds } = selection.get();
      return rowIds.has(lineId) ? columnIds : null;
    }, [selection, lineId]),
  );
  return { focusedColumnId, holdsTabStop, selectedColumns };
}
