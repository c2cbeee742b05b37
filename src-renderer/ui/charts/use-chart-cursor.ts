/**
 * The point of a chart that is read out: moved by arrow keys, Home and End, or by the pointer.
 *
 * Depends on: react.
 */
import { useCallback, useState, type KeyboardEvent } from 'react';

/** A cursor over the points of a chart. */
export interface ChartCursor {
  /** The place of the point; null while nothing is pointed at. */
  readonly at: number | null;
  readonly point: (at: number | null) => void;
  /** Moves by the keys of one direction; Escape lets go. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** @param direction - whether points lie beside or below each other */
export function useChartCursor(count: number, direction: 'across' | 'down' = 'across'): ChartCursor {
  const [chosen, setChosen] = useState<number | null>(null);
  const at = chosen === null || count === 0 ? null : Math.min(chosen, count - 1);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const next = nextPoint(event.key, at, count, direction);
      if (next === undefined) return;
      event.preventDefault();
      setChosen(next);
    },
    [at, count, direction],
  );
  return { at, point: setChosen, onKeyDown };
}

/** Undefined for a key that moves nothing. */
function nextPoint(
  key: string,
  at: number | null,
  count: number,
  direction: 'across' | 'down',
): number | null | undefined {
  if (count === 0) return undefined;
  const [back, on] = direction === 'across' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === on) return at === null ? 0 : Math.min(at + 1, count - 1);
  if (key === back) return at === null ? count - 1 : Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'Escape' && at !== null) return null;
  return undefined;
}
