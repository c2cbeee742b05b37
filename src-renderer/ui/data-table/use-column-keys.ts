/**
 * The keys that change columns: moving the header in focus, folding a group.
 *
 * Mod+Shift and an arrow move a column on its header alone: among the cells the
 * same keys select to the end of the row.
 *
 * Depends on: react, ./use-column-actions (types).
 */
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { groupState, type GridGroups } from './column-groups';
import type { PlacedColumns } from './column-layout';
import type { GridLayout } from './grid-column';
import type { GridFocus } from './grid-focus';
import type { ColumnActions } from './use-column-actions';

interface ColumnKeysOptions<Row> {
  readonly layout: GridLayout;
  readonly groups: GridGroups;
  readonly actions: ColumnActions;
  readonly focus: GridFocus;
  readonly placed: PlacedColumns<Row>;
  /** Brings the cell in focus into sight. */
  readonly showFocus: () => void;
}

export function useColumnKeys<Row>(options: ColumnKeysOptions<Row>) {
  const { layout, groups, actions, focus, placed, showFocus } = options;
  const hasMoved = useRef(false);
  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    showFocus();
  }, [placed, showFocus]);
  useFollowGroup({ layout, groups, focus, placed });

  return useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
      const columnId = focus.get().columnId ?? placed.all[0]?.column.id;
      if (step === null || columnId === undefined || !event.shiftKey || event.defaultPrevented) return;
      const isMod = event.ctrlKey || event.metaKey;
      if (event.altKey && !isMod) {
        event.preventDefault();
        const group = groups.groupOf(columnId);
        const wanted = step === -1 ? 'expanded' : 'collapsed';
        if (groupState(layout, groups, group) === wanted) actions.toggleGroup(group);
      } else if (isMod && !event.altKey && focus.get().zone === 'header') {
        event.preventDefault();
        hasMoved.current = true;
        actions.moveBy(columnId, step);
      }
    },
    [layout, groups, actions, focus, placed],
  );
}

/** A column that was folded away hands the focus to the one that stands for its group, and back. */
function useFollowGroup<Row>(
  options: Pick<ColumnKeysOptions<Row>, 'layout' | 'groups' | 'focus' | 'placed'>,
) {
  const { layout, groups, focus, placed } = options;
  useEffect(() => {
    const { columnId } = focus.get();
    if (columnId === null || placed.all.some(({ column }) => column.id === columnId)) return;
    const group = groups.groupOf(columnId);
    const other = placed.all.find(({ column }) => column.group === group);
    if (other !== undefined) focus.set({ columnId: other.column.id });
  }, [layout, groups, focus, placed]);
}
