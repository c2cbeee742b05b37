/**
 * The rows in sight. Rows are keyed by slot, not by id: scrolling changes what
 * a row shows and keeps its elements.
 *
 * Depends on: @tanstack/react-virtual, ./grid-row.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useSyncExternalStore, type RefObject } from 'react';
import type { PlacedColumns } from './column-layout';
import type { ColumnWindow } from './column-window';
import styles from './data-table.module.css';
import type { GridFocus } from './grid-focus';
import { GridRow } from './grid-row';
import type { GridSelection } from './grid-selection';

/** Height of a row and of the two header rows together, CSS pixels; data-table.module.css draws the same. */
export const ROW_HEIGHT = 28;
export const HEADER_HEIGHT = 54;

const OVERSCAN = 10;

interface GridBodyProps<Row> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Row[];
  readonly order: Uint32Array;
  readonly rowId: (row: Row) => string;
  readonly isDim: ((row: Row) => boolean) | null;
  readonly columns: PlacedColumns<Row>;
  readonly inSight: ColumnWindow;
  readonly focus: GridFocus;
  readonly selection: GridSelection;
}

export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { scroller, rows, order, rowId, isDim, columns, inSight, focus, selection } = props;
  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialRect: { width: 1200, height: 800 },
  });
  const items = virtualizer.getVirtualItems();
  const slots = Math.max(items.length, slotsFor(virtualizer.scrollRect?.height ?? 0));

  return (
    <div
      role="rowgroup"
      className={styles['body']}
      style={{ height: virtualizer.getTotalSize(), width: columns.totalWidth }}
    >
      {items.map((item) => {
        const row = rows[order[item.index] ?? -1];
        if (row === undefined) return null;
        return (
          <GridRow
            key={item.index % slots}
            row={row}
            rowId={rowId(row)}
            position={item.index}
            top={item.start}
            columns={columns}
            inSight={inSight}
            focus={focus}
            selection={selection}
            isFirst={item.index === 0}
            isDim={isDim?.(row) ?? false}
          />
        );
      })}
      <FocusKeeper scrollerRef={scroller} focus={focus} />
    </div>
  );
}

/** Enough slots that no two rows in sight share one. */
function slotsFor(height: number): number {
  return Math.ceil(height / ROW_HEIGHT) + 2 * OVERSCAN + 2;
}

/**
 * Keeps the browser's focus on the cell in focus, as long as the table has it.
 *
 * A cell that has been scrolled away has no element: the table itself then
 * holds the focus, so that the next key still arrives here.
 */
function FocusKeeper({
  scrollerRef,
  focus,
}: {
  scrollerRef: RefObject<HTMLDivElement | null>;
  focus: GridFocus;
}) {
  useSyncExternalStore(focus.subscribe, focus.get);
  // Without a list of dependencies: rows move under the focus on every draw of the body.
  useLayoutEffect(() => {
    const grid = scrollerRef.current;
    if (grid === null) return;
    const target = focusTarget(grid, focus);
    grid.tabIndex = target === null ? 0 : -1;
    if (!grid.contains(document.activeElement) || document.activeElement === target) return;
    (target ?? grid).focus({ preventScroll: true });
  });
  return null;
}

function focusTarget(grid: HTMLElement, focus: GridFocus): HTMLElement | null {
  const { zone, rowId, columnId } = focus.get();
  if (zone === 'header') {
    return columnId === null ? null : grid.querySelector(`[data-header="${CSS.escape(columnId)}"]`);
  }
  if (rowId === null || columnId === null) return grid.querySelector('[role="gridcell"][tabindex="0"]');
  return grid.querySelector(`[data-row="${CSS.escape(rowId)}"] [data-column="${CSS.escape(columnId)}"]`);
}
