/**
 * What the palette can do with the cells of the table.
 *
 * Depends on: react, ui.
 */
import { useMemo } from 'react';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import type { CellEditing, CellId } from '../../../ui/data-table/cell-editing';
import type { GridFocus } from '../../../ui/data-table/grid-focus';

interface EditingCommands {
  readonly editing: CellEditing | null;
  readonly focus: GridFocus;
  /** Whether the table is there: what acts on it would else act unseen. */
  readonly isTable: boolean;
  readonly outOfOrder: number;
  readonly sortAnew: () => void;
}

const KEYS = [
  {
    id: 'fill-down',
    label: 'Fill the selected cells down',
    keys: 'Mod+D',
    key: 'd',
    isMod: true,
    isAlt: false,
  },
  {
    id: 'fill-right',
    label: 'Fill the selected cells right',
    keys: 'Mod+R',
    key: 'r',
    isMod: true,
    isAlt: false,
  },
  {
    id: 'empty',
    label: 'Empty the selected cells',
    keys: 'Delete',
    key: 'Delete',
    isMod: false,
    isAlt: false,
  },
  {
    id: 'mark',
    label: 'Show what was quoted here',
    keys: 'Alt+Enter',
    key: 'Enter',
    isMod: false,
    isAlt: true,
  },
] as const;

export function useEditingCommands({ editing, focus, isTable, outOfOrder, sortAnew }: EditingCommands): void {
  const list = useMemo((): readonly Command[] => {
    if (!isTable) return [];
    const typing: readonly Command[] =
      editing === null
        ? []
        : [
            {
              id: 'cell-edit',
              group: 'Cells',
              label: 'Edit this cell',
              keys: 'F2',
              run: () => {
                const cell = cellInFocus(focus);
                if (cell !== null) pressF2(elementOf(cell));
              },
            },
          ];
    const cells =
      editing === null
        ? []
        : KEYS.map(({ id, label, keys, key, isMod, isAlt }) => ({
            id: `cell-${id}`,
            group: 'Cells',
            label,
            keys,
            run: () => {
              const cell = cellInFocus(focus);
              if (cell !== null) editing.onKey({ key, isMod, isShift: false, isAlt }, cell, elementOf(cell));
            },
          }));
    const sorting =
      outOfOrder === 0
        ? []
        : [{ id: 'sort-anew', group: 'Order', label: 'Re-sort the edited rows', run: sortAnew }];
    return [...typing, ...cells, ...sorting];
  }, [editing, focus, isTable, outOfOrder, sortAnew]);
  useCommands(list);
}

function cellInFocus(focus: GridFocus): CellId | null {
  const { zone, rowId, columnId } = focus.get();
  return zone === 'header' || rowId === null || columnId === null ? null : { rowId, columnId };
}

function elementOf({ rowId, columnId }: CellId): HTMLElement | null {
  return document.querySelector(`[data-row="${CSS.escape(rowId)}"] [data-column="${CSS.escape(columnId)}"]`);
}

/** The editor is the table's own: it is asked as a keyboard asks it. */
function pressF2(element: HTMLElement | null): void {
  element?.focus();
  element?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true, cancelable: true }));
}
