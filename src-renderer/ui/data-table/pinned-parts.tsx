/**
 * What belongs to the pinned columns as a whole: the divider that is dragged to
 * pin more or fewer, and the words where not all of them fit.
 *
 * Depends on: lucide-react, ./column-layout.
 */
import { TriangleAlert } from 'lucide-react';
import type { PointerEvent } from 'react';
import { PINNED_SHARE, type PlacedColumns } from './column-layout';
import styles from './data-table.module.css';

interface PinnedDividerProps {
  /** Of the columns pinned at the left, CSS pixels. */
  readonly left: number;
  readonly onDragStart: (event: PointerEvent<HTMLElement>) => void;
}

/** For the mouse alone: `Pin up to here` in a column's menu does the same by keyboard. */
export function PinnedDivider({ left, onDragStart }: PinnedDividerProps) {
  return (
    <div
      aria-hidden="true"
      title="Drag to pin more or fewer columns"
      data-pinned-divider=""
      className={styles['pinnedDivider']}
      style={{ left: Math.max(0, left - 4) }}
      onPointerDown={onDragStart}
    />
  );
}

/** Says which pinned columns scroll all the same, and why. */
export function CrowdedNote<Row>({ columns }: { readonly columns: PlacedColumns<Row> }) {
  const names = columns.crowdedOut.map(({ header }) => header);
  if (names.length === 0) return null;
  return (
    <p role="status" className={styles['crowdedNote']}>
      <TriangleAlert size={14} aria-hidden="true" />
      Pinned columns take at most {Math.round(PINNED_SHARE * 100)} % of the table. {listed(names)}{' '}
      {names.length === 1 ? 'scrolls' : 'scroll'} with the others until there is room: widen the window,
      narrow a pinned column or unpin one.
    </p>
  );
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
