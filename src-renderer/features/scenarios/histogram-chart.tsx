/**
 * All trials of one figure in bins, with its tenths marked: read bin by bin with the arrow keys, or as a table.
 *
 * Depends on: core, simulation (types), ui, ./histogram, ./kpi-words, ./trial-figures (types).
 */
import { toDayNumber } from '#domain/core/calendar-date';
import type { SimulationResult } from '#domain/simulation/simulation-result';
import { ChartFrame } from '../../ui/charts/chart-frame';
import chartStyles from '../../ui/charts/charts.module.css';
import { linearScale } from '../../ui/charts/linear-scale';
import { useChartCursor } from '../../ui/charts/use-chart-cursor';
import { FactsTable } from '../../ui/facts-table';
import { formatCount, formatInteger, formatPpm } from '../../ui/format';
import { histogramOf, type Bin } from './histogram';
import { kpiText } from './kpi-words';
import styles from './scenarios.module.css';
import type { Drawn, Value } from './trial-figures';

const HEIGHT = 190;
const LEFT = 44;
const FOOT = 26;

export function HistogramChart({
  figure,
  result,
}: {
  readonly figure: Drawn;
  readonly result: SimulationResult;
}) {
  const { label, kind, step } = figure;
  const bins = histogramOf(figure.trials?.(result.plan) ?? [], step);
  const cursor = useChartCursor(bins.length);
  const spread = figure.spread(result.plan);
  const [first] = bins;
  const last = bins.at(-1);
  if (first === undefined || last === undefined || spread === null) {
    return <p className={styles['quiet']}>{label} is not known of every line, so it has no histogram.</p>;
  }
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...bins.map(({ count }) => count));
  const words = (value: Value) => kpiText(kind, value);
  const marks = [
    { name: 'P10', value: numberOf(spread.p10) },
    { name: 'P50', value: numberOf(spread.p50) },
    { name: 'P90', value: numberOf(spread.p90) },
  ];
  const pointed = cursor.at === null ? undefined : bins[cursor.at];
  return (
    <ChartFrame
      cursor={cursor}
      readout={
        pointed === undefined
          ? 'Point at a bar, or use the arrow keys.'
          : `${words(pointed.from)} to below ${words(pointed.to)}: ${formatCount(pointed.count, 'trial')}, ${shareOf(pointed.count, total)}; ${shareOf(countTo(bins, cursor.at), total)} lie below ${words(pointed.to)}.`
      }
      title={`Histogram: ${label}`}
      unit={`share of ${formatCount(total, 'trial')}`}
      summary={`${label}: one in ten trials at or below ${words(spread.p10)}, half at or below ${words(spread.p50)}, nine in ten at or below ${words(spread.p90)}; from ${words(first.from)} to ${words(last.to)}.`}
      height={HEIGHT}
      table={<BinTable bins={bins} total={total} words={words} />}
    >
      {({ width }) => {
        const x = linearScale({ domain: [first.from, last.to], range: [LEFT, width - 12] });
        const y = linearScale({ domain: [0, most], range: [HEIGHT - FOOT, 18] });
        return (
          <>
            {[0, most / 2, most].map((count) => (
              <g key={count}>
                <line x1={LEFT} x2={width - 12} y1={y(count)} y2={y(count)} className={chartStyles['grid']} />
                <text x={LEFT - 6} y={y(count)} dy="0.32em" textAnchor="end" className={chartStyles['tick']}>
                  {shareOf(count, total)}
                </text>
              </g>
            ))}
            {bins.map(({ from, to }, at) => (
              <rect
                key={`column ${String(from)}`}
                x={x(from)}
                y={14}
                width={Math.max(0.5, x(to) - x(from))}
                height={y(0) - 14}
                className={cursor.at === at ? styles['pointed'] : styles['pointer']}
                onPointerEnter={() => {
                  cursor.point(at);
                }}
              />
            ))}
            {bins.map(({ from, to, count }) => (
              <rect
                key={from}
                x={x(from) + 0.5}
                y={y(count)}
                width={Math.max(0.5, x(to) - x(from) - 1)}
                height={Math.max(0, y(0) - y(count))}
                className={styles['bar']}
              />
            ))}
            {marks.map(({ name, value }) =>
              value === null ? null : (
                <g key={name}>
                  <line x1={x(value)} x2={x(value)} y1={14} y2={y(0)} className={styles['mark']} />
                  <text x={x(value)} y={9} textAnchor="middle" className={chartStyles['label']}>
                    {name}
                  </text>
                </g>
              ),
            )}
            <text x={LEFT} y={HEIGHT - 8} className={chartStyles['tick']}>
              {words(first.from)}
            </text>
            <text x={width - 12} y={HEIGHT - 8} textAnchor="end" className={chartStyles['tick']}>
              {words(last.to)}
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}

/** Trials in the bins up to one, it among them. */
function countTo(bins: readonly Bin[], last: number | null): number {
  return bins.slice(0, (last ?? -1) + 1).reduce((sum, { count }) => sum + count, 0);
}

function shareOf(count: number, total: number): string {
  return `${formatPpm((count / total) * 1_000_000)} %`;
}

function numberOf(value: Value): number | null {
  return typeof value === 'string' ? toDayNumber(value) : value;
}

interface BinTableProps {
  readonly bins: readonly Bin[];
  readonly total: number;
  readonly words: (value: number) => string;
}

function BinTable({ bins, total, words }: BinTableProps) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Below</th>
          <th scope="col" data-cell="number">
            Trials
          </th>
          <th scope="col" data-cell="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, count }) => (
          <tr key={from}>
            <td data-cell="whole">{words(from)}</td>
            <td data-cell="whole">{words(to)}</td>
            <td data-cell="number">{formatInteger(count)}</td>
            <td data-cell="number">{shareOf(count, total)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
