/**
 * Quantities that move: by the drag of a grip, or by keys that are held down. Both are shown at once and
 * kept as one change when they end.
 *
 * Depends on: react, model (types), ./quantity-cell (types).
 */
import { useEffect, useMemo, useRef } from 'react';
import type { PlanLine } from '#domain/model/plan';
import type { QuantityDragging } from './quantity-cell';

interface QuantityStepsOptions {
  readonly lineOf: (id: string) => PlanLine | undefined;
  /** Shows a line without keeping it; null shows what is kept. */
  readonly onTry: (lines: readonly PlanLine[] | null) => void;
  readonly onKeep: (lines: readonly PlanLine[]) => void;
}

export function useQuantitySteps(options: QuantityStepsOptions): {
  readonly dragging: QuantityDragging;
  readonly onStep: (line: PlanLine) => void;
} {
  const current = useRef(options);
  /** What keys have come to and nobody has kept yet. */
  const held = useRef<PlanLine | null>(null);
  useEffect(() => {
    current.current = options;
  });
  useEffect(() => {
    const keep = () => {
      const line = held.current;
      held.current = null;
      if (line !== null) current.current.onKeep([line]);
    };
    const onKeyUp = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowUp' || key === 'ArrowDown' || key === 'Alt') keep();
    };
    document.addEventListener('keyup', onKeyUp);
    // The key may be let go over another window.
    window.addEventListener('blur', keep);
    return () => {
      document.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', keep);
      keep();
    };
  }, []);
  return useMemo(() => {
    const changed = (id: string, quantity: number) => {
      const line = current.current.lineOf(id);
      return line === undefined ? [] : [{ ...line, quantity }];
    };
    return {
      dragging: {
        onTry: (id, quantity) => {
          current.current.onTry(changed(id, quantity));
        },
        onKeep: (id, quantity) => {
          current.current.onTry(changed(id, quantity));
          current.current.onKeep(changed(id, quantity));
        },
        onCancel: () => {
          current.current.onTry(null);
        },
      },
      onStep: (line) => {
        held.current = line;
        current.current.onTry([line]);
      },
    };
  }, []);
}
