/**
 * Which of the columns that scroll are in sight, so that only those are drawn.
 *
 * Depends on: ./column-layout.
 */
import type { PlacedColumn } from './column-layout';

/** Columns `first` up to, not including, `end`. */
export interface ColumnWindow {
  readonly first: number;
  readonly end: number;
}

/** Columns drawn beyond each edge. */
const OVERSCAN = 2;

/** Every column, for a table whose size is not known yet. */
export const ALL_COLUMNS: ColumnWindow = { first: 0, end: Number.MAX_SAFE_INTEGER };

/** The columns in sight when the table is scrolled `scrollLeft` to the right. */
export function columnsInSight<Row>(
  center: readonly PlacedColumn<Row>[],
  scrollLeft: number,
  width: number,
): ColumnWindow {
  if (!(width > 0)) return ALL_COLUMNS;
  const first = center.findIndex((column) => column.start + column.width > scrollLeft);
  const end = center.findIndex((column) => column.start >= scrollLeft + width);
  return {
    first: Math.max(0, (first === -1 ? center.length : first) - OVERSCAN),
    end: Math.min(center.length, (end === -1 ? center.length : end) + OVERSCAN),
  };
}
