/**
 * When the goods travel, reach the rack and get power: a row for each delivery, its days in columns and drawn
 * beside them, with the days from which its duty changes.
 *
 * The bar ends at the median; the thin line goes on to the ninetieth percentile.
 *
 * Depends on: core, executive (types), ui/charts, ../figures, ./summary-block.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { percentText } from '#domain/executive/figure-text';
import type { TimelineRow } from '#domain/executive/plan-summary';
import type { TariffStep } from '#domain/planning/delivery/delivery-row';
import { CategoryBar } from '../../../ui/charts/category-bar';
import { dayPlace, monthTicks, rangeAround, type DayRange } from '../../../ui/charts/day-axis';
import { classNames } from '../../../ui/class-names';
import { formatCount, formatDate, formatInteger, UNKNOWN } from '../../../ui/format';
import { useReportSurface } from '../figures/report-surface';
import { SummaryBlock } from './summary-block';
import styles from './summary.module.css';

interface TimelineTableProps {
  readonly rows: readonly TimelineRow[];
  readonly asOf: CalendarDate;
  /** Rows that there is room for; all, with the day of power, without it. */
  readonly most?: number;
}

/** Of the drawing: a unit is a tenth of the letter size. */
const WIDTH = 150;
const ROW = 15;
const AXIS = 11;

export function TimelineTable({ rows, asOf, most }: TimelineTableProps) {
  const isFull = most === undefined;
  const shown = isFull || rows.length <= most ? rows : rows.slice(0, most - 1);
  const rest = rows.length - shown.length;
  const range = rangeAround(shown.flatMap(daysOf), asOf);
  return (
    <SummaryBlock title="Delivery" unit={legendOf(shown, rest)}>
      {rows.length === 0 ? (
        <p className={styles['words']}>No delivery has a date yet.</p>
      ) : (
        <table className={classNames(styles['table'], styles['deliveries'])}>
          <colgroup>
            <col />
            <col />
            <col />
            <col />
            <col />
            {isFull ? <col /> : null}
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Delivery</th>
              <th scope="col" data-cell="number">
                Rigs
              </th>
              <th scope="col" className={styles['drawn']}>
                <Axis range={range} />
              </th>
              <th scope="col" data-cell="number">
                Rack P50
              </th>
              <th scope="col" data-cell="number">
                Rack P90
              </th>
              {isFull ? (
                <th scope="col" data-cell="number">
                  Power
                </th>
              ) : null}
              <th scope="col" data-cell="number">
                Late by
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <Row key={`${row.label} ${String(at)}`} row={row} range={range} isFull={isFull} />
            ))}
          </tbody>
        </table>
      )}
      <Steps rows={rows} />
    </SummaryBlock>
  );
}

/** What the marks mean that are drawn, and how many rows are not. */
function legendOf(rows: readonly TimelineRow[], rest: number): string {
  return [
    'dispatch to rack at P50, thin line to P90',
    ...(rows.some(({ energisation }) => energisation !== null) ? ['| power at the site'] : []),
    ...(rows.some(({ tariffSteps }) => tariffSteps.length > 0)
      ? ['▾ duty changes for goods entered from then on']
      : []),
    ...(rest === 0 ? [] : [`${formatInteger(rest)} more in the tables`]),
  ].join('; ');
}

function Axis({ range }: { readonly range: DayRange }) {
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} ${String(AXIS)}`}
      className={styles['strip']}
      aria-label="Months"
      role="img"
    >
      {monthTicks(range, WIDTH).map(({ month, x, label }) => (
        <text key={month} x={x + 1} y={AXIS - 3} className={styles['tick']}>
          {label}
        </text>
      ))}
    </svg>
  );
}

interface RowProps {
  readonly row: TimelineRow;
  readonly range: DayRange;
}

function Row({ row, range, isFull }: RowProps & { readonly isFull: boolean }) {
  const { label, vendor, units, onRackP50, onRackP90, energisation } = row;
  return (
    <tr>
      <th scope="row">
        {vendor}
        <span className={styles['goods']}> {label}</span>
      </th>
      <td data-cell="number">{formatInteger(units)}</td>
      <td className={styles['drawn']}>
        <Drawing row={row} range={range} />
      </td>
      <td data-cell="number">{formatDate(onRackP50)}</td>
      <td data-cell="number">{formatDate(onRackP90)}</td>
      {isFull ? <td data-cell="number">{formatDate(energisation)}</td> : null}
      <td data-cell="number">{lateWords(row)}</td>
    </tr>
  );
}

function Drawing({ row, range }: RowProps) {
  const { styleOf } = useReportSurface();
  const style = styleOf(row.vendor);
  const place = dayPlace(range, WIDTH);
  const x = (day: CalendarDate) => Math.max(0, Math.min(place(day), WIDTH));
  const inSight = (day: CalendarDate) => day > range.from && day < range.to;
  const middle = ROW / 2;
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(ROW)}`} className={styles['strip']} aria-hidden="true">
      {monthTicks(range, WIDTH).map(({ month, x: at }) => (
        <line key={month} x1={at} x2={at} y1={0} y2={ROW} className={styles['grid']} />
      ))}
      <CategoryBar
        x={x(row.from)}
        width={Math.max(1, x(row.onRackP50) - x(row.from))}
        y={middle - 3}
        height={7}
        style={style}
      />
      <path
        d={`M${String(x(row.onRackP50))} ${String(middle + 0.5)}H${String(x(row.onRackP90))}m0 -3v6`}
        stroke={style.colour}
        className={styles['whisker']}
      />
      {row.energisation === null || !inSight(row.energisation) ? null : (
        <line
          x1={x(row.energisation)}
          x2={x(row.energisation)}
          y1={1}
          y2={ROW - 1}
          className={styles['power']}
        />
      )}
      {row.tariffSteps
        .filter(({ on }) => inSight(on))
        .map(({ on }) => (
          <path key={on} d={`M${String(x(on) - 3)} 0h6l-3 4.5z`} className={styles['step']} />
        ))}
    </svg>
  );
}

/** Each step once, in order of days, in words. */
function Steps({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const words = new Map<string, TariffStep>();
  for (const { tariffSteps } of rows) for (const step of tariffSteps) words.set(stepWords(step), step);
  const steps = [...words].sort(([, a], [, b]) => (a.on < b.on ? -1 : 1)).map(([text]) => text);
  if (steps.length === 0) return null;
  return <p className={styles['below']}>▾ Duty from {steps.join('; ')}.</p>;
}

function stepWords({ on, rateBefore, rateAfter }: TariffStep): string {
  const rate = (ppm: TariffStep['rateAfter']) => (ppm === null ? 'no single rate' : percentText(ppm));
  return `${formatDate(on)}: ${rate(rateBefore)} → ${rate(rateAfter)}`;
}

function daysOf({ from, onRackP90, energisation }: TimelineRow): readonly CalendarDate[] {
  return energisation === null ? [from, onRackP90] : [from, onRackP90, energisation];
}

/** Days from power to the rack at the median, of the latest batch; a dash where the day of power is not known. */
function lateWords({ daysLate }: TimelineRow): string {
  if (daysLate === null) return UNKNOWN;
  return daysLate <= 0 ? '0' : formatCount(daysLate, 'day');
}
