/**
 * The units of a line with a grip: dragged sideways the quantity moves, and every total with it.
 *
 * A drag is one change: it is tried while the pointer is down, kept when it is let go, and taken back by
 * Escape. Shift goes by whole lots.
 *
 * Depends on: react, lucide-react, planning (types), ui, ./snap-quantity.
 */
import { MoveHorizontal } from 'lucide-react';
import { createContext, use, useEffect, useRef, useState, type PointerEvent } from 'react';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { formatInteger } from '../../../ui/format';
import styles from './lines.module.css';
import { quantityRange, snapQuantity, unitsPerPixel, type QuantityRange } from './snap-quantity';

/** What a drag does. Must keep its identity: every row hangs on it. */
export interface QuantityDragging {
  /** Shows a quantity without keeping it. */
  readonly onTry: (lineId: string, quantity: number) => void;
  /** Keeps it. */
  readonly onKeep: (lineId: string, quantity: number) => void;
  readonly onCancel: () => void;
}

/** Null where nothing can be changed. */
export const QuantityDraggingContext = createContext<QuantityDragging | null>(null);

/** A drag under way. */
interface Drag {
  readonly startX: number;
  readonly startQuantity: number;
  readonly range: QuantityRange;
  wanted: number;
}

export function QuantityCell({ row }: { readonly row: EvaluatedLine }) {
  const dragging = use(QuantityDraggingContext);
  const { quantity } = row.line;
  return (
    <span className={styles['quantity']}>
      {dragging === null || row.offer === null ? null : <Grip row={row} dragging={dragging} />}
      {formatInteger(quantity)}
    </span>
  );
}

interface GripProps {
  readonly row: EvaluatedLine;
  readonly dragging: QuantityDragging;
}

function Grip({ row, dragging }: GripProps) {
  const { id, quantity } = row.line;
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  const [isDragged, setIsDragged] = useState(false);
  const range = quantityRange(row);
  const end = (isKept: boolean) => {
    const { current } = drag;
    if (current === null) return;
    cancelAnimationFrame(frame.current);
    drag.current = null;
    setIsDragged(false);
    if (isKept && current.wanted !== current.startQuantity) dragging.onKeep(id, current.wanted);
    else dragging.onCancel();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    // The table would select cells from here.
    event.stopPropagation();
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { startX: event.clientX, startQuantity: quantity, range, wanted: quantity };
    setIsDragged(true);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (current === null) return;
    const far = (event.clientX - current.startX) * unitsPerPixel(current.range);
    const wanted = snapQuantity(current.startQuantity + far, current.range, event.shiftKey);
    if (wanted === current.wanted) return;
    current.wanted = wanted;
    cancelAnimationFrame(frame.current);
    // Once for each picture: a fast mouse tells more often than anything can be drawn.
    frame.current = requestAnimationFrame(() => {
      dragging.onTry(id, wanted);
    });
  };
  const endRef = useRef(end);
  useEffect(() => {
    endRef.current = end;
  });
  useEffect(() => {
    if (!isDragged) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      endRef.current(false);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [isDragged]);
  return (
    <span
      role="slider"
      tabIndex={-1}
      aria-label={`Units of ${row.model}`}
      aria-valuenow={quantity}
      aria-valuemin={0}
      aria-valuemax={range.most}
      title={`Drag sideways: ${formatInteger(unitsPerPixel(range))} a pixel, with Shift in lots of ${formatInteger(range.lot)}`}
      className={styles['grip']}
      data-dragged={isDragged ? '' : undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        end(true);
      }}
      onPointerCancel={() => {
        end(false);
      }}
    >
      <MoveHorizontal size={12} aria-hidden="true" />
    </span>
  );
}
