/**
 * The menu of a column: everything a mouse can do to a header, for the keyboard too.
 *
 * Depends on: ../menu, ./column-groups, ./column-moves.
 */
import {
  ArrowDownNarrowWide,
  ArrowLeft,
  ArrowRight,
  ArrowUpNarrowWide,
  ChevronsLeftRight,
  ChevronsRightLeft,
  EyeOff,
  MoveHorizontal,
  PanelLeft,
  PanelRight,
  Pin,
  PinOff,
  StretchHorizontal,
  X,
} from 'lucide-react';
import { modKeyName } from '../kbd';
import { AnchoredMenu, MenuActions, type MenuAction } from '../menu';
import { groupState, type GridGroups } from './column-groups';
import { hideColumn, isGroupSummary, neighbourOf, sideOf } from './column-moves';
import type { GridLayout, GridSortKey } from './grid-column';
import type { ColumnActions } from './use-column-actions';

interface ColumnMenuProps {
  /** The column whose menu is open, and where it hangs; null closes it. */
  readonly open: { readonly columnId: string; readonly anchor: HTMLElement } | null;
  readonly onClose: () => void;
  readonly layout: GridLayout;
  readonly groups: GridGroups;
  readonly actions: ColumnActions;
  readonly sort: readonly GridSortKey[];
  readonly onSortChange: (sort: readonly GridSortKey[]) => void;
  readonly onFit: (columnId: string) => void;
  readonly onFitAll: () => void;
  /** What else can be done with a column. */
  readonly more: ((columnId: string) => readonly MenuAction[]) | undefined;
  /** Returns the keyboard to the table when the menu closes. */
  readonly onFinished: () => HTMLElement | null;
}

export function ColumnMenu(props: ColumnMenuProps) {
  const { open, onClose, onFinished } = props;
  return (
    <AnchoredMenu anchor={open?.anchor ?? null} onClose={onClose} onFinished={onFinished}>
      {open === null ? null : <MenuActions actions={actionsFor(open.columnId, props)} />}
    </AnchoredMenu>
  );
}

function actionsFor(columnId: string, props: ColumnMenuProps): readonly (MenuAction | null)[] {
  const { layout, groups, actions, sort, onSortChange, onFit, onFitAll } = props;
  const side = sideOf(layout, groups, columnId);
  const isSorted = sort.some((key) => key.columnId === columnId);
  const group = groups.groupOf(columnId);
  const state = groupState(layout, groups, group);
  const isGroup = isGroupSummary(layout, groups, columnId);
  const mod = modKeyName();
  const more = props.more?.(columnId) ?? [];
  return [
    {
      label: 'Sort best first',
      icon: ArrowUpNarrowWide,
      run: () => onSortChange([{ columnId, bestFirst: true }]),
    },
    {
      label: 'Sort worst first',
      icon: ArrowDownNarrowWide,
      run: () => onSortChange([{ columnId, bestFirst: false }]),
    },
    {
      label: isSorted ? 'Remove from sort' : 'Then sort by this',
      icon: isSorted ? X : ArrowUpNarrowWide,
      run: () =>
        onSortChange(
          isSorted
            ? sort.filter((key) => key.columnId !== columnId)
            : [...sort, { columnId, bestFirst: true }],
        ),
    },
    null,
    ...(more.length === 0 ? [] : [...more, null]),
    ...(side === 'center'
      ? [
          { label: 'Pin left', icon: PanelLeft, run: () => actions.putOnSide(columnId, 'left') },
          { label: 'Pin right', icon: PanelRight, run: () => actions.putOnSide(columnId, 'right') },
        ]
      : [{ label: 'Unpin', icon: PinOff, run: () => actions.putOnSide(columnId, 'center') }]),
    {
      label: 'Pin up to here',
      icon: Pin,
      isDisabled: side === 'right',
      run: () => actions.pinUpTo(columnId),
    },
    null,
    {
      label: 'Move left',
      icon: ArrowLeft,
      shortcut: `${mod} Shift ←`,
      isDisabled: neighbourOf(layout, groups, columnId, -1) === null,
      run: () => actions.moveBy(columnId, -1),
    },
    {
      label: 'Move right',
      icon: ArrowRight,
      shortcut: `${mod} Shift →`,
      isDisabled: neighbourOf(layout, groups, columnId, 1) === null,
      run: () => actions.moveBy(columnId, 1),
    },
    ...(state === 'single'
      ? []
      : [
          {
            label: `${state === 'collapsed' ? 'Expand' : 'Collapse'} ${group}`,
            icon: state === 'collapsed' ? ChevronsLeftRight : ChevronsRightLeft,
            shortcut: `Alt Shift ${state === 'collapsed' ? '→' : '←'}`,
            run: () => actions.toggleGroup(group),
          },
        ]),
    { label: 'Fit width', icon: MoveHorizontal, run: () => onFit(columnId) },
    { label: 'Fit all widths', icon: StretchHorizontal, run: onFitAll },
    {
      label: isGroup ? `Hide the group ${group}` : 'Hide',
      icon: EyeOff,
      isDisabled: hideColumn(layout, groups, columnId) === layout,
      run: () => actions.hide(columnId),
    },
  ];
}
