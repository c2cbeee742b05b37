/**
 * What is paid by month and for what, how far it adds up, and what is left of that after earnings.
 *
 * Bars and lines are on one scale: the line is the sum of the bars.
 *
 * Depends on: react, core, planning (types), ui, ./cash-limits, ./cash-table,
 * ./cash-words, ../plan-words.
 */
import { useId } from 'react';
import { addDays } from '#domain/core/calendar-date';
import { firstDayOf, lastDayOf } from '#domain/core/calendar-month';
import type { PlanRule } from '#domain/model/plan-rule';
import {
  CASH_KINDS,
  type CashCalendar,
  type CashKind,
  type CashMonth,
} from '#domain/planning/cash/cash-flow';
import { categoryStyle } from '../../../ui/charts/category-styles';
import { CategoryFills, fillOf } from '../../../ui/charts/category-fills';
import { MonthAxis, ValueAxis } from '../../../ui/charts/chart-axes';
import { ChartFrame, type ChartSize } from '../../../ui/charts/chart-frame';
import { ChartLegend } from '../../../ui/charts/chart-legend';
import chartStyles from '../../../ui/charts/charts.module.css';
import { dayPlace, monthTicks, type DayRange } from '../../../ui/charts/day-axis';
import { shortAmount } from '../../../ui/charts/short-amount';
import { useChartCursor } from '../../../ui/charts/use-chart-cursor';
import { LinePath } from '../../../ui/charts/line-path';
import { linearScale } from '../../../ui/charts/linear-scale';
import { dollars, formatMonth } from '../plan-words';
import { cashLimit } from './cash-limits';
import { CashTable } from './cash-table';
import { KIND_WORDS } from './cash-words';
import styles from './cash.module.css';

