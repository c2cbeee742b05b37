/**
 * The line of one origin in the timeline, with its figure on each step.
 *
 * Depends on: core, tariffs (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { formatPercent } from '#domain/core/money';
import type { RateSpan } from '#domain/tariffs/rate-history';
import styles from './timeline.module.css';

interface StepsProps {
  readonly spans: readonly RateSpan[];
  readonly xOf: (day: CalendarDate) => number;
  /** Where the last step ends. */
  readonly end: number;
  /** The rate at the top of the scale, ppm; what lies above is drawn there, broken. */
  readonly top: number;
  readonly yOf: (rate: number) => number;
}

/** A step as it is drawn; no rate leaves a gap. */
interface DrawnStep {
  readonly key: string;
  readonly x: number;
  readonly end: number;
  /** Null where no rate can be given. */
  readonly y: number | null;
  readonly isCut: boolean;
  readonly words: string;
  readonly isUnsure: boolean;
}

/** Width of a figure, CSS pixels. */
const DIGIT = 6.4;

export function Steps(props: StepsProps) {
  const steps = drawnSteps(props);
  // Figures below, lines on top: the space around a figure must not cut a line.
  return (
    <>
      {steps.map(({ key, x, end, y, words, isUnsure }) =>
        end - x < (words.length + (isUnsure ? 2 : 0)) * DIGIT + 4 ? null : (
          <text
            key={key}
            x={x + 4}
            y={(y ?? props.yOf(0)) - 5}
            className={styles[y === null ? 'norate' : 'figure']}
          >
            {words}
            {isUnsure ? <tspan className={styles['doubt']}> ?</tspan> : null}
          </text>
        ),
      )}
      {steps.map(({ key, x, end, y, isCut }, index) => {
        if (y === null) return null;
        const before = steps[index - 1]?.y ?? null;
        return (
          <g key={key} className={styles['line']}>
            {before === null ? null : <line x1={x} x2={x} y1={before} y2={y} />}
            <line x1={x} x2={end} y1={y} y2={y} strokeDasharray={isCut ? '5 3' : undefined} />
          </g>
        );
      })}
    </>
  );
}

function drawnSteps({ spans, xOf, end, top, yOf }: StepsProps): readonly DrawnStep[] {
  return spans.map(({ from, result }, index) => {
    const next = spans[index + 1];
    const place = { key: from, x: xOf(from), end: next === undefined ? end : xOf(next.from) };
    if (!result.ok) return { ...place, y: null, isCut: false, words: 'no rate', isUnsure: false };
    const { totalRate, unconfirmed } = result.value;
    return {
      ...place,
      y: yOf(totalRate),
      isCut: totalRate > top,
      words: formatPercent(totalRate),
      isUnsure: unconfirmed.length > 0,
    };
  });
}
