/**
 * What is paid by month, with the most that is out at once.
 *
 * Depends on: react, executive (types), ui/charts, ../figures, ./summary-block, ./cash-table.
 */
import { shortUsd } from '#domain/executive/figure-text';
import type { CashBar, PlanSummary } from '#domain/executive/plan-summary';
import { tickLabel } from '../../../ui/charts/day-axis';
import { LinePath } from '../../../ui/charts/line-path';
import { linearScale } from '../../../ui/charts/linear-scale';
import { shortAmount } from '../../../ui/charts/short-amount';
import { FigureText } from '../figures/figure-text';
import { CashTable } from './cash-table';
import { SummaryBlock } from './summary-block';
import { monthText } from './summary-words';
import styles from './summary.module.css';

const WIDTH = 224;
const HEIGHT = 96;
const TOP = 12;
const BOTTOM = 14;
const LEFT = 34;
/** Of the name of a month with its year. */
const NAME_ROOM = 31;

export function CashBars({ cash, peakCash }: Pick<PlanSummary, 'cash' | 'peakCash'>) {
  return (
    <SummaryBlock title="Cash" unit="paid by month, and in all" table={<CashTable cash={cash} />}>
      {cash.length === 0 ? (
        <p className={styles['words']}>No payment has a date yet.</p>
      ) : (
        <Drawing cash={cash} />
      )}
      <p className={styles['below']}>
        Peak <FigureText figure={peakCash} />
        {peakCash.note === null ? null : ` ${peakCash.note}`}
      </p>
    </SummaryBlock>
  );
}

function Drawing({ cash }: { readonly cash: readonly CashBar[] }) {
  const most = Math.max(1, ...cash.map(({ cumulative }) => cumulative));
  const y = linearScale({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP], nice: 3 });
  const step = (WIDTH - LEFT) / cash.length;
  const every = Math.max(1, Math.ceil(NAME_ROOM / step));
  const middle = (at: number) => LEFT + (at + 0.5) * step;
  const last = cash.at(-1);
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={summaryOf(cash)}
      className={styles['chart']}
    >
      {y.ticks(3).map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} className={styles['grid']} />
          <text x={LEFT - 4} y={y(value)} dy="0.32em" textAnchor="end" className={styles['tick']}>
            {shortAmount(value)}
          </text>
        </g>
      ))}
      {cash.map(({ month, paid }, at) => (
        <g key={month}>
          <rect
            x={LEFT + at * step + step * 0.15}
            width={step * 0.7}
            y={y(paid)}
            height={Math.max(0, y(0) - y(paid))}
            className={styles['cashBar']}
          />
          {at % every === 0 ? (
            <text x={middle(at)} y={HEIGHT - 3} textAnchor="middle" className={styles['tick']}>
              {tickLabel(month, at === 0)}
            </text>
          ) : null}
        </g>
      ))}
      <LinePath
        points={cash.map(({ cumulative }, at) => ({ x: middle(at), y: y(cumulative) }))}
        className={styles['sum']}
      />
      {last === undefined ? null : (
        <circle cx={middle(cash.length - 1)} cy={y(last.cumulative)} r={2.2} className={styles['sumEnd']} />
      )}
    </svg>
  );
}

function summaryOf(cash: readonly CashBar[]): string {
  const first = cash[0];
  const last = cash.at(-1);
  if (first === undefined || last === undefined) return 'Nothing is paid.';
  const dearest = cash.reduce((most, bar) => (bar.paid > most.paid ? bar : most));
  return `Bars of what is paid by month from ${monthText(first.month)} to ${monthText(last.month)}, with the sum so far as a line: ${shortUsd(last.cumulative)} in all, ${shortUsd(dearest.paid)} in ${monthText(dearest.month)} alone.`;
}
