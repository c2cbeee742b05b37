/**
 * Dragging in the header: a column to another place, or the divider of the
 * pinned columns. A line marks where it would land; near an edge the table
 * scrolls; Esc leaves all as it was.
 *
 * The line is moved by hand and not by React: the header would else be drawn
 * anew for every step of the pointer.
 *
 * Depends on: react.
 */
import { useCallback, useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import styles from './data-table.module.css';

/** Where in the header something would be dropped. */
export interface HeaderDrop {
  readonly columnId: string;
  readonly edge: 'before' | 'after';
}

interface HeaderDragOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onMove: (columnId: string, drop: HeaderDrop) => void;
  /** Null where the divider was dropped before the first column. */
  readonly onDivide: (drop: HeaderDrop) => void;
}

/** So far the pointer moves before it drags: a click sorts. */
const THRESHOLD = 5;
/** How near to an edge a drag scrolls, and how far each frame, CSS pixels. */
const EDGE = 40;
const STEP = 14;

export function useHeaderDrag(options: HeaderDragOptions) {
  const markRef = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);
  // The newest, for a drag that outlives a draw.
  const current = useRef(options);
  useEffect(() => {
    current.current = options;
  });
  useEffect(() => () => stop.current?.(), []);

  const follow = useCallback(
    (event: PointerEvent<HTMLElement>, threshold: number, onDrop: (drop: HeaderDrop) => void) => {
      const grid = current.current.scroller.current;
      if (grid === null || event.button !== 0) return;
      stop.current?.();
      stop.current = followHeader({ grid, markRef, startX: event.clientX, threshold, onDrop });
    },
    [],
  );
  const startMove = useCallback(
    (columnId: string, event: PointerEvent<HTMLElement>) => {
      follow(event, THRESHOLD, (drop) => {
        if (drop.columnId !== columnId) current.current.onMove(columnId, drop);
      });
    },
    [follow],
  );
  const startDivide = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      event.preventDefault();
      follow(event, 0, (drop) => {
        current.current.onDivide(drop);
      });
    },
    [follow],
  );
  return { markRef, startMove, startDivide };
}

interface FollowOptions {
  readonly grid: HTMLElement;
  readonly markRef: RefObject<HTMLDivElement | null>;
  readonly startX: number;
  readonly threshold: number;
  readonly onDrop: (drop: HeaderDrop) => void;
}

/** Follows the pointer until it is let go. Returns what ends the drag without a drop. */
function followHeader({ grid, markRef, startX, threshold, onDrop }: FollowOptions): () => void {
  const dragging = styles['headerDragging'] ?? '';
  let x = startX;
  let frame = 0;
  let isDragging = false;
  let drop: HeaderDrop | null = null;

  const draw = () => {
    const { left, right } = grid.getBoundingClientRect();
    const dx = x > right - EDGE ? STEP : x < left + EDGE ? -STEP : 0;
    if (dx !== 0) grid.scrollBy(dx, 0);
    const found = dropAt(grid, x);
    drop = found?.drop ?? drop;
    const mark = markRef.current;
    if (mark !== null && found !== null) {
      mark.hidden = false;
      mark.style.transform = `translateX(${Math.round(found.x - left)}px)`;
    }
    frame = requestAnimationFrame(draw);
  };
  const onPointerMove = (event: globalThis.PointerEvent) => {
    if ((event.buttons & 1) === 0) {
      end();
      return;
    }
    x = event.clientX;
    if (isDragging || Math.abs(x - startX) < threshold) return;
    isDragging = true;
    grid.classList.add(dragging);
    draw();
  };
  const onPointerUp = () => {
    const found = isDragging ? (dropAt(grid, x)?.drop ?? drop) : null;
    if (isDragging) swallowClick();
    end();
    if (found !== null) onDrop(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    end();
  };
  const end = () => {
    cancelAnimationFrame(frame);
    grid.classList.remove(dragging);
    if (markRef.current !== null) markRef.current.hidden = true;
    document.removeEventListener('pointermove', onPointerMove);
    document.removeEventListener('pointerup', onPointerUp);
    document.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', onKeyDown, true);
  };
  document.addEventListener('pointermove', onPointerMove);
  document.addEventListener('pointerup', onPointerUp);
  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', onKeyDown, true);
  return end;
}

/** The edge of a drawn header that is nearest to the pointer, and where it is in the window. */
function dropAt(grid: HTMLElement, x: number): { readonly drop: HeaderDrop; readonly x: number } | null {
  const { left, right, top } = grid.getBoundingClientRect();
  const within = Math.min(Math.max(x, left + 1), left + grid.clientWidth - 1, right - 1);
  const row = grid.querySelector<HTMLElement>('[data-header]')?.getBoundingClientRect();
  const element = document.elementFromPoint(within, row === undefined ? top : row.top + row.height / 2);
  const header = element?.closest<HTMLElement>('[data-header]') ?? lastHeader(grid);
  const columnId = header?.dataset['header'];
  if (header === null || columnId === undefined) return null;
  const bounds = header.getBoundingClientRect();
  const edge = within < bounds.left + bounds.width / 2 ? 'before' : 'after';
  return { drop: { columnId, edge }, x: edge === 'before' ? bounds.left : bounds.right };
}

/** Right of all columns is behind the last. */
function lastHeader(grid: HTMLElement): HTMLElement | null {
  return [...grid.querySelectorAll<HTMLElement>('[data-header]')].at(-1) ?? null;
}

/** The click that the browser makes of letting go would sort. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  // No click comes of it where the pointer was let go elsewhere.
  setTimeout(() => {
    window.removeEventListener('click', swallow, { capture: true });
  });
}
