/**
 * One batch of the drawing.
 *
 * The legs keep the colour of the vendor and are told apart by how they are filled: outlined while the goods
 * are made, full in transit, half in customs, light inland. That holds on paper too.
 *
 * Depends on: core (types), planning (types), ui, ./delivery-words.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { BatchRow, DeliveryRow, TariffStep } from '#domain/planning/delivery/delivery-row';
import { classNames } from '../../../ui/class-names';
import type { DayRange } from '../../../ui/charts/day-axis';
import { formatInteger } from '../../../ui/format';
import styles from './delivery.module.css';
import { lateWords, stepRates } from './delivery-words';

/** Height of a row, CSS pixels. */
export const GANTT_ROW = 34;

const BAR = 10;
const MIDDLE = 17;
/** Room that the rates of a step need, CSS pixels. */
const STEP_ROOM = 74;
/** Letters that the name of a rig has room for. */
const NAME_LENGTH = 26;

interface GanttRowProps {
  readonly row: DeliveryRow;
  readonly batch: BatchRow;
  /** The line above; a step of the duty that both have is named there. */
  readonly above: DeliveryRow | null;
  readonly y: number;
  readonly left: number;
  readonly width: number;
  readonly place: (day: CalendarDate) => number;
  readonly range: DayRange;
  readonly colour: string;
  readonly isPointed: boolean;
  readonly onPoint: () => void;
  readonly onOpen: ((lineId: string) => void) | undefined;
}

export function GanttRow(props: GanttRowProps) {
  const { row, batch, above, y, left, width, place, range, colour, isPointed, onPoint, onOpen } = props;
  const x = (day: CalendarDate) => left + Math.max(0, Math.min(place(day), width));
  const middle = y + MIDDLE;
  const name = row.model.length > NAME_LENGTH ? `${row.model.slice(0, NAME_LENGTH - 1)}…` : row.model;
  const steps = row.tariffSteps.filter(({ on }) => on > range.from && on < range.to);
  const isNamed = (step: TariffStep, next: TariffStep | undefined) =>
    (next === undefined || x(next.on) - x(step.on) >= STEP_ROOM) &&
    !(above?.tariffSteps ?? []).some((other) => other.on === step.on && stepRates(other) === stepRates(step));
  const below = [
    `${formatInteger(batch.quantity)} from ${row.vendor}`,
    ...(batch.batch === null ? [] : [`batch ${String(batch.batch)}`]),
    row.siteName ?? 'no site',
  ].join(' · ');
  return (
    <g
      onPointerEnter={onPoint}
      onClick={
        onOpen === undefined
          ? undefined
          : () => {
              onOpen(row.lineId);
            }
      }
      style={{ color: colour }}
    >
      <rect
        x={0}
        y={y}
        width={left + width + 96}
        height={GANTT_ROW}
        className={isPointed ? styles['pointed'] : styles['pointer']}
      />
      <rect x={4} y={y + 6} width={4} height={GANTT_ROW - 12} rx={2} fill="currentColor" />
      <text x={16} y={y + 14} className={styles['name']}>
        {name}
      </text>
      <text x={16} y={y + 27} className={styles['below']}>
        {below.length > 44 ? `${below.slice(0, 43)}…` : below}
      </text>
      {batch.bars.map(({ leg, from, to }) => (
        <rect
          key={leg}
          x={x(from)}
          y={middle - BAR / 2}
          width={Math.max(0, x(to) - x(from))}
          height={BAR}
          className={classNames(styles['bar'], styles[leg])}
        />
      ))}
      <path
        d={`M${String(x(batch.onRackP10))} ${String(middle + 11)}H${String(x(batch.onRackP90))}M${String(x(batch.onRackP10))} ${String(middle + 8)}v6M${String(x(batch.onRackP90))} ${String(middle + 8)}v6`}
        className={styles['whisker']}
      />
      <circle cx={x(batch.onRackP50)} cy={middle + 11} r={2.6} className={styles['median']} />
      {row.energisation === null || row.energisation < range.from ? null : (
        <path
          d={`M${String(x(row.energisation))} ${String(y + 3)}v${String(GANTT_ROW - 6)}`}
          className={styles['power']}
        />
      )}
      {row.unconfirmedSteps
        .filter(({ on }) => on > range.from && on < range.to)
        .map(({ on, layerId }) => (
          <g key={layerId}>
            <path d={`M${String(x(on))} ${String(y)}v${String(GANTT_ROW)}`} className={styles['doubt']} />
            {above === null ? (
              <text x={x(on) + 3} y={y + 8} className={styles['doubtWords']}>
                ?
              </text>
            ) : null}
          </g>
        ))}
      {steps.map((step, at) => (
        <g key={step.on}>
          <path d={`M${String(x(step.on))} ${String(y)}v${String(GANTT_ROW)}`} className={styles['step']} />
          {isNamed(step, steps[at + 1]) ? (
            <text x={x(step.on) + 3} y={y + 8} className={styles['stepWords']}>
              {stepRates(step)}
            </text>
          ) : null}
        </g>
      ))}
      <text x={left + width + 92} y={middle + 4} textAnchor="end" className={styles['late']}>
        {lateWords(batch.daysLate)}
      </text>
    </g>
  );
}
