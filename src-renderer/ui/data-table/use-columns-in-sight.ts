/**
 * Watches how wide the table is and how far it is scrolled to the right.
 *
 * Depends on: react, ./column-window.
 */
import { useCallback, useState, type RefObject } from 'react';
import type { PlacedColumns } from './column-layout';
import { ALL_COLUMNS, columnsInSight, type ColumnWindow } from './column-window';

/** Scrolling within one such step draws nothing new; overscan covers it. */
const STEP = 40;

export function useColumnsInSight(scrollerRef: RefObject<HTMLDivElement | null>) {
  // Until measured, as wide as the window: else the first picture would draw every column there is.
  const [viewportWidth, setViewportWidth] = useState(() => window.innerWidth);
  const [scrollStep, setScrollStep] = useState(0);
  // What draws the rows looks for the element before it is here, and would never look again
  // if nothing else made it: a table as wide as the window changes none of the numbers above.
  const [, setElement] = useState<HTMLDivElement | null>(null);

  const observe = useCallback(
    (element: HTMLDivElement | null) => {
      scrollerRef.current = element;
      setElement(element);
      if (element === null) return undefined;
      const measure = () => {
        setViewportWidth(element.clientWidth);
      };
      const scrolled = () => {
        setScrollStep(Math.floor(element.scrollLeft / STEP));
      };
      const sizes = new ResizeObserver(measure);
      sizes.observe(element);
      element.addEventListener('scroll', scrolled, { passive: true });
      measure();
      return () => {
        sizes.disconnect();
        element.removeEventListener('scroll', scrolled);
        scrollerRef.current = null;
      };
    },
    [scrollerRef],
  );

  const scrollPosition = useCallback(
    <Row>(columns: PlacedColumns<Row>): ColumnWindow =>
      viewportWidth === 0
        ? ALL_COLUMNS
        : columnsInSight(
            columns.center,
            scrollStep * STEP,
            viewportWidth - columns.pinnedWidth - columns.pinnedRightWidth + STEP,
          ),
    [viewportWidth, scrollStep],
  );

  return { viewportWidth, scrollPosition, observe };
}
