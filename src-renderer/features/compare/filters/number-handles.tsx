/**
 * How the values of a column lie, and two handles that cut off its ends.
 *
 * A handle at the end of its way sets no bound there: what lies beyond the axis
 * is then let through as well.
 *
 * Depends on: Base UI (slider), domain/filtering, reports (types), ui.
 */
import { Slider } from '@base-ui/react/slider';
import { histogram, type Histogram } from '#domain/filtering/histogram';
import { valueText } from '#domain/filtering/shown-words';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { useMemo } from 'react';
import { classNames } from '../../../ui/class-names';
import { formatCount, formatInteger } from '../../../ui/format';
import { leastStep } from './bound-text';
import styles from './filters.module.css';

interface NumberHandlesProps {
  readonly column: ComparisonColumn;
  readonly values: Float64Array;
  readonly least: number | null;
  readonly most: number | null;
  readonly onChange: (least: number | null, most: number | null) => void;
}

export function NumberHandles({ column, values, least, most, onChange }: NumberHandlesProps) {
  const chart = useMemo(() => histogram(values, leastStep(column.kind)), [values, column]);
  if (chart === null) {
    return <p className={styles['note']}>Fewer than two different values are known: there is no chart.</p>;
  }
  const { from, to, step, unknown } = chart;
  const clamp = (value: number) => Math.min(to, Math.max(from, value));
  const ends = [clamp(least ?? from), clamp(most ?? to)] as const;
  return (
    <div className={styles['handles']}>
      <Bars chart={chart} low={least ?? -Infinity} high={most ?? Infinity} />
      <Slider.Root
        className={styles['slider']}
        value={ends}
        min={from}
        max={to}
        step={step}
        largeStep={step * 10}
        thumbCollisionBehavior="none"
        onValueChange={([low, high]) => {
          // The handle that did not move leaves its bound as it was typed.
          const nextLeast = low === ends[0] ? least : low <= from ? null : tidy(low);
          const nextMost = high === ends[1] ? most : high >= to ? null : tidy(high);
          onChange(nextLeast, nextMost);
        }}
      >
        <Slider.Control className={styles['sliderControl']}>
          <Slider.Track className={styles['sliderTrack']}>
            <Slider.Indicator className={styles['sliderIndicator']} />
            {['At least', 'At most'].map((name, index) => (
              <Slider.Thumb
                key={name}
                index={index}
                className={styles['sliderThumb']}
                getAriaLabel={() => `${name}, ${column.header}`}
                getAriaValueText={(_, value) =>
                  value <= from && index === 0
                    ? 'no lower bound'
                    : value >= to && index === 1
                      ? 'no upper bound'
                      : valueText(value, column.kind)
                }
              />
            ))}
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <div className={styles['axis']} aria-hidden="true">
        <span>{valueText(from, column.kind)}</span>
        <span>{valueText(to, column.kind)}</span>
      </div>
      {unknown === 0 ? null : (
        <p className={styles['note']}>
          Not known for {formatCount(unknown, 'offer')}: {unknown === 1 ? 'it meets' : 'they meet'} no bound.
        </p>
      )}
      <BarsTable chart={chart} column={column} />
    </div>
  );
}

/** Without the tail that a tenth leaves in a binary fraction. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}

interface BarsProps {
  readonly chart: Histogram;
  readonly low: number;
  readonly high: number;
}

/** The table below says the same in words. */
function Bars({ chart, low, high }: BarsProps) {
  const { from, to, counts } = chart;
  const tallest = Math.max(...counts, 1);
  const width = (to - from) / counts.length;
  return (
    <svg
      className={styles['bars']}
      viewBox={`0 0 ${counts.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {counts.map((count, bar) => {
        const middle = from + (bar + 0.5) * width;
        const height = count === 0 ? 0 : Math.max(3, (count / tallest) * 100);
        return (
          <rect
            key={bar}
            x={bar + 0.06}
            width={0.88}
            y={100 - height}
            height={height}
            className={classNames(styles['bar'], low <= middle && middle <= high && styles['barIn'])}
          />
        );
      })}
    </svg>
  );
}

function BarsTable({ chart, column }: { readonly chart: Histogram; readonly column: ComparisonColumn }) {
  const { from, to, counts } = chart;
  const width = (to - from) / counts.length;
  const edge = (bar: number) => valueText(Math.round((from + bar * width) * 100) / 100, column.kind);
  return (
    <details className={styles['asTable']}>
      <summary>Show as table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{column.header}</th>
            <th scope="col">Offers</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count, bar) =>
            count === 0 ? null : (
              <tr key={bar}>
                <td>
                  {edge(bar)} to {edge(bar + 1)}
                </td>
                <td>{formatInteger(count)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </details>
  );
}
