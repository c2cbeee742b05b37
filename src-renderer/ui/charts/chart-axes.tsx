/**
 * Axes of charts: values up the left side with a line across the plot at each, months below.
 *
 * Depends on: @visx/axis, @visx/group, @visx/scale (types), ./day-axis (types).
 */
import { AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import type { scaleLinear } from '@visx/scale';
import styles from './charts.module.css';
import type { MonthTick } from './day-axis';

interface ValueAxisProps {
  /** From values to places, the greatest at the top. */
  readonly scale: ReturnType<typeof scaleLinear<number>>;
  /** Room to the left of the plot, and the width of the plot. */
  readonly left: number;
  readonly width: number;
  readonly format: (value: number) => string;
  /** About how many values are named. */
  readonly count?: number;
}

export function ValueAxis({ scale, left, width, format, count = 4 }: ValueAxisProps) {
  return (
    <AxisLeft
      scale={scale}
      left={left}
      numTicks={count}
      hideAxisLine
      hideTicks
      tickComponent={({ y, formattedValue }) => (
        <>
          <line x1={0} x2={width} y1={y} y2={y} className={styles['grid']} />
          <text x={-8} y={y} dy="0.32em" textAnchor="end" className={styles['tick']}>
            {formattedValue}
          </text>
        </>
      )}
      tickLabelProps={{ dx: 0, dy: 0 }}
      tickFormat={(value) => format(Number(value))}
    />
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
    <Group left={left}>
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
    </Group>
  );
}
