/**
 * The lines in sight. They are keyed by slot, not by id: scrolling changes what
 * a row shows and keeps its elements. Lines that stay in sight stand before and after.
 *
 * Depends on: @tanstack/react-virtual, ./grid-heading, ./grid-row.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useSyncExternalStore, type Key, type RefObject } from 'react';
import type { PlacedColumns } from './column-layout';
import type { ColumnWindow } from './column-window';
import styles from './data-table.module.css';
import type { GridFocus } from './grid-focus';
import { GridHeading } from './grid-heading';
import { GridRow } from './grid-row';
import type { GridSelection } from './grid-selection';
import { headingAt, type RowLines } from './row-lines';

/** Height of the two header rows together, CSS pixels; data-table.module.css draws the same. */
export const HEADER_HEIGHT = 54;

const OVERSCAN = 10;

interface GridBodyProps<Row> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Row[];
  readonly lines: RowLines;
  /** CSS pixels. */
  readonly rowHeight: number;
  readonly rowId: (row: Row) => string;
  readonly isDim: ((row: Row) => boolean) | null;
  readonly columns: PlacedColumns<Row>;
  readonly inSight: ColumnWindow;
  readonly focus: GridFocus;
  readonly selection: GridSelection;
  readonly onFold: ((headingId: string) => void) | undefined;
}

export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { scroller, rows, lines, rowHeight, rowId, isDim, columns, inSight, focus, selection } = props;
  const count = Math.max(0, lines.index.length - lines.top - lines.bottom);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialRect: { width: 1200, height: 800 },
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  const slots = Math.max(items.length, slotsFor(virtualizer.scrollRect?.height ?? 0, rowHeight));

  const line = (position: number, top: number | null, key: Key) => {
    const shared = { position, top, columns, inSight, focus, selection, isFirst: position === 0 };
    const heading = headingAt(lines, position);
    if (heading !== null) {
      const isOpen = lines.isOpen(heading.id);
      return <GridHeading key={key} heading={heading} isOpen={isOpen} onFold={props.onFold} {...shared} />;
    }
    const row = rows[lines.index[position] ?? -1];
    if (row === undefined) return null;
    const level = lines.depth > 0 && top !== null ? lines.depth + 1 : null;
    return (
      <GridRow
        key={key}
        row={row}
        rowId={rowId(row)}
        level={level}
        isDim={isDim?.(row) ?? false}
        {...shared}
      />
    );
  };
  const staying = (first: number, end: number) =>
    Array.from({ length: Math.max(0, end - first) }, (_, place) => line(first + place, null, place));

  return (
    <>
      {lines.top === 0 ? null : (
        <div role="rowgroup" className={styles['stayingTop']} style={{ width: columns.totalWidth }}>
          {staying(0, lines.top)}
        </div>
      )}
      <div
        role="rowgroup"
        className={styles['body']}
        style={{ height: virtualizer.getTotalSize(), width: columns.totalWidth }}
      >
        {items.map((item) => line(item.index + lines.top, item.start, item.index % slots))}
      </div>
      {lines.bottom === 0 ? null : (
        <div role="rowgroup" className={styles['stayingBottom']} style={{ width: columns.totalWidth }}>
          {staying(lines.index.length - lines.bottom, lines.index.length)}
        </div>
      )}
      <FocusKeeper scrollerRef={scroller} focus={focus} />
    </>
  );
}

/** Enough slots that no two lines in sight share one. */
function slotsFor(height: number, rowHeight: number): number {
  return Math.ceil(height / rowHeight) + 2 * OVERSCAN + 2;
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
