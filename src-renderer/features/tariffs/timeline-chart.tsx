/**
 * The timeline as a drawing: origins below each other, days of entry across,
 * the total rate as a line of steps with its figure on each step.
 *
 * One Tab stop; arrows go from step to step and from row to row.
 *
 * Depends on: react, core, ui/format, ./timeline-scale, ./span-words.
 */
import { useRef, useState, type KeyboardEvent } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { CountryCode } from '#domain/core/country';
import type { RateSpan } from '#domain/tariffs/rate-history';
import { classNames } from '../../ui/class-names';
import { formatCountry, formatDate, UNKNOWN } from '../../ui/format';
import { spanDoubts, spanLayers, spanSentence } from './span-words';
import { percentWords, spanWords } from './tariff-words';
import { TimelineAxis } from './timeline-axis';
import { Steps } from './timeline-steps';
import { changeDays, placeOf, topRate, type TimelineRange, type TimelineRow } from './timeline-scale';
import styles from './timeline.module.css';
import { useElementWidth } from './use-element-width';

interface TimelineChartProps {
  readonly rows: readonly TimelineRow[];
  readonly range: TimelineRange;
  readonly asOf: CalendarDate;
  readonly onPick: (origin: CountryCode, day: CalendarDate) => void;
}

/** CSS pixels. */
const GUTTER = 116;
const RIGHT = 12;
const TOP = 22;
const ROW = 72;
const PLOT = 44;
/** From the top of a row to the top of its scale. */
const HEADROOM = 20;

/** Room that the words of a step need, CSS pixels. */
const HINT = { width: 300, height: 190 } as const;

/** A step by its place. */
interface Step {
  readonly row: number;
  readonly span: number;
}

