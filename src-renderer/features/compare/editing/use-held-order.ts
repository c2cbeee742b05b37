/** The order that is shown, held while offers are edited. Depends on: react, model (types), ./held-order. */
import { useCallback, useMemo, useState } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { View } from '#domain/model/view';
import { nextOrder, orderedAnew, outOfOrder, type HeldOrder } from './held-order';

/** What is shown, and what it would take to sort it. */
export interface ShownOrder {
  readonly order: Uint32Array;
  /** Without those that are held among the others. */
  readonly misses: Uint32Array;
  /** Rows that the sort would move; 0 while it is in order. */
  readonly outOfOrder: number;
  readonly sortAnew: () => void;
}

/** @param misses - rows that the filter leaves out, and that are shown behind the others */
export function useHeldOrder(
  rows: readonly OfferEvaluation[],
  order: Uint32Array,
  misses: Uint32Array,
  view: View,
): ShownOrder {
  const { sort, filterText, filter, areMissesShown, groupBy } = view;
  const arrangement = useMemo(
    () => JSON.stringify([sort, filterText, filter, areMissesShown, groupBy]),
    [sort, filterText, filter, areMissesShown, groupBy],
  );
  const [held, setHeld] = useState(() => orderedAnew(rows, order, arrangement));
  const isCurrent = held.rows === rows && held.order === order && held.arrangement === arrangement;
  const now = isCurrent ? held : nextOrder(held, rows, order, arrangement);
  if (!isCurrent) setHeld(now);
  return {
    order: now.shown,
    misses: useMemo(() => without(misses, now), [misses, now]),
    outOfOrder: useMemo(() => outOfOrder(now), [now]),
    sortAnew: useCallback(() => {
      setHeld((one) => orderedAnew(one.rows, one.order, one.arrangement));
    }, []),
  };
}

function without(misses: Uint32Array, { shown, order }: HeldOrder): Uint32Array {
  if (misses.length === 0 || shown === order) return misses;
  const held = new Set(shown);
  return misses.filter((row) => !held.has(row));
}
