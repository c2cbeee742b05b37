/**
 * The drawing of deliveries: a row for each batch, its legs as bars in the colour of its vendor, the spread of
 * its rack as a line, the power of its site, the days from which its duty changes.
 *
 * Only rows in sight are drawn. The dates stay at the top while rows scroll.
 *
 * Depends on: react, core, planning (types), ui, ./delivery-words, ./gantt-row.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { BatchRow, DeliveryRow } from '#domain/planning/delivery/delivery-row';
import type { CategoryStyle } from '../../../ui/charts/category-styles';
import { MonthAxis } from '../../../ui/charts/chart-axes';
import { dayPlace, monthTicks, rangeAround } from '../../../ui/charts/day-axis';
import type { ChartCursor } from '../../../ui/charts/use-chart-cursor';
import { useChartWidth } from '../../../ui/charts/use-chart-width';
import { formatDate } from '../../../ui/format';
import styles from './delivery.module.css';
import { GANTT_ROW, GanttRow } from './gantt-row';

/** A batch with the line it is of. */
export interface GanttBatch {
  readonly row: DeliveryRow;
  readonly batch: BatchRow;
}

interface GanttProps {
  readonly batches: readonly GanttBatch[];
  readonly asOf: CalendarDate;
  readonly colours: ReadonlyMap<string, CategoryStyle>;
  readonly cursor: ChartCursor;
  readonly summary: string;
  /** Enter on a row. */
  readonly onOpen: ((lineId: string) => void) | undefined;
}

const LEFT = 250;
const RIGHT = 96;
const HEAD = 36;
/** Rows drawn above and below those in sight. */
const MARGIN = 6;
/** Of the part in sight, CSS pixels; the style sheet gives it no more. */
const MOST_HEIGHT = 760;

export function Gantt({ batches, asOf, colours, cursor, summary, onOpen }: GanttProps) {
  const { ref, width: outer } = useChartWidth(1100);
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const { at } = cursor;
  useEffect(() => {
    const { current } = scroller;
    if (at === null || current === null) return;
    const y = at * GANTT_ROW;
    const room = current.clientHeight - HEAD;
    if (y < current.scrollTop) current.scrollTop = y;
    else if (y + GANTT_ROW > current.scrollTop + room) current.scrollTop = y + GANTT_ROW - room;
  }, [at]);

  const width = Math.max(240, outer - LEFT - RIGHT);
  const range = rangeAround(daysOf(batches, asOf), asOf);
  const place = dayPlace(range, width);
  const ticks = monthTicks(range, width);
  const first = Math.max(0, Math.floor(top / GANTT_ROW) - MARGIN);
  const last = Math.min(batches.length, Math.ceil((top + MOST_HEIGHT) / GANTT_ROW) + MARGIN);
  const height = batches.length * GANTT_ROW;
  const now = LEFT + place(asOf);
  const onKeyDown = (event: KeyboardEvent) => {
    const batch = at === null ? undefined : batches[at];
    if (event.key === 'Enter' && batch !== undefined && onOpen !== undefined) {
      event.preventDefault();
      onOpen(batch.row.lineId);
    } else cursor.onKeyDown(event);
  };
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      role="group"
      aria-label="Deliveries, chart: arrow keys read it batch by batch"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        setTop(event.currentTarget.scrollTop);
      }}
    >
      <div ref={ref}>
        <svg width={outer} height={HEAD} className={styles['axis']} aria-hidden="true">
          <MonthAxis ticks={ticks} left={LEFT} top={HEAD - 4} bottom={HEAD} isAbove />
          <text x={now + 4} y={12} className={styles['asOfWords']}>
            {`as of ${formatDate(asOf)}`}
          </text>
          <text x={outer - 4} y={HEAD - 10} textAnchor="end" className={styles['asOfWords']}>
            P50 to power
          </text>
        </svg>
        <svg
          width={outer}
          height={height}
          role="img"
          aria-label={summary}
          className={styles['rows']}
          onPointerLeave={() => {
            cursor.point(null);
          }}
        >
          <MonthAxisLines xs={ticks.map(({ x }) => LEFT + x)} height={height} />
          {batches.slice(first, last).map(({ row, batch }, index) => (
            <GanttRow
              key={`${row.lineId} ${String(batch.batch)}`}
              row={row}
              batch={batch}
              above={batches[first + index - 1]?.row ?? null}
              y={(first + index) * GANTT_ROW}
              left={LEFT}
              width={width}
              place={place}
              range={range}
              colour={colours.get(row.vendor)?.colour ?? 'var(--ink-3)'}
              isPointed={at === first + index}
              onPoint={() => {
                cursor.point(first + index);
              }}
              onOpen={onOpen}
            />
          ))}
          <line x1={now} x2={now} y1={0} y2={height} className={styles['asOf']} />
        </svg>
      </div>
    </div>
  );
}

function MonthAxisLines({ xs, height }: { readonly xs: readonly number[]; readonly height: number }) {
  return xs.map((x) => <line key={x} x1={x} x2={x} y1={0} y2={height} className={styles['month']} />);
}

/** Every day that is drawn; steps of the duty only where they lie within or near the deliveries. */
function daysOf(batches: readonly GanttBatch[], asOf: CalendarDate): readonly CalendarDate[] {
  return [
    asOf,
    ...batches.flatMap(({ row, batch }) => [
      ...(row.energisation === null || row.energisation < asOf ? [] : [row.energisation]),
      batch.bars[0]?.from ?? asOf,
      batch.onRackP90,
    ]),
  ];
}
