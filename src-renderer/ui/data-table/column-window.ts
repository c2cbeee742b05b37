/**
 * Which of the columns that scroll are in sight, so that only those are drawn.
 *
 * Depends on: ./column-layout.
 */
import type { PlacedColumn, PlacedColumns } from './column-layout';

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

/** The scrolling columns to draw, and how wide what is not drawn is before and after them, CSS pixels. */
export interface DrawnCenter<Row> {
  readonly drawn: readonly PlacedColumn<Row>[];
  readonly before: number;
  /** 0 where nothing stands at the right edge that it would keep there. */
  readonly after: number;
}

export function drawnCenter<Row>(
  columns: PlacedColumns<Row>,
  { first, end }: ColumnWindow,
): DrawnCenter<Row> {
  const drawn = columns.center.slice(first, end);
  const last = drawn.at(-1);
  const width = columns.totalWidth - columns.pinnedWidth - columns.pinnedRightWidth;
  return {
    drawn,
    before: drawn[0]?.start ?? 0,
    after: columns.pinnedRight.length === 0 || last === undefined ? 0 : width - last.start - last.width,
  };
}
