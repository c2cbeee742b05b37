/**
 * The shown columns in their order, from left to right: dragged, or moved by
 * Alt and an arrow.
 *
 * Depends on: lucide-react, reports/comparison-columns, ui/data-table.
 */
import { GripVertical } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { classNames } from '../../ui/class-names';
import { gridGroups, sidesOf } from '../../ui/data-table/column-groups';
import { moveBeside, moveBy, sideOf } from '../../ui/data-table/column-moves';
import type { GridLayout } from '../../ui/data-table/grid-column';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './column-chooser.module.css';

/** Every column by itself: a collapsed group is one column in the table, and several here. */
const APART = gridGroups([]);
const headers = new Map(comparisonColumns.map(({ id, header }) => [id, header]));
const SIDE_WORDS = { left: 'pinned left', center: null, right: 'pinned right' } as const;

interface ColumnOrderListProps {
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
}

export function ColumnOrderList({ layout, onLayoutChange }: ColumnOrderListProps) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { left, center, right } = sidesOf(layout);
  const ids = [...left, ...center, ...right];
  const stop = () => {
    setDragged(null);
    setOver(null);
  };
  const drop = (target: string) => {
    if (dragged !== null && dragged !== target) {
      const edge = ids.indexOf(dragged) < ids.indexOf(target) ? 'after' : 'before';
      onLayoutChange(moveBeside(layout, APART, dragged, target, edge));
      setSaid(`Moved ${headers.get(dragged) ?? dragged} ${edge} ${headers.get(target) ?? target}`);
    }
    stop();
  };
  const onKeyDown = (id: string, event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (step === null) return;
    event.preventDefault();
    if (!event.altKey) {
      focusBeside(event.currentTarget, step);
      return;
    }
    const next = moveBy(layout, APART, id, step);
    if (next === layout) return;
    onLayoutChange(next);
    const { left: first, center: middle, right: last } = sidesOf(next);
    const place = [...first, ...middle, ...last].indexOf(id) + 1;
    setSaid(`${headers.get(id) ?? id}, ${place} of ${ids.length}`);
  };
  return (
    <div className={styles['order']}>
      <p className={styles['orderTitle']} id="column-order">
        Order
      </p>
      <ol aria-labelledby="column-order" className={styles['orderList']}>
        {ids.map((id) => {
          const side = SIDE_WORDS[sideOf(layout, APART, id)];
          return (
            <li
              key={id}
              draggable
              className={classNames(
                styles['orderItem'],
                id === dragged && styles['dragged'],
                id === over && id !== dragged && styles['over'],
              )}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(id);
              }}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                if (over !== id) setOver(id);
              }}
              onDrop={(event) => {
                event.preventDefault();
                drop(id);
              }}
              onDragEnd={stop}
            >
              <button
                type="button"
                className={styles['orderButton']}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onKeyDown={(event) => {
                  onKeyDown(id, event);
                }}
              >
                <GripVertical size={14} aria-hidden="true" />
                <span className={styles['orderName']}>{headers.get(id) ?? id}</span>
                {side === null ? null : <span className={styles['orderSide']}>{side}</span>}
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles['note']}>Drag, or Alt with ↑ and ↓. A column put among pinned ones is pinned.</p>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}

/** To the button of the neighbouring column. */
function focusBeside(button: HTMLElement, step: 1 | -1): void {
  const item = button.closest('li');
  const other = step === 1 ? item?.nextElementSibling : item?.previousElementSibling;
  other?.querySelector('button')?.focus();
}
