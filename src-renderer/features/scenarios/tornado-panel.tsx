/**
 * What moves a figure of the plan most: each input turned alone from its low to its high end.
 *
 * Depends on: react, model (types), services (types), simulation, ui, ./kpi-words,
 * ./tornado-table, ./tornado-words.
 */
import { useState } from 'react';
import { kpiById, kpiNumber, planKpis, type KpiId, type PlanKpi } from '#domain/simulation/plan-kpis';
import { tornadoBars, type TornadoBar } from '#domain/simulation/tornado';
import type { TornadoInput } from '#domain/simulation/tornado-inputs';
import type { TornadoFound } from '../../services/simulation-desk';
import type { TornadoWork } from '../../services/use-scenario-work';
import { Button } from '../../ui/button';
import { ChartFrame } from '../../ui/charts/chart-frame';
import chartStyles from '../../ui/charts/charts.module.css';
import { linearScale } from '../../ui/charts/linear-scale';
import { useChartCursor } from '../../ui/charts/use-chart-cursor';
import { SelectField } from '../../ui/fields';
import { formatCount } from '../../ui/format';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import { kpiText } from './kpi-words';
import styles from './scenarios.module.css';
import { TornadoTable, type OnRange } from './tornado-table';
import { endWords, inputLabel } from './tornado-words';

interface TornadoPanelProps {
  /** The future that it is drawn in. */
  readonly futureName: string;
  readonly work: TornadoWork;
}

const ROW = 26;
const MOST_BARS = 14;
/** Room for labels: so much for a letter, and no more letters than this. */
const LETTER = 6.6;
const MOST_LETTERS = 48;
const RIGHT = 90;

export function TornadoPanel({ futureName, work }: TornadoPanelProps) {
  const [id, setId] = useState<KpiId>('allInPerTh');
  const kpi = kpiById(id);
  const { found } = work;
  return (
    <Section
      title="What moves it"
      words={`One input at a time from its low to its high end, under ${futureName}. Ranges that nobody stated are said to be standard ones; change them in the table.`}
    >
      <div className={styles['choice']}>
        <SelectField
          label="Figure of the tornado"
          value={id}
          options={planKpis.map(({ id: value, label }) => ({ value, label }))}
          onChange={setId}
        />
        <Button
          onClick={() => {
            work.start(work.edited);
          }}
          disabled={work.isRunning}
        >
          {found === null ? 'Draw the tornado' : 'Draw it again'}
        </Button>
        {work.edited.size === 0 ? null : (
          <Button
            onClick={() => {
              work.start(new Map());
            }}
          >
            Take back {formatCount(work.edited.size, 'changed range')}
          </Button>
        )}
      </div>
      {work.isRunning ? <Progress label="Turning inputs" share={work.share} onStop={work.stop} /> : null}
      {work.problem === null ? null : <p className={styles['problem']}>{work.problem}</p>}
      {found !== null && (work.isStale || work.isRunning) ? (
        <p className={styles['stale']}>
          {work.isRunning
            ? 'This is the one drawn before, until the new one is done.'
            : 'Stale: the plan, its figures or the future changed since this was drawn.'}
        </p>
      ) : null}
      {found === null ? null : (
        <TornadoChart
          kpi={kpi}
          found={found}
          onRange={(input, range) => {
            work.start(new Map(work.edited).set(input.id, range));
          }}
        />
      )}
    </Section>
  );
}

interface TornadoChartProps {
  readonly kpi: PlanKpi;
  readonly found: TornadoFound;
  readonly onRange: OnRange;
}

