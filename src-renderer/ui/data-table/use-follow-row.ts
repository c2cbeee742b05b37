/**
 * Where each row stands, and where the focus goes when its row is filtered away:
 * to the row that now stands in its place, or the last one.
 *
 * Depends on: react, ./grid-focus, ./row-positions.
 */
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { GridFocus } from './grid-focus';
import { lineId, type RowLines } from './row-lines';
import { rowNumbers, rowPositions, type RowPositions } from './row-positions';

interface FollowRowOptions<Row> {
  readonly rows: readonly Row[];
  readonly lines: RowLines;
  readonly rowId: (row: Row) => string;
  readonly focus: GridFocus;
}

export function useFollowRow<Row>({ rows, lines, rowId, focus }: FollowRowOptions<Row>): RowPositions {
  const numbers = useMemo(() => rowNumbers(rows, rowId), [rows, rowId]);
  const positions = useMemo(() => rowPositions(numbers, lines), [numbers, lines]);
  const before = useRef<RowPositions>(positions);

  useLayoutEffect(() => {
    const { rowId: focused } = focus.get();
    const previous = before.current;
    before.current = positions;
    if (focused === null || positions.get(focused) !== undefined) return;
    const place = Math.min(previous.get(focused) ?? 0, lines.index.length - 1);
    focus.set({ rowId: lineId(lines, place, rows, rowId) });
  }, [positions, rows, lines, rowId, focus]);

  return positions;
}
