/**
 * The menu of a cell: by right click, Shift+F10 or the menu key.
 *
 * Conditions are worded by the cell's own value, and narrow the filter by it.
 *
 * Depends on: Base UI (menu), react, domain/filtering, ui.
 */
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Copy, Filter, MessageCircleQuestion } from 'lucide-react';
import { useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { guardText } from '#domain/core/formula-guard';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { cellConditions } from '#domain/filtering/cell-conditions';
import type { FilterContext } from '#domain/filtering/filter-context';
import type { ColumnCondition } from '#domain/model/row-filter';
import type { GridColumn } from '../../../ui/data-table/grid-column';
import type { GridFocus } from '../../../ui/data-table/grid-focus';
import { keysInWords } from '../../../ui/kbd';
import { MenuActions, type MenuAction } from '../../../ui/menu';
import popup from '../../../ui/popup.module.css';
import styles from './filters.module.css';

interface CellMenuProps {
  readonly rows: readonly OfferEvaluation[];
  /** The columns as drawn. */
  readonly columns: readonly GridColumn<OfferEvaluation>[];
  readonly context: FilterContext;
  readonly focus: GridFocus;
  readonly onNarrow: (condition: ColumnCondition) => void;
  readonly onEditFilter: (columnId: string) => void;
  readonly onExplain: () => void;
  /** What else can be done with the offer of a cell. */
  readonly rowActions: (offerId: string) => readonly MenuAction[];
  readonly onCopy: (text: string) => Promise<void>;
  /** What takes the keyboard when the menu closes. */
  readonly gridFocus: () => HTMLElement | null;
  /** The table. */
  readonly children: ReactNode;
}

/** Where a menu hangs: at the pointer, or under the cell. */
interface OpenMenu {
  readonly rowId: string;
  readonly columnId: string;
  readonly anchor: Element | { readonly getBoundingClientRect: () => DOMRect };
}

export function CellMenu(props: CellMenuProps) {
  const { focus, gridFocus, children } = props;
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const openAt = (cell: Element, anchor: OpenMenu['anchor']) => {
    const columnId = cell.getAttribute('data-column');
    const rowId = cell.closest('[data-row]')?.getAttribute('data-row');
    if (columnId === null || rowId == null || actionsOf({ rowId, columnId, anchor }, props).length === 0) {
      return false;
    }
    focus.set({ zone: 'body', rowId, columnId });
    setOpen({ rowId, columnId, anchor });
    return true;
  };
  const onContextMenu = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null;
    if (cell === null) return;
    const { clientX, clientY } = event;
    const point = { getBoundingClientRect: () => new DOMRect(clientX, clientY, 0, 0) };
    if (openAt(cell, point)) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null;
    if (!isMenuKey || event.defaultPrevented || cell === null) return;
    if (openAt(cell, cell)) event.preventDefault();
  };
  return (
    <div className={styles['table']} onContextMenu={onContextMenu} onKeyDown={onKeyDown}>
      {children}
      <BaseMenu.Root
        modal={false}
        open={open !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setOpen(null);
        }}
      >
        <BaseMenu.Portal>
          <BaseMenu.Positioner
            anchor={open?.anchor ?? null}
            align="start"
            sideOffset={2}
            className={popup['positioner']}
          >
            <BaseMenu.Popup className={popup['popup']} aria-label="Cell" finalFocus={gridFocus}>
              {open === null ? null : <MenuActions actions={actionsOf(open, props)} />}
            </BaseMenu.Popup>
          </BaseMenu.Positioner>
        </BaseMenu.Portal>
      </BaseMenu.Root>
    </div>
  );
}

function actionsOf(at: OpenMenu, props: CellMenuProps): readonly (MenuAction | null)[] {
  const { rows, columns, context, onNarrow, onEditFilter, onExplain, onCopy, rowActions } = props;
  const row = rows.find(({ offer }) => offer.id === at.rowId);
  const drawn = columns.find(({ id }) => id === at.columnId);
  // A heading is no offer.
  if (row === undefined || drawn === undefined) return [];
  const column = context.columns.get(at.columnId);
  const copied = drawn.copy(row);
  return [
    ...(column === undefined
      ? []
      : [
          ...cellConditions(column, row).map(({ label, condition }) => ({
            label,
            run: () => {
              onNarrow(condition);
            },
          })),
          {
            label: `Filter by ${column.header}…`,
            icon: Filter,
            shortcut: keysInWords('Mod+Shift+L'),
            run: () => {
              onEditFilter(column.id);
            },
          },
          null,
        ]),
    {
      label: 'Copy',
      icon: Copy,
      shortcut: keysInWords('Mod+C'),
      isDisabled: copied === null,
      run: () => {
        if (copied !== null) void onCopy('plain' in copied ? copied.plain : guardText(copied.text));
      },
    },
    ...(column?.isExplained === true
      ? [
          {
            label: 'Explain this number',
            icon: MessageCircleQuestion,
            shortcut: 'Enter',
            run: onExplain,
          },
        ]
      : []),
    ...rowActions(row.offer.id),
  ];
}
