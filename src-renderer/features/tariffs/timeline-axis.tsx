/**
 * What the rows of the timeline share: years, the days on which a rate changes, the as-of date.
 *
 * Depends on: core, ui/format, ./timeline-scale.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { formatDate } from '../../ui/format';
import { calendarTicks, placeDays, placeOf, type TimelineRange } from './timeline-scale';
import styles from './timeline.module.css';

interface TimelineAxisProps {
  /** Days on which any rate changes. */
  readonly days: readonly CalendarDate[];
  readonly range: TimelineRange;
  readonly asOf: CalendarDate;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** Room of a date such as `24 Jul 2026`, CSS pixels. */
const DAY_LABEL = 74;

export function TimelineAxis({ days, range, asOf, left, width, top, height }: TimelineAxisProps) {
  const bottom = top + height;
  const now = left + placeOf(asOf, range, width);
  return (
    <g aria-hidden="true">
      {calendarTicks(range, width).map((day) => {
        const x = left + placeOf(day, range, width);
        return (
          <g key={day}>
            <line x1={x} x2={x} y1={top - 6} y2={bottom} className={styles['grid']} />
            {Math.abs(x - now) < 78 || x > left + width - 30 ? null : (
              <text x={x + 3} y={top - 8} className={styles['tick']}>
                {day.endsWith('-01-01') ? day.slice(0, 4) : formatDate(day).slice(2)}
              </text>
            )}
          </g>
        );
      })}
      {placeDays(days, range, width, DAY_LABEL).map(({ day, x, lane }) => (
        <g key={day}>
          <line x1={left + x} x2={left + x} y1={top} y2={bottom + 5} className={styles['change']} />
          {lane === null ? null : (
            <text
              x={clamp(left + x, left + DAY_LABEL / 2, left + width - DAY_LABEL / 2)}
              y={bottom + 18 + lane * 15}
              textAnchor="middle"
              className={styles['day']}
            >
              {formatDate(day)}
            </text>
          )}
        </g>
      ))}
      <line x1={now} x2={now} y1={top - 6} y2={bottom + 5} className={styles['asOf']} />
      <text
        x={clamp(now, left + 52, left + width - 52)}
        y={top - 9}
        textAnchor="middle"
        className={styles['asOfWords']}
      >
        as of {formatDate(asOf)}
      </text>
    </g>
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
