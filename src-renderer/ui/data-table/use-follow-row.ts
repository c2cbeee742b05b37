/**
 * Where each row stands, and where the focus goes when its row is filtered away:
 * to the row that now stands in its place, or the last one.
 *
 * Depends on: react, ./grid-focus.
 */
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { GridFocus } from './grid-focus';

interface FollowRowOptions<Row> {
  readonly rows: readonly Row[];
  readonly order: Uint32Array;
  readonly rowId: (row: Row) => string;
  readonly focus: GridFocus;
}

/** The place of a row among the shown rows, by its id. */
export type RowPositions = ReadonlyMap<string, number>;

export function useFollowRow<Row>({ rows, order, rowId, focus }: FollowRowOptions<Row>): RowPositions {
  const positions = useMemo(() => {
    const found = new Map<string, number>();
    order.forEach((index, position) => {
      const row = rows[index];
      if (row !== undefined) found.set(rowId(row), position);
    });
    return found;
  }, [rows, order, rowId]);
  const before = useRef<RowPositions>(positions);

  useLayoutEffect(() => {
    const { rowId: focused } = focus.get();
    const previous = before.current;
    before.current = positions;
    if (focused === null || positions.has(focused)) return;
    const place = Math.min(previous.get(focused) ?? 0, order.length - 1);
    const row = rows[order[place] ?? -1];
    focus.set({ rowId: row === undefined ? null : rowId(row) });
  }, [positions, rows, order, rowId, focus]);

  return positions;
}
