/**
 * Where each row stands, and where the focus goes when its row is filtered away:
 * to the row that now stands in its place, or the last one.
 *
 * Depends on: react, ./grid-focus, ./row-positions.
 */
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { GridFocus } from './grid-focus';
import { rowNumbers, rowPositions, type RowPositions } from './row-positions';

interface FollowRowOptions<Row> {
  readonly rows: readonly Row[];
  readonly order: Uint32Array;
  readonly rowId: (row: Row) => string;
  readonly focus: GridFocus;
}

export function useFollowRow<Row>({ rows, order, rowId, focus }: FollowRowOptions<Row>): RowPositions {
  const numbers = useMemo(() => rowNumbers(rows, rowId), [rows, rowId]);
  const positions = useMemo(() => rowPositions(numbers, order), [numbers, order]);
  const before = useRef<RowPositions>(positions);

  useLayoutEffect(() => {
    const { rowId: focused } = focus.get();
    const previous = before.current;
    before.current = positions;
    if (focused === null || positions.get(focused) !== undefined) return;
    const place = Math.min(previous.get(focused) ?? 0, order.length - 1);
    const row = rows[order[place] ?? -1];
    focus.set({ rowId: row === undefined ? null : rowId(row) });
  }, [positions, rows, order, rowId, focus]);

  return positions;
}