export function TimelineChart({ rows, range, asOf, onPick }: TimelineChartProps) {
  const { ref, width: outer } = useElementWidth(960);
  const svg = useRef<SVGSVGElement>(null);
  const [chosen, setChosen] = useState<(Step & { readonly isAbove: boolean }) | null>(null);
  const [tabStop, setTabStop] = useState<Step>({ row: 0, span: 0 });
  const width = Math.max(240, outer - GUTTER - RIGHT);
  const top = topRate(rows);
  const yOf = (rate: number) => HEADROOM + PLOT * (1 - Math.min(1, rate / top));
  const stop = rows[tabStop.row]?.spans[tabStop.span] === undefined ? { row: 0, span: 0 } : tabStop;

  const choose = (step: Step, element: Element) => {
    const isAbove = element.getBoundingClientRect().bottom + HINT.height > window.innerHeight;
    setChosen({ ...step, isAbove });
  };
  const move = (event: KeyboardEvent, from: Step) => {
    const next = neighbour(event.key, from, rows);
    if (next === null) return;
    event.preventDefault();
    setTabStop(next);
    svg.current?.querySelector<SVGElement>(`[data-step="${next.row}-${next.span}"]`)?.focus();
  };
  const shown = chosen === null ? null : (rows[chosen.row]?.spans[chosen.span] ?? null);
  const shownOrigin = chosen === null ? undefined : rows[chosen.row]?.origin;
  const isUnsure = rows.some(({ spans }) =>
    spans.some(({ result }) => result.ok && result.value.unconfirmed.length > 0),
  );
  const isCut = rows.some(({ spans }) =>
    spans.some(({ result }) => result.ok && result.value.totalRate > top),
  );

  return (
    <div ref={ref} className={styles['chart']}>
      <svg
        ref={svg}
        width={GUTTER + width + RIGHT}
        height={TOP + rows.length * ROW + 52}
        role="group"
        aria-label={`Duty by origin, entries ${spanWords(range.from, range.to)}`}
      >
        <TimelineAxis
          days={changeDays(rows)}
          range={range}
          asOf={asOf}
          left={GUTTER}
          width={width}
          top={TOP}
          height={rows.length * ROW}
        />
        {rows.map(({ origin, spans }, row) => (
          <g key={origin} transform={`translate(0 ${TOP + row * ROW})`}>
            <text x={0} y={HEADROOM + PLOT - 16} className={styles['origin']}>
              {shorten(formatCountry(origin))}
            </text>
            <text x={0} y={HEADROOM + PLOT} className={styles['now']}>
              {rateOn(spans, asOf)}
            </text>
            <line
              x1={GUTTER}
              x2={GUTTER + width}
              y1={HEADROOM + PLOT + 0.5}
              y2={HEADROOM + PLOT + 0.5}
              className={styles['zero']}
            />
            <Steps
              spans={spans}
              xOf={(day) => GUTTER + placeOf(day, range, width)}
              end={GUTTER + width}
              top={top}
              yOf={yOf}
            />
            {spans.map((span, index) => {
              const x = GUTTER + placeOf(span.from, range, width);
              const next = spans[index + 1];
              const end = GUTTER + (next === undefined ? width : placeOf(next.from, range, width));
              const step = { row, span: index };
              return (
                <rect
                  key={span.from}
                  data-step={`${row}-${index}`}
                  role="button"
                  tabIndex={stop.row === row && stop.span === index ? 0 : -1}
                  aria-label={spanSentence(origin, span)}
                  x={x}
                  y={2}
                  width={Math.max(2, end - x)}
                  height={ROW - 4}
                  className={styles['step']}
                  onPointerEnter={(event) => {
                    choose(step, event.currentTarget);
                  }}
                  onPointerLeave={() => {
                    setChosen(null);
                  }}
                  onFocus={(event) => {
                    choose(step, event.currentTarget);
                    setTabStop(step);
                  }}
                  onBlur={() => {
                    setChosen(null);
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' || event.key === ' ') {
                      event.preventDefault();
                      onPick(origin, dayWithin(span, asOf));
                    } else move(event, step);
                  }}
                  onClick={() => {
                    onPick(origin, dayWithin(span, asOf));
                  }}
                />
              );
            })}
          </g>
        ))}
      </svg>
      {shown === null || shownOrigin === undefined || chosen === null ? null : (
        <div
          className={classNames(styles['hint'], chosen.isAbove && styles['above'])}
          style={{
            top: TOP + (chosen.row + (chosen.isAbove ? 0 : 1)) * ROW,
            left: Math.max(
              0,
              Math.min(GUTTER + placeOf(shown.from, range, width), GUTTER + width - HINT.width),
            ),
            width: HINT.width,
          }}
          aria-hidden="true"
        >
          <strong>
            {formatCountry(shownOrigin)}{' '}
            {shown.result.ok ? percentWords(shown.result.value.totalRate) : 'no rate'}
          </strong>
          <span>Entries {spanWords(shown.from, shown.to)}</span>
          <ul>
            {spanLayers(shown).map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
          {spanDoubts(shown) === '' ? null : (
            <span className={styles['doubts']}>Not confirmed, not counted: {spanDoubts(shown)}</span>
          )}
        </div>
      )}
      <p className={styles['note']}>
        Under each origin: its duty on {formatDate(asOf)}. Choose a step to ask what applies then.
        {isCut ? ' A broken line lies above the scale.' : ''}
        {isUnsure ? ' ? marks a time when a layer that is not confirmed could apply as well.' : ''}
      </p>
    </div>
  );
}

/** The as-of date where the span holds it, else its first day. */
function dayWithin({ from, to }: RateSpan, asOf: CalendarDate): CalendarDate {
  return from <= asOf && asOf <= to ? asOf : from;
}

function rateOn(spans: readonly RateSpan[], day: CalendarDate): string {
  const span = spans.find(({ from, to }) => from <= day && day <= to);
  return span?.result.ok === true ? percentWords(span.result.value.totalRate) : UNKNOWN;
}

function shorten(name: string): string {
  return name.length <= 17 ? name : `${name.slice(0, 16).trimEnd()}…`;
}

/** Where an arrow key goes; null at an edge or for another key. */
function neighbour(key: string, { row, span }: Step, rows: readonly TimelineRow[]): Step | null {
  const spans = rows[row]?.spans ?? [];
  if (key === 'ArrowRight') return span + 1 < spans.length ? { row, span: span + 1 } : null;
  if (key === 'ArrowLeft') return span > 0 ? { row, span: span - 1 } : null;
  if (key === 'Home') return { row, span: 0 };
  if (key === 'End') return { row, span: Math.max(0, spans.length - 1) };
  const next = key === 'ArrowDown' ? row + 1 : key === 'ArrowUp' ? row - 1 : row;
  const others = next === row ? undefined : rows[next]?.spans;
  const day = spans[span]?.from;
  if (others === undefined || day === undefined) return null;
  return {
    row: next,
    span: Math.max(
      0,
      others.findIndex(({ from, to }) => from <= day && day <= to),
    ),
  };
}