interface CashChartProps {
  readonly calendar: CashCalendar;
  readonly rules: readonly PlanRule[];
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

const LEFT = 62;
const RIGHT = 12;
const TOP = 22;
const BOTTOM = 22;
const HEIGHT = 300;

export function CashChart({ calendar, rules, isTable, onTable }: CashChartProps) {
  const { months } = calendar;
  const cursor = useChartCursor(months.length);
  const kinds = kindsOf(months);
  const hasEarnings = months.some(({ earned }) => earned !== null && earned !== 0);
  const hasLimits = months.some(({ month }) => cashLimit(rules, month) !== null);
  const pointed = cursor.at === null ? null : (months[cursor.at] ?? null);
  return (
    <ChartFrame
      title="Cash by month"
      unit="US dollars paid out; the line is what is paid so far"
      summary={summaryOf(calendar)}
      height={HEIGHT}
      cursor={cursor}
      isTable={isTable}
      onTable={onTable}
      table={<CashTable calendar={calendar} />}
      readout={pointed === null ? 'Point at a month, or use the arrow keys.' : monthSentence(pointed)}
      legend={
        <ChartLegend
          entries={[
            ...kinds.map((kind) => ({ label: KIND_WORDS[kind], style: kindStyle(kind) })),
            { label: 'Paid so far', line: styles['sum'] },
            ...(hasEarnings ? [{ label: 'Paid so far, after earnings', line: styles['after'] }] : []),
            ...(hasLimits ? [{ label: 'Most in a month, by the rules', line: styles['limit'] }] : []),
          ]}
        />
      }
    >
      {(size) => (
        <Drawing
          calendar={calendar}
          rules={rules}
          kinds={kinds}
          cursor={cursor}
          size={size}
          hasEarnings={hasEarnings}
        />
      )}
    </ChartFrame>
  );
}

interface DrawingProps {
  readonly calendar: CashCalendar;
  readonly rules: readonly PlanRule[];
  readonly kinds: readonly CashKind[];
  readonly cursor: ReturnType<typeof useChartCursor>;
  readonly size: ChartSize;
  readonly hasEarnings: boolean;
}

function Drawing({ calendar, rules, kinds, cursor, size, hasEarnings }: DrawingProps) {
  const id = useId();
  const { months, peak } = calendar;
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  const width = Math.max(120, size.width - LEFT - RIGHT);
  const bottom = size.height - BOTTOM;
  const range: DayRange = { from: firstDayOf(first.month), to: addDays(lastDayOf(last.month), 1) };
  const place = dayPlace(range, width);
  const y = linearScale({ domain: [lowest(months), highest(months, rules)], range: [bottom, TOP], nice: 4 });
  const spans = months.map(({ month }) => {
    const from = LEFT + place(firstDayOf(month));
    return { from, width: LEFT + place(addDays(lastDayOf(month), 1)) - from };
  });
  const middle = (at: number) => (spans[at]?.from ?? 0) + (spans[at]?.width ?? 0) / 2;
  const peakAt = peak === null ? -1 : months.findIndex(({ month }) => month === peak.month);
  return (
    <>
      <CategoryFills id={id} of={kinds.map(kindStyle)} />
      <ValueAxis scale={y} left={LEFT} width={width} format={shortAmount} />
      <MonthAxis
        ticks={monthTicks(range, width)}
        left={LEFT}
        top={TOP}
        bottom={bottom}
        shift={(spans[0]?.width ?? 0) / 2}
        hasLines={false}
      />
      {months.map((month, at) => {
        const span = spans[at] ?? { from: 0, width: 0 };
        const bar = Math.min(46, span.width * 0.66);
        const limit = cashLimit(rules, month.month);
        return (
          <g key={month.month}>
            <rect
              x={span.from}
              y={TOP}
              width={span.width}
              height={bottom - TOP}
              className={cursor.at === at ? styles['pointed'] : styles['pointer']}
              onPointerEnter={() => {
                cursor.point(at);
              }}
            />
            {stackOf(month, kinds).map(({ kind, from, to }) => (
              <rect
                key={kind}
                x={span.from + (span.width - bar) / 2}
                y={y(to)}
                width={bar}
                height={Math.max(0, y(from) - y(to))}
                fill={fillOf(id, kindStyle(kind))}
                className={styles['bar']}
              />
            ))}
            {limit === null ? null : (
              <line
                x1={span.from + 2}
                x2={span.from + span.width - 2}
                y1={y(limit)}
                y2={y(limit)}
                className={month.total > limit ? styles['limitBroken'] : styles['limit']}
              />
            )}
          </g>
        );
      })}
      <LinePath
        points={months.map(({ cumulative }, at) => ({ x: middle(at), y: y(cumulative) }))}
        className={styles['sum']}
      />
      {hasEarnings ? (
        <LinePath
          points={months.map(({ afterEarnings }, at) =>
            afterEarnings === null ? null : { x: middle(at), y: y(afterEarnings) },
          )}
          className={styles['after']}
        />
      ) : null}
      {peak === null || peakAt === -1 ? null : (
        <g>
          <circle cx={middle(peakAt)} cy={y(peak.amount)} r={4} className={styles['peak']} />
          <text
            x={middle(peakAt) > LEFT + width / 2 ? middle(peakAt) - 8 : middle(peakAt) + 8}
            y={y(peak.amount) - 8}
            textAnchor={middle(peakAt) > LEFT + width / 2 ? 'end' : 'start'}
            className={chartStyles['label']}
          >
            {`Peak ${shortAmount(peak.amount)} by ${formatMonth(peak.month)}`}
          </text>
        </g>
      )}
    </>
  );
}

/** Kinds that are paid in any month, in their order. */
function kindsOf(months: readonly CashMonth[]): readonly CashKind[] {
  return CASH_KINDS.filter((kind) => months.some(({ byKind }) => byKind[kind] > 0));
}

/** Kinds beside each other in a bar are far apart in colour. */
const SLOTS: Readonly<Record<CashKind, number>> = {
  price: 0,
  'option-fee': 5,
  freight: 2,
  insurance: 4,
  duty: 1,
  'entry-fees': 3,
  other: 7,
  receiving: 6,
  'use-tax': 8,
};

function kindStyle(kind: CashKind) {
  return categoryStyle(SLOTS[kind]);
}

function stackOf({ byKind }: CashMonth, kinds: readonly CashKind[]) {
  let sum = 0;
  return kinds.map((kind) => {
    const from = sum;
    sum += byKind[kind];
    return { kind, from, to: sum };
  });
}

function lowest(months: readonly CashMonth[]): number {
  return Math.min(0, ...months.map(({ afterEarnings }) => afterEarnings ?? 0));
}

function highest(months: readonly CashMonth[], rules: readonly PlanRule[]): number {
  const paid = Math.max(1, months.at(-1)?.cumulative ?? 1);
  // A limit far above everything would press the rest flat; it then stands outside.
  const limits = months
    .map(({ month }) => cashLimit(rules, month) ?? 0)
    .filter((limit) => limit <= 1.5 * paid);
  return Math.max(paid, ...limits);
}

function monthSentence({ month, total, byKind, cumulative, earned, afterEarnings }: CashMonth): string {
  const parts = CASH_KINDS.filter((kind) => byKind[kind] > 0).map(
    (kind) => `${inSentence(KIND_WORDS[kind])} ${dollars(byKind[kind])}`,
  );
  const after =
    earned === null || earned === 0
      ? ''
      : ` Earned in the month ${dollars(earned)}${afterEarnings === null ? '' : `; paid so far less what was earned before, ${dollars(afterEarnings)}`}.`;
  return `${formatMonth(month)}: ${dollars(total)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}. Paid so far ${dollars(cumulative)}.${after}`;
}

/** Small letters, but for the names of fees. */
function inSentence(words: string): string {
  return words.startsWith('MPF') ? words : words.toLowerCase();
}

function summaryOf({ months, peak, dearest, peakAfterEarnings }: CashCalendar): string {
  const first = months[0]?.month ?? null;
  const last = months.at(-1)?.month ?? null;
  if (peak === null || dearest === null) return 'Nothing is paid.';
  const after =
    peakAfterEarnings === null || peakAfterEarnings.amount === peak.amount
      ? ''
      : ` After earnings at most ${dollars(peakAfterEarnings.amount)} is out, in ${formatMonth(peakAfterEarnings.month)}.`;
  return `Bars of what is paid by month from ${formatMonth(first)} to ${formatMonth(last)}, with the sum so far as a line. ${dollars(peak.amount)} is paid by ${formatMonth(peak.month)}; the dearest month is ${formatMonth(dearest.month)} with ${dollars(dearest.amount)}.${after}`;
}
