/**
 * Hears a copy while the keyboard is in the table.
 *
 * The event does not start where the keyboard is: it starts at the caret that the
 * last click left, or at the body once the arrows have moved on. It is therefore
 * heard by the whole document.
 *
 * Depends on: react, ./grid-movement (types).
 */
import { useEffect, useRef, type RefObject } from 'react';
import type { GridPlace } from './grid-movement';

type OnCopy = (event: ClipboardEvent, place: GridPlace) => void;

export function useGridCopy(
  scroller: RefObject<HTMLDivElement | null>,
  onCopy: OnCopy,
  placeInFocus: () => GridPlace,
): void {
  // The newest, for a listener that outlives a draw.
  const current = useRef({ onCopy, placeInFocus });
  useEffect(() => {
    current.current = { onCopy, placeInFocus };
  });
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if (scroller.current?.contains(document.activeElement) !== true) return;
      current.current.onCopy(event, current.current.placeInFocus());
    };
    document.addEventListener('copy', hear);
    return () => {
      document.removeEventListener('copy', hear);
    };
  }, [scroller]);
}
