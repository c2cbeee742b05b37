/**
 * Dragging a tab along its row to another place.
 *
 * A press that hardly moves is a click. Escape, and a release outside of the row's
 * height by more than a row, leave the tab where it was.
 *
 * Depends on: react.
 */
import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';

/** Where a dragged tab would be put: before the tab of that place; after the last one if it is their count. */
interface DropTarget {
  readonly id: string;
  readonly before: number;
}

/** How far the pointer goes before a press is a drag, CSS pixels. */
const SLACK = 5;

export function useTabDrag(
  list: RefObject<HTMLElement | null>,
  tabs: readonly { readonly id: string }[],
  onMove: (id: string, place: number) => void,
) {
  const [target, setTarget] = useState<DropTarget | null>(null);
  const end = useRef<(() => void) | null>(null);
  const hasDragged = useRef(false);
  useEffect(() => () => end.current?.(), []);

  const start = useCallback(
    (press: PointerEvent<HTMLElement>, id: string) => {
      hasDragged.current = false;
      if (press.button !== 0 || list.current === null) return;
      const from = press.clientX;
      const row = list.current;
      let dropped: DropTarget | null = null;
      const show = (next: DropTarget | null) => {
        dropped = next;
        setTarget(next);
      };
      const onMoved = (event: globalThis.PointerEvent) => {
        if (!hasDragged.current && Math.abs(event.clientX - from) < SLACK) return;
        hasDragged.current = true;
        const { top, bottom, height } = row.getBoundingClientRect();
        const isNear = event.clientY > top - height && event.clientY < bottom + height;
        show(isNear ? { id, before: placeAt(row, event.clientX) } : null);
      };
      const stop = () => {
        document.removeEventListener('pointermove', onMoved);
        document.removeEventListener('pointerup', onUp);
        document.removeEventListener('pointercancel', stop);
        document.removeEventListener('keydown', onKey, true);
        end.current = null;
        setTarget(null);
        // After the click that the release may be.
        setTimeout(() => {
          hasDragged.current = false;
        });
      };
      const onUp = () => {
        const drop = dropped;
        stop();
        if (drop === null) return;
        const present = tabs.findIndex((tab) => tab.id === id);
        onMove(id, drop.before > present ? drop.before - 1 : drop.before);
      };
      const onKey = (event: globalThis.KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        stop();
      };
      document.addEventListener('pointermove', onMoved);
      document.addEventListener('pointerup', onUp);
      document.addEventListener('pointercancel', stop);
      document.addEventListener('keydown', onKey, true);
      end.current = stop;
    },
    [list, tabs, onMove],
  );
  /** Whether the press that just ended was a drag, and so no click. */
  const wasDragged = useCallback(() => hasDragged.current, []);
  return { target, start, wasDragged };
}

/** Before which tab a point lies: the first whose middle is to the right of it. */
function placeAt(row: HTMLElement, x: number): number {
  const tabs = [...row.querySelectorAll('[role="tab"]')];
  const place = tabs.findIndex((tab) => {
    const { left, width } = tab.getBoundingClientRect();
    return x < left + width / 2;
  });
  return place === -1 ? tabs.length : place;
}