function TornadoChart({ kpi, found, onRange }: TornadoChartProps) {
  const all = tornadoBars(kpi, found.base, found.runs);
  const base = kpiNumber(kpi.value(found.base));
  const moving = all.filter(({ swing }) => swing !== null && swing > 0);
  const still = all.filter(({ swing }) => swing === 0);
  const unknown = all.filter(({ swing }) => swing === null);
  const bars = moving.slice(0, MOST_BARS);
  const [first] = bars;
  const values = bars.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  const words = (value: number | null) => kpiText(kpi.kind, value);
  const cursor = useChartCursor(bars.length, 'down');
  const pointed = cursor.at === null ? undefined : bars[cursor.at];
  return (
    <>
      <ChartFrame
        cursor={cursor}
        readout={
          pointed === undefined ? 'Point at a bar, or use the arrow keys.' : barSentence(pointed, words)
        }
        title={`Tornado: ${kpi.label}`}
        unit={`now ${words(base)}`}
        summary={
          first === undefined
            ? `No input moves ${kpi.label}.`
            : `${inputLabel(first.input)} moves ${kpi.label} most: ${words(first.low)} at its low end, ${words(first.high)} at its high end, ${words(base)} now. ${String(bars.length)} inputs are drawn.`
        }
        height={Math.max(1, bars.length) * ROW + 26}
        table={<TornadoTable kpi={kpi} bars={all} onRange={onRange} />}
      >
        {({ width }) => {
          const longest = Math.max(...bars.map(({ input }) => shortLabel(input).length), 0);
          const left = 16 + longest * LETTER;
          const right = Math.max(left + RIGHT + 60, width - RIGHT);
          const scale = linearScale({
            domain: [Math.min(...values, base ?? 0), Math.max(...values, base ?? 0)],
            range: [left + RIGHT, right],
          });
          const middle = scale(base ?? 0);
          return (
            <>
              {bars.map((bar, at) => (
                <rect
                  key={`row ${bar.input.id}`}
                  x={0}
                  y={at * ROW}
                  width={width}
                  height={ROW}
                  className={cursor.at === at ? styles['pointed'] : styles['pointer']}
                  onPointerEnter={() => {
                    cursor.point(at);
                  }}
                />
              ))}
              {bars.map((bar, at) => (
                <Bar
                  key={bar.input.id}
                  bar={bar}
                  left={left}
                  y={at * ROW}
                  place={scale}
                  middle={middle}
                  words={words}
                />
              ))}
              <line x1={middle} x2={middle} y1={0} y2={bars.length * ROW} className={styles['zero']} />
              <text x={middle} y={bars.length * ROW + 16} textAnchor="middle" className={chartStyles['tick']}>
                {`now ${words(base)}`}
              </text>
            </>
          );
        }}
      </ChartFrame>
      <p className={styles['quiet']}>
        {still.length === 0
          ? ''
          : `Moves nothing: ${still.map(({ input }) => inputLabel(input)).join(', ')}. `}
        {unknown.length === 0
          ? ''
          : `Not known: ${unknown.map(({ input }) => inputLabel(input)).join(', ')}.`}
      </p>
    </>
  );
}

/** `Unit prices: $15.80 at −5 %, $17.25 at +5 %. Standard range: 5 % lower to 5 % higher.` */
function barSentence({ input, low, high }: TornadoBar, words: (value: number | null) => string): string {
  const ends = `${words(low)} at ${endWords(input, input.low)}, ${words(high)} at ${endWords(input, input.high)}`;
  return `${inputLabel(input)}: ${ends}. ${input.citation}.`;
}

/** What has no room is cut; the whole label stands in the table and in the hint. */
function shortLabel(input: TornadoInput): string {
  const label = inputLabel(input);
  return label.length > MOST_LETTERS ? `${label.slice(0, MOST_LETTERS - 1)}…` : label;
}

interface BarProps {
  readonly bar: TornadoBar;
  /** Where labels end. */
  readonly left: number;
  readonly y: number;
  readonly place: (value: number) => number;
  readonly middle: number;
  readonly words: (value: number | null) => string;
}

/** The low end filled, the high end outlined by the second colour; each end is labelled with its figure. */
function Bar({ bar: { input, low, high }, left, y, place, middle, words }: BarProps) {
  const ends = [
    { value: low, style: styles['bar'], name: 'low' },
    { value: high, style: styles['barHigh'], name: 'high' },
  ];
  return (
    <>
      <text x={left - 6} y={y + ROW / 2} dy="0.32em" textAnchor="end" className={chartStyles['label']}>
        <title>{inputLabel(input)}</title>
        {shortLabel(input)}
      </text>
      {ends.map(({ value, style, name }) => {
        if (value === null) return null;
        const x = place(value);
        const isLeft = x <= middle;
        const isLonger =
          Math.abs(x - middle) >= Math.abs(place((name === 'low' ? high : low) ?? value) - middle);
        const isAlone = (place(low ?? value) - middle) * (place(high ?? value) - middle) > 0;
        return (
          <g key={name}>
            <rect
              x={Math.min(x, middle)}
              y={y + 4}
              width={Math.abs(x - middle)}
              height={ROW - 8}
              className={style}
            />
            {x === middle || (isAlone && !isLonger) ? null : (
              <text
                x={isLeft ? x - 5 : x + 5}
                y={y + ROW / 2}
                dy="0.32em"
                textAnchor={isLeft ? 'end' : 'start'}
                className={chartStyles['tick']}
              >
                {`${words(value)} (${name})`}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
