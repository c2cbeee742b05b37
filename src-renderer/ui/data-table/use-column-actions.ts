/**
 * What can be done to the columns of a table, said aloud when it is done.
 *
 * Header, column menu and keyboard all act through these, so that a thing is
 * called and announced alike wherever it was asked for.
 *
 * Depends on: react, ./column-groups, ./column-moves.
 */
import { useCallback, useMemo, useState, type RefObject } from 'react';
import { groupState, shownMembers, toggleGroup, type GridGroups } from './column-groups';
import {
  hideColumn,
  isGroupSummary,
  moveBeside,
  moveBy,
  neighbourOf,
  pinFirst,
  pinUpTo,
  putOnSide,
  sideOf,
  type ColumnSide,
} from './column-moves';
import type { GridColumn, GridLayout } from './grid-column';

/** Every change of columns but their widths. */
export interface ColumnActions {
  readonly moveBy: (columnId: string, step: 1 | -1) => void;
  readonly moveBeside: (columnId: string, target: string, edge: 'before' | 'after') => void;
  readonly putOnSide: (columnId: string, side: ColumnSide) => void;
  readonly pinUpTo: (columnId: string) => void;
  /** Pins so many of the drawn columns from the left, and no others there. */
  readonly pinFirst: (count: number) => void;
  readonly hide: (columnId: string) => void;
  readonly toggleGroup: (group: string) => void;
}

interface ColumnActionOptions<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  readonly groups: GridGroups;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function useColumnActions<Row>(options: ColumnActionOptions<Row>) {
  const { columns, layout, onLayoutChange, groups, scroller } = options;
  const [said, setSaid] = useState('');
  const apply = useCallback(
    (next: GridLayout, words: string) => {
      if (next === layout) return;
      // The cell with the keyboard may go: the table then holds it, and hands it to the cell in focus.
      const grid = scroller.current;
      if (grid?.contains(document.activeElement) === true) grid.focus({ preventScroll: true });
      onLayoutChange(next);
      setSaid(words);
    },
    [layout, onLayoutChange, scroller],
  );
  const actions = useMemo((): ColumnActions => {
    const headerOf = (id: string) => columns.find((column) => column.id === id)?.header ?? id;
    const nameOf = (id: string) =>
      isGroupSummary(layout, groups, id) ? `the group ${groups.groupOf(id)}` : headerOf(id);
    const movedBeside = (id: string, target: string, edge: 'before' | 'after') => {
      apply(
        moveBeside(layout, groups, id, target, edge),
        `Moved ${nameOf(id)} ${edge} ${nameOf(target)}${pinChange(sideOf(layout, groups, id), sideOf(layout, groups, target))}`,
      );
    };
    return {
      moveBy: (id, step) => {
        const other = neighbourOf(layout, groups, id, step);
        const edge = step === 1 ? 'after' : 'before';
        const words =
          other === null
            ? `${nameOf(id)} is at the ${step === 1 ? 'right' : 'left'} end`
            : `Moved ${nameOf(id)} ${edge} ${nameOf(other)}`;
        if (other === null) setSaid(words);
        else apply(moveBy(layout, groups, id, step), words);
      },
      moveBeside: movedBeside,
      putOnSide: (id, side) => {
        apply(
          putOnSide(layout, groups, id, side),
          side === 'center' ? `Unpinned ${nameOf(id)}` : `Pinned ${nameOf(id)} to the ${side}`,
        );
      },
      pinUpTo: (id) => {
        apply(pinUpTo(layout, groups, id), `Pinned the columns up to ${nameOf(id)}`);
      },
      pinFirst: (count) => {
        apply(
          pinFirst(layout, groups, count),
          count === 0 ? 'Unpinned the columns at the left' : `Pinned ${count} columns to the left`,
        );
      },
      hide: (id) => {
        apply(hideColumn(layout, groups, id), `Hid ${nameOf(id)}`);
      },
      toggleGroup: (group) => {
        const state = groupState(layout, groups, group);
        if (state === 'single') return;
        const summary = groups.summaryOf(group) ?? '';
        const count = shownMembers(layout, groups, group).length;
        apply(
          toggleGroup(layout, group),
          state === 'collapsed'
            ? `Expanded ${group}, ${count} columns`
            : `Collapsed ${group}, ${headerOf(summary)} stands for ${count} columns`,
        );
      },
    };
  }, [columns, layout, groups, apply]);
  return { actions, said };
}

function pinChange(from: ColumnSide, to: ColumnSide): string {
  if (from === to) return '';
  return to === 'center' ? ', no longer pinned' : `, pinned to the ${to}`;
}
