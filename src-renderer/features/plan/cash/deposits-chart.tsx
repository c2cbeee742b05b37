/**
 * Deposits at risk: what each vendor has been paid for goods that have not left, day by day.
 *
 * Depends on: react, core, planning, ui, ./deposits-table, ../plan-words.
 */
import { useId, useMemo } from 'react';
import { addDays, type CalendarDate } from '#domain/core/calendar-date';
import type { UsdCents } from '#domain/core/money';
import { depositOn } from '#domain/planning/cash/deposits';
import type { VendorDeposits } from '#domain/planning/cash/cash-flow';
import { categoryStyle, type CategoryStyle } from '../../../ui/charts/category-styles';
import { CategoryFills, fillOf } from '../../../ui/charts/category-fills';
import { MonthAxis, ValueAxis } from '../../../ui/charts/chart-axes';
import { ChartFrame, type ChartSize } from '../../../ui/charts/chart-frame';
import { ChartLegend } from '../../../ui/charts/chart-legend';
import chartStyles from '../../../ui/charts/charts.module.css';
import { dayPlace, monthTicks, rangeAround } from '../../../ui/charts/day-axis';
import { shortAmount } from '../../../ui/charts/short-amount';
import { useChartCursor } from '../../../ui/charts/use-chart-cursor';
import { linearScale } from '../../../ui/charts/linear-scale';
import { formatDate } from '../../../ui/format';
import { dollars } from '../plan-words';
import styles from './cash.module.css';
import { DepositsTable } from './deposits-table';

interface DepositsChartProps {
  readonly deposits: readonly VendorDeposits[];
  /** What the rules allow, by vendor. */
  readonly limits: ReadonlyMap<string, UsdCents>;
  readonly colours: ReadonlyMap<string, CategoryStyle>;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

/** Days from one on which what each vendor holds stays as it is. */
interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly parts: readonly { readonly vendor: string; readonly from: number; readonly to: number }[];
  readonly total: number;
}

const LEFT = 62;
const RIGHT = 12;
const TOP = 22;
const BOTTOM = 22;
const HEIGHT = 230;
const NO_STYLE = categoryStyle(7);

export function DepositsChart({ deposits, limits, colours, isTable, onTable }: DepositsChartProps) {
  const stretches = useMemo(() => stretchesOf(deposits), [deposits]);
  const cursor = useChartCursor(stretches.length);
  const pointed = cursor.at === null ? null : (stretches[cursor.at] ?? null);
  const held = deposits.filter(({ steps }) => steps.length > 0);
  return (
    <ChartFrame
      title="Deposits at risk"
      unit="US dollars paid for goods that have not left, by vendor"
      summary={summaryOf(stretches, deposits)}
      height={HEIGHT}
      cursor={cursor}
      isTable={isTable}
      onTable={onTable}
      table={<DepositsTable deposits={deposits} limits={limits} />}
      readout={pointed === null ? 'Point at a day, or use the arrow keys.' : sentenceOf(pointed)}
      legend={
        <ChartLegend
          entries={held.map(({ vendor }) => ({ label: vendor, style: colours.get(vendor) ?? NO_STYLE }))}
        />
      }
    >
      {(size) => (
        <Drawing stretches={stretches} vendors={held} colours={colours} cursor={cursor} size={size} />
      )}
    </ChartFrame>
  );
}

interface DrawingProps {
  readonly stretches: readonly Stretch[];
  readonly vendors: readonly VendorDeposits[];
  readonly colours: ReadonlyMap<string, CategoryStyle>;
  readonly cursor: ReturnType<typeof useChartCursor>;
  readonly size: ChartSize;
}

