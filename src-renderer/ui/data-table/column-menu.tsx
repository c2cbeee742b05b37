/**
 * The menu of a column: everything a mouse can do to a header, for the keyboard too.
 *
 * Depends on: Base UI (menu), ./grid-column.
 */
import { Menu as BaseMenu } from '@base-ui/react/menu';
import {
  ArrowDownNarrowWide,
  ArrowLeft,
  ArrowRight,
  ArrowUpNarrowWide,
  EyeOff,
  MoveHorizontal,
  Pin,
  PinOff,
  X,
} from 'lucide-react';
import { MenuActions, type MenuAction } from '../menu';
import popup from '../popup.module.css';
import type { GridLayout, GridSortKey } from './grid-column';

interface ColumnMenuProps {
  /** The column whose menu is open, and where it hangs; null closes it. */
  readonly open: { readonly columnId: string; readonly anchor: HTMLElement } | null;
  readonly onClose: () => void;
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  readonly sort: readonly GridSortKey[];
  readonly onSortChange: (sort: readonly GridSortKey[]) => void;
  readonly onFit: (columnId: string) => void;
  /** Returns the keyboard to the table when the menu closes. */
  readonly onFinished: () => HTMLElement | null;
}

export function ColumnMenu(props: ColumnMenuProps) {
  const { open, onClose, onFinished } = props;
  return (
    <BaseMenu.Root
      modal={false}
      open={open !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          anchor={open?.anchor ?? null}
          align="start"
          sideOffset={4}
          className={popup['positioner']}
        >
          <BaseMenu.Popup className={popup['popup']} finalFocus={onFinished}>
            {open === null ? null : <MenuActions actions={actionsFor(open.columnId, props)} />}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function actionsFor(columnId: string, props: ColumnMenuProps): readonly (MenuAction | null)[] {
  const { layout, onLayoutChange, sort, onSortChange, onFit } = props;
  const isPinned = layout.pinnedLeft.includes(columnId);
  const isSorted = sort.some((key) => key.columnId === columnId);
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
    {
      label: isPinned ? 'Unpin' : 'Pin left',
      icon: isPinned ? PinOff : Pin,
      run: () => onLayoutChange(isPinned ? unpin(layout, columnId) : pin(layout, columnId)),
    },
    {
      label: 'Move left',
      icon: ArrowLeft,
      isDisabled: neighbour(layout, columnId, -1) === null,
      run: () => onLayoutChange(move(layout, columnId, -1)),
    },
    {
      label: 'Move right',
      icon: ArrowRight,
      isDisabled: neighbour(layout, columnId, 1) === null,
      run: () => onLayoutChange(move(layout, columnId, 1)),
    },
    { label: 'Fit width', icon: MoveHorizontal, run: () => onFit(columnId) },
    {
      label: 'Hide',
      icon: EyeOff,
      isDisabled: layout.columnIds.length === 1,
      run: () => onLayoutChange(hide(layout, columnId)),
    },
  ];
}

function pin(layout: GridLayout, columnId: string): GridLayout {
  return { ...layout, pinnedLeft: [...layout.pinnedLeft, columnId] };
}

function unpin(layout: GridLayout, columnId: string): GridLayout {
  return { ...layout, pinnedLeft: layout.pinnedLeft.filter((id) => id !== columnId) };
}

function hide(layout: GridLayout, columnId: string): GridLayout {
  return {
    ...unpin(layout, columnId),
    columnIds: layout.columnIds.filter((id) => id !== columnId),
  };
}

/** The column next to it on the same side of the pinned border. */
function neighbour(layout: GridLayout, columnId: string, step: 1 | -1): string | null {
  const isPinned = layout.pinnedLeft.includes(columnId);
  const side = isPinned
    ? layout.pinnedLeft
    : layout.columnIds.filter((id) => !layout.pinnedLeft.includes(id));
  return side[side.indexOf(columnId) + step] ?? null;
}

/** Changes places with the neighbour. */
export function move(layout: GridLayout, columnId: string, step: 1 | -1): GridLayout {
  const other = neighbour(layout, columnId, step);
  if (other === null) return layout;
  const swapped = (ids: readonly string[]) =>
    ids.map((id) => (id === columnId ? other : id === other ? columnId : id));
  return layout.pinnedLeft.includes(columnId)
    ? { ...layout, pinnedLeft: swapped(layout.pinnedLeft) }
    : { ...layout, columnIds: swapped(layout.columnIds) };
}
