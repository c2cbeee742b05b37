/** The width of a chart, followed as it changes. Depends on: react. */
import { useCallback, useEffect, useRef, useState } from 'react';

/** @param standard - until it has been measured, and where nothing is laid out */
export function useChartWidth(standard = 880): {
  readonly ref: (element: HTMLElement | null) => void;
  readonly width: number;
} {
  const [width, setWidth] = useState(standard);
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
  }, []);
  return { ref, width };
}
