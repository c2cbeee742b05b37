/**
 * Dragging a column's edge: the table follows the pointer, the layout learns
 * the width when the pointer is let go.
 *
 * Depends on: react, ./grid-column.
 */
import { useCallback, useMemo, useState, type PointerEvent } from 'react';
import { COLUMN_WIDTH } from './column-layout';
import type { GridLayout } from './grid-column';

export function useColumnResize(layout: GridLayout, onLayoutChange: (layout: GridLayout) => void) {
  const [draft, setDraft] = useState<{ readonly columnId: string; readonly width: number } | null>(null);

  const start = useCallback(
    (columnId: string, event: PointerEvent<HTMLElement>) => {
      event.preventDefault();
      event.stopPropagation();
      const handle = event.currentTarget;
      const header = handle.parentElement;
      if (header === null) return;
      const startX = event.clientX;
      const startWidth = header.offsetWidth;
      let width = startWidth;
      const move = (moved: globalThis.PointerEvent) => {
        const wanted = startWidth + moved.clientX - startX;
        width = Math.round(Math.max(COLUMN_WIDTH.least, Math.min(wanted, COLUMN_WIDTH.most)));
        setDraft({ columnId, width });
      };
      const end = () => {
        handle.removeEventListener('pointermove', move);
        handle.removeEventListener('lostpointercapture', end);
        setDraft(null);
        if (width !== startWidth)
          onLayoutChange({ ...layout, widths: { ...layout.widths, [columnId]: width } });
      };
      handle.setPointerCapture(event.pointerId);
      handle.addEventListener('pointermove', move);
      handle.addEventListener('lostpointercapture', end);
    },
    [layout, onLayoutChange],
  );

  const drafted = useMemo(
    () =>
      draft === null ? layout : { ...layout, widths: { ...layout.widths, [draft.columnId]: draft.width } },
    [layout, draft],
  );
  return { layout: drafted, start };
}
