/**
 * Axes of charts: values up the left side with a line across the plot at each, months below.
 *
 * Depends on: ./day-axis (types), ./linear-scale (types).
 */
import styles from './charts.module.css';
import type { MonthTick } from './day-axis';
import type { LinearScale } from './linear-scale';

interface ValueAxisProps {
  /** From values to places, the greatest at the top. */
  readonly scale: LinearScale;
  /** Room to the left of the plot, and the width of the plot. */
  readonly left: number;
  readonly width: number;
  readonly format: (value: number) => string;
  /** About how many values are named. */
  readonly count?: number;
}

export function ValueAxis({ scale, left, width, format, count = 4 }: ValueAxisProps) {
  return (
    <g transform={`translate(${left}, 0)`}>
      {scale.ticks(count).map((value) => (
        <g key={value}>
          <line x1={0} x2={width} y1={scale(value)} y2={scale(value)} className={styles['grid']} />
          <text x={-8} y={scale(value)} dy="0.32em" textAnchor="end" className={styles['tick']}>
            {format(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface MonthAxisProps {
  readonly ticks: readonly MonthTick[];
  readonly left: number;
  /** Top and bottom of the plot; lines run between them. */
  readonly top: number;
  readonly bottom: number;
  /** Moves the names, as to the middle of a month. */
  readonly shift?: number;
  /** Above the plot in place of below. */
  readonly isAbove?: boolean;
  readonly hasLines?: boolean;
}

export function MonthAxis(props: MonthAxisProps) {
  const { ticks, left, top, bottom, shift = 0, isAbove = false, hasLines = true } = props;
  return (
    <g transform={`translate(${left}, 0)`}>
      {ticks.map(({ month, x, label }) => (
        <g key={month}>
          {hasLines ? <line x1={x} x2={x} y1={top} y2={bottom} className={styles['grid']} /> : null}
          <text
            x={x + shift}
            y={isAbove ? top - 6 : bottom + 15}
            textAnchor={shift === 0 ? 'start' : 'middle'}
            className={styles['tick']}
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
