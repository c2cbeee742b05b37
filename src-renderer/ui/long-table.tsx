/**
 * A table of any length of which only the rows in sight are drawn.
 *
 * Rows have one height. Where rows can be chosen the whole table is one stop of the Tab key: the
 * arrows move the choice. Heads may hold controls; keys pressed in those are theirs.
 *
 * Depends on: react, @tanstack/react-virtual, ./class-names.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './long-table.module.css';

/** One column. */
export interface LongColumn {
  readonly id: string;
  readonly header: ReactNode;
  /** A track of a CSS grid: `90px`, `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly isNumber?: boolean;
  /** On the head and on every cell. */
  readonly className?: string | undefined;
}

interface LongTableProps {
  readonly label: string;
  readonly columns: readonly LongColumn[];
  readonly rowCount: number;
  /** CSS pixels. */
  readonly rowHeight?: number;
  /** What stands in a row, in the order of the columns. */
  readonly cells: (index: number) => readonly ReactNode[];
  readonly rowClass?: ((index: number) => string | undefined) | undefined;
  /** The first column stays in sight. */
  readonly isFirstPinned?: boolean;
  /** The row that is chosen; absent where none can be. */
  readonly chosen?: number;
  readonly onChoose?: ((index: number) => void) | undefined;
  /** Enter, or a double click, on the chosen row. */
  readonly onOpen?: ((index: number) => void) | undefined;
  /** Place of a column that is brought into sight. */
  readonly columnInSight?: number | undefined;
  /** Called with the first and the last row that are drawn. */
  readonly onRowsInSight?: ((first: number, last: number) => void) | undefined;
}

const ROW_HEIGHT = 30;
const OVERSCAN = 12;

export function LongTable(props: LongTableProps) {
  const { label, columns, rowCount, rowHeight = ROW_HEIGHT, cells, isFirstPinned = false } = props;
  const { chosen, onChoose, onOpen, columnInSight, onRowsInSight } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialRect: { width: 1200, height: 600 },
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    onRowsInSight?.(first, last);
  }, [onRowsInSight, first, last]);
  useEffect(() => {
    if (chosen !== undefined) showRow(scroller.current, head.current, chosen, rowHeight);
  }, [chosen, rowHeight]);
  useEffect(() => {
    const { current } = scroller;
    if (columnInSight === undefined || current === null) return;
    const cell = head.current?.querySelector<HTMLElement>(`[aria-colindex="${String(columnInSight + 1)}"]`);
    if (cell != null) current.scrollLeft = Math.max(0, cell.offsetLeft - current.clientWidth / 3);
  }, [columnInSight]);

  const canChoose = onChoose !== undefined;
  const style = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const place = (at: number) =>
    classNames(
      columns[at]?.isNumber === true && styles['number'],
      isFirstPinned && at === 0 && styles['pinned'],
      columns[at]?.className,
    );
  return (
    <div
      ref={scroller}
      role={canChoose ? 'grid' : 'table'}
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-activedescendant={canChoose && rowCount > 0 ? `${id}-${String(chosen ?? 0)}` : undefined}
      tabIndex={0}
      className={styles['table']}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || onChoose === undefined || rowCount === 0) return;
        const next = rowAfter(
          event,
          chosen ?? 0,
          rowCount,
          Math.floor(heightOf(scroller.current) / rowHeight),
        );
        if (next !== null) {
          event.preventDefault();
          onChoose(next);
        } else if (event.key === 'Enter' && onOpen !== undefined) {
          event.preventDefault();
          onOpen(chosen ?? 0);
        }
      }}
    >
      <div ref={head} role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['headRow']} style={style}>
          {columns.map((column, at) => (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={at + 1}
              className={classNames(styles['headCell'], place(at))}
            >
              {column.header}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const isChosen = canChoose && index === chosen;
          return (
            <div
              key={index}
              id={`${id}-${String(index)}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={canChoose ? isChosen : undefined}
              className={classNames(
                styles['row'],
                canChoose && styles['choosable'],
                isChosen && styles['chosen'],
                props.rowClass?.(index),
              )}
              style={{ ...style, height: rowHeight, transform: `translateY(${String(start)}px)` }}
              onClick={
                canChoose
                  ? () => {
                      onChoose(index);
                    }
                  : undefined
              }
              onDoubleClick={
                onOpen === undefined
                  ? undefined
                  : () => {
                      onOpen(index);
                    }
              }
            >
              {cells(index).map((content, at) => (
                <div
                  key={columns[at]?.id ?? at}
                  role={canChoose ? 'gridcell' : 'cell'}
                  aria-colindex={at + 1}
                  className={classNames(styles['cell'], place(at))}
                >
                  {content}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function heightOf(scroller: HTMLElement | null): number {
  return scroller?.clientHeight ?? 0;
}

/** By hand: what is scrolled is the table with its head, which covers the rows under it. */
function showRow(
  scroller: HTMLElement | null,
  head: HTMLElement | null,
  row: number,
  rowHeight: number,
): void {
  if (scroller === null) return;
  const top = row * rowHeight;
  const room = scroller.clientHeight - (head?.offsetHeight ?? 0);
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room;
}

function rowAfter(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  at: number,
  count: number,
  page: number,
): number | null {
  if (ctrlKey || metaKey || altKey) return null;
  const within = (row: number) => Math.max(0, Math.min(row, count - 1));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + Math.max(1, page - 1));
    case 'PageUp':
      return within(at - Math.max(1, page - 1));
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
