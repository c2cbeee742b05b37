/**
 * The frame of a chart: its title and unit, the same figures as a table at the press of a button, what the
 * point in focus says, and words for who cannot see it.
 *
 * The chart is one stop of the Tab key where it has a cursor. Inside it only shapes and labels are drawn:
 * what they say stands in the summary, the readout and the table.
 *
 * Depends on: react, ../button, ./use-chart-width, ./use-chart-cursor (types).
 */
import { ChartNoAxesCombined, Table2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '../button';
import styles from './charts.module.css';
import type { ChartCursor } from './use-chart-cursor';
import { useChartWidth } from './use-chart-width';

/** Room of a drawing, CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

interface ChartFrameProps {
  readonly title: string;
  /** What the figures are in, beside the title: `US dollars, by month`. */
  readonly unit: string;
  /** What the chart shows, in a sentence or two: said in place of the picture. */
  readonly summary: string;
  /** The same figures: a `FactsTable` or a `LongTable`. */
  readonly table: ReactNode;
  /** CSS pixels. */
  readonly height: number;
  /** Of the colours and lines, where they are not labelled in the drawing itself. */
  readonly legend?: ReactNode;
  /** With it the arrow keys move from point to point. */
  readonly cursor?: ChartCursor;
  /** What the point in focus says. */
  readonly readout?: ReactNode;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** Where another part of the screen switches table and chart. */
  readonly isTable?: boolean;
  readonly onTable?: (isTable: boolean) => void;
  /** Contents of an `svg` of that size. */
  readonly children: (size: ChartSize) => ReactNode;
}

export function ChartFrame(props: ChartFrameProps) {
  const { title, unit, summary, table, height, legend, cursor, readout, actions, children } = props;
  const headingId = useId();
  const { ref, width } = useChartWidth();
  const [isOwnTable, setIsOwnTable] = useState(false);
  const isTable = props.isTable ?? isOwnTable;
  const drawing = (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={summary}
      className={styles['drawing']}
      onPointerLeave={() => cursor?.point(null)}
    >
      {children({ width, height })}
    </svg>
  );
  return (
    <figure className={styles['frame']} aria-labelledby={headingId}>
      <figcaption className={styles['head']}>
        <div className={styles['title']}>
          <h2 id={headingId}>{title}</h2>
          <span className={styles['unit']}>{unit}</span>
        </div>
        {actions}
        <Button
          icon={isTable ? ChartNoAxesCombined : Table2}
          aria-label={`${isTable ? 'Show as chart' : 'Show as table'}: ${title}`}
          onClick={() => {
            setIsOwnTable(!isTable);
            props.onTable?.(!isTable);
          }}
        >
          {isTable ? 'Show as chart' : 'Show as table'}
        </Button>
      </figcaption>
      {isTable ? (
        table
      ) : (
        <>
          {legend}
          {cursor === undefined ? (
            <div ref={ref} className={styles['room']}>
              {drawing}
            </div>
          ) : (
            <div
              ref={ref}
              className={styles['room']}
              role="group"
              aria-label={`${title}, chart: arrow keys read it point by point`}
              tabIndex={0}
              onKeyDown={cursor.onKeyDown}
            >
              {drawing}
            </div>
          )}
          {readout === undefined ? null : (
            <p className={styles['readout']} aria-live="polite">
              {readout}
            </p>
          )}
        </>
      )}
    </figure>
  );
}
