/**
 * A panel at the right whose width can be dragged, or set with the arrow keys
 * on its edge. In a narrow window it lies under its neighbour instead.
 *
 * Depends on: react.
 */
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import styles from './resizable-panel.module.css';

interface ResizablePanelProps {
  readonly label: string;
  readonly resizeLabel: string;
  /** How wide it is at first, and on Home: 360 pixels if nothing is said. */
  readonly standardWidth?: number;
  readonly children: ReactNode;
}

const WIDTH = { least: 280, standard: 360, most: 720, step: 20 } as const;

export function ResizablePanel(props: ResizablePanelProps) {
  const { label, resizeLabel, standardWidth = WIDTH.standard, children } = props;
  const [width, setWidth] = useState<number>(standardWidth);
  const resizeTo = (wanted: number) => {
    setWidth(Math.round(Math.max(WIDTH.least, Math.min(wanted, WIDTH.most))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resizeTo(width + WIDTH.step);
    else if (event.key === 'ArrowRight') resizeTo(width - WIDTH.step);
    else if (event.key === 'Home') resizeTo(standardWidth);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? 0;
    resizeTo(right - event.clientX);
  };
  return (
    <aside aria-label={label} className={styles['panel']} style={{ width }} data-pane="panel">
      <div
        role="separator"
        aria-label={resizeLabel}
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={WIDTH.least}
        aria-valuemax={WIDTH.most}
        tabIndex={0}
        className={styles['edge']}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onDoubleClick={() => {
          resizeTo(standardWidth);
        }}
      />
      {children}
    </aside>
  );
}
