/**
 * The order of the lines: that of the plan, or of the columns it is sorted by.
 *
 * A change of a figure moves no line: what is typed or dragged stays under the pointer. The order is made
 * again when the sort is, or when lines come or go; until then the page can offer to sort again.
 *
 * Depends on: react, planning (types), ui/data-table, ./line-columns.
 */
import { useMemo, useState } from 'react';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { isAscending, type GridSortKey } from '../../../ui/data-table/grid-column';
import { sortableValues, sortIndex, allRows } from '../../../ui/data-table/sort-index';
import { lineColumns } from './line-columns';

/** Row numbers in the order of the keys; lines that are equal stand as in the plan. */
export function orderLines(rows: readonly EvaluatedLine[], sort: readonly GridSortKey[]): Uint32Array {
  const keys = sort.flatMap((key) => {
    const column = lineColumns.find(({ id }) => id === key.columnId);
    if (column === undefined) return [];
    return [{ values: sortableValues(rows, column.value), isAscending: isAscending(column, key) }];
  });
  return sortIndex(allRows(rows.length), keys, Float64Array.from(rows.keys()));
}

/** The order that is shown, and whether it is still that of the sort. */
export interface LineOrder {
  readonly order: Uint32Array;
  readonly isStale: boolean;
  readonly sortAgain: () => void;
}

interface Held {
  readonly sort: readonly GridSortKey[];
  readonly ids: string;
  /** Ids of lines in order. */
  readonly order: readonly string[];
}

export function useLineOrder(rows: readonly EvaluatedLine[], sort: readonly GridSortKey[]): LineOrder {
  const right = useMemo(() => orderLines(rows, sort), [rows, sort]);
  const ids = rows.map(({ line }) => line.id).join('\n');
  const made = (): Held => ({
    sort,
    ids,
    order: Array.from(right, (index) => rows[index]?.line.id ?? ''),
  });
  const [held, setHeld] = useState(made);
  const isKept = held.sort === sort && held.ids === ids;
  const now = isKept ? held : made();
  if (!isKept) setHeld(now);
  const order = useMemo(() => {
    const at = new Map(rows.map(({ line }, index) => [line.id, index]));
    return Uint32Array.from(now.order.flatMap((id) => at.get(id) ?? []));
  }, [rows, now.order]);
  return {
    order,
    isStale: order.some((row, place) => row !== right[place]),
    sortAgain: () => {
      setHeld(made());
    },
  };
}
