/**
 * Selecting a range with the mouse: dragging over cells, or Shift and a click.
 *
 * A drag within one cell marks its text, as anywhere; past its edge it is a
 * range. Near an edge of the table it scrolls.
 *
 * Depends on: react, ./grid-movement (types), ./use-grid-range (types).
 */
import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import type { PlacedColumns } from './column-layout';
import styles from './data-table.module.css';
import { HEADER_HEIGHT } from './grid-body';
import type { GridPlace } from './grid-movement';
import type { RowPositions } from './row-positions';
import type { GridRange } from './use-grid-range';

interface RangeDragOptions<Row> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly positions: RowPositions;
  readonly placed: PlacedColumns<Row>;
  readonly range: GridRange;
  readonly placeInFocus: () => GridPlace;
  readonly moveTo: (place: GridPlace) => void;
}

/** How near to an edge a drag scrolls, and how far each frame, CSS pixels. */
const EDGE = 24;
const STEP = 18;

export function useRangeDrag<Row>(options: RangeDragOptions<Row>) {
  const { scroller } = options;
  const stop = useRef<(() => void) | null>(null);
  // The newest, for a drag that outlives a draw.
  const current = useRef(options);
  useEffect(() => {
    current.current = options;
  });
  useEffect(() => () => stop.current?.(), []);

  return (event: PointerEvent<HTMLDivElement>) => {
    const grid = scroller.current;
    const from = event.target instanceof Element ? placeOf(event.target, options) : null;
    if (grid === null || from === null || event.button !== 0) return;
    const { range, placeInFocus, moveTo } = options;
    if (event.shiftKey) {
      // Else the browser would mark all text between the two clicks.
      event.preventDefault();
      range.extend(placeInFocus(), from);
      grid.focus({ preventScroll: true });
      moveTo(from);
      return;
    }
    range.clear();
    stop.current?.();
    stop.current = followPointer(grid, (element) => {
      const to = placeOf(element, current.current);
      if (to === null || (to.row === from.row && to.column === from.column && !isDragging(grid))) return;
      if (!isDragging(grid)) document.getSelection()?.removeAllRanges();
      grid.classList.add(styles['dragging'] ?? '');
      current.current.range.extend(from, to);
      current.current.moveTo(to);
    });
  };
}

/** The place of the cell that an element is in. */
function placeOf<Row>(
  element: Element | null,
  { positions, placed }: Pick<RangeDragOptions<Row>, 'positions' | 'placed'>,
): GridPlace | null {
  const cell = element?.closest('[data-column]');
  const row = positions.get(cell?.closest('[data-row]')?.getAttribute('data-row') ?? '');
  const id = cell?.getAttribute('data-column');
  const column = placed.all.findIndex((one) => one.column.id === id);
  return row === undefined || column === -1 ? null : { row, column };
}

function isDragging(grid: HTMLElement): boolean {
  return grid.classList.contains(styles['dragging'] ?? '');
}

/** Calls back with the cell under the pointer until the button is let go; scrolls at the edges. */
function followPointer(grid: HTMLElement, onOver: (element: Element | null) => void): () => void {
  let at: { readonly x: number; readonly y: number } | null = null;
  let frame = 0;
  const scroll = () => {
    if (at === null) return;
    const { left, right, top, bottom } = grid.getBoundingClientRect();
    const dx = at.x > right - EDGE ? STEP : at.x < left + EDGE ? -STEP : 0;
    const dy = at.y > bottom - EDGE ? STEP : at.y < top + HEADER_HEIGHT ? -STEP : 0;
    if (dx !== 0 || dy !== 0) {
      grid.scrollBy(dx, dy);
      const x = Math.min(Math.max(at.x, left + 1), right - EDGE);
      const y = Math.min(Math.max(at.y, top + HEADER_HEIGHT + 1), bottom - EDGE);
      onOver(document.elementFromPoint(x, y));
    }
    frame = requestAnimationFrame(scroll);
  };
  const onMove = ({ clientX: x, clientY: y, buttons }: globalThis.PointerEvent) => {
    if ((buttons & 1) === 0) {
      end();
      return;
    }
    if (at === null) frame = requestAnimationFrame(scroll);
    at = { x, y };
    onOver(document.elementFromPoint(x, y));
  };
  const end = () => {
    cancelAnimationFrame(frame);
    grid.classList.remove(styles['dragging'] ?? '');
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', end);
    document.removeEventListener('pointercancel', end);
  };
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', end);
  document.addEventListener('pointercancel', end);
  return end;
}