function Drawing({ stretches, vendors, colours, cursor, size }: DrawingProps) {
  const id = useId();
  const [first] = stretches;
  const largest = largestOf(stretches);
  if (first === undefined || largest === null) return null;
  const width = Math.max(120, size.width - LEFT - RIGHT);
  const bottom = size.height - BOTTOM;
  const range = rangeAround(
    stretches.flatMap(({ from, to }) => [from, addDays(to, -1)]),
    first.from,
  );
  const place = dayPlace(range, width);
  const y = linearScale({ domain: [0, Math.max(1, largest.total)], range: [bottom, TOP], nice: 4 });
  const peakX = LEFT + place(largest.from);
  const isRight = peakX > LEFT + width * 0.6;
  return (
    <>
      <CategoryFills id={id} of={vendors.map(({ vendor }) => colours.get(vendor) ?? NO_STYLE)} />
      <ValueAxis scale={y} left={LEFT} width={width} format={shortAmount} count={3} />
      <MonthAxis ticks={monthTicks(range, width)} left={LEFT} top={TOP} bottom={bottom} />
      {stretches.map(({ from, to, parts }, at) => {
        const x = LEFT + place(from);
        const span = LEFT + place(to) - x;
        return (
          <g
            key={from}
            onPointerEnter={() => {
              cursor.point(at);
            }}
          >
            <rect
              x={x}
              y={TOP}
              width={span}
              height={bottom - TOP}
              className={cursor.at === at ? styles['pointed'] : styles['pointer']}
            />
            {parts.map((part) => (
              <rect
                key={part.vendor}
                x={x}
                y={y(part.to)}
                width={span}
                height={Math.max(0, y(part.from) - y(part.to))}
                fill={fillOf(id, colours.get(part.vendor) ?? NO_STYLE)}
                className={styles['step']}
              />
            ))}
          </g>
        );
      })}
      <circle cx={peakX} cy={y(largest.total)} r={4} className={styles['peak']} />
      <text
        x={isRight ? peakX - 8 : peakX + 8}
        y={y(largest.total) - 8}
        textAnchor={isRight ? 'end' : 'start'}
        className={chartStyles['label']}
      >
        {`Most ${shortAmount(largest.total)} from ${formatDate(largest.from)}`}
      </text>
    </>
  );
}

function stretchesOf(deposits: readonly VendorDeposits[]): readonly Stretch[] {
  const days = [...new Set(deposits.flatMap(({ steps }) => steps.map(({ on }) => on)))].sort();
  return days.slice(0, -1).map((from, at) => {
    let sum = 0;
    const parts = deposits.map((of) => {
      const begin = sum;
      sum += depositOn(of, from);
      return { vendor: of.vendor, from: begin, to: sum };
    });
    return { from, to: days[at + 1] ?? from, parts: parts.filter((part) => part.to > part.from), total: sum };
  });
}

function largestOf(stretches: readonly Stretch[]): Stretch | null {
  return stretches.reduce<Stretch | null>(
    (found, stretch) => (found === null || stretch.total > found.total ? stretch : found),
    null,
  );
}

function sentenceOf({ from, to, parts, total }: Stretch): string {
  const held = parts.map((part) => `${part.vendor} ${dollars(part.to - part.from)}`).join(', ');
  return `${formatDate(from)} to ${formatDate(addDays(to, -1))}: ${total === 0 ? 'nothing at risk' : `${dollars(total)} at risk${parts.length === 1 ? ` with ${parts[0]?.vendor ?? ''}` : ` (${held})`}`}.`;
}

function summaryOf(stretches: readonly Stretch[], deposits: readonly VendorDeposits[]): string {
  const largest = largestOf(stretches);
  if (largest === null) return 'Nothing is paid before its goods leave.';
  const each = deposits
    .flatMap(({ vendor, largest: most }) =>
      most === null ? [] : [`${vendor} at most ${dollars(most.amount)}, from ${formatDate(most.on)}`],
    )
    .join('; ');
  return `Steps of what is paid for goods that have not left. Most is at risk from ${formatDate(largest.from)}: ${dollars(largest.total)}. By vendor: ${each}.`;
}
