/**
 * What moves a figure of the plan most: each input turned alone from its low to its high end.
 *
 * Depends on: react, model (types), services (types), simulation, ui, ./kpi-words.
 */
import { useState } from 'react';
import { formatPercent, partsPerMillion } from '#domain/core/money';
import { kpiById, kpiNumber, planKpis, type KpiId, type PlanKpi } from '#domain/simulation/plan-kpis';
import { tornadoBars, type TornadoBar } from '#domain/simulation/tornado';
import type { TornadoInput } from '#domain/simulation/tornado-inputs';
import type { TornadoFound } from '../../services/simulation-desk';
import type { FutureWork } from '../../services/use-scenario-work';
import { Button } from '../../ui/button';
import { ChartFrame } from '../../ui/charts/chart-frame';
import chartStyles from '../../ui/charts/charts.module.css';
import { linearScale } from '../../ui/charts/linear-scale';
import { FactsTable } from '../../ui/facts-table';
import { SelectField } from '../../ui/fields';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import { kpiText } from './kpi-words';
import styles from './scenarios.module.css';

interface TornadoPanelProps {
  /** The future that it is drawn in. */
  readonly futureName: string;
  readonly work: FutureWork<TornadoFound> & { readonly start: () => void };
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
      words={`One input at a time from its low to its high end, under ${futureName}. Ranges that nobody stated are said to be standard ones.`}
    >
      <div className={styles['choice']}>
        <SelectField
          label="Figure of the tornado"
          value={id}
          options={planKpis.map(({ id: value, label }) => ({ value, label }))}
          onChange={setId}
        />
        <Button onClick={work.start} disabled={work.isRunning}>
          {found === null ? 'Draw the tornado' : 'Draw it again'}
        </Button>
      </div>
      {work.isRunning ? <Progress label="Turning inputs" share={work.share} onStop={work.stop} /> : null}
      {work.problem === null ? null : <p className={styles['worse']}>{work.problem}</p>}
      {found !== null && work.isStale ? (
        <p className={styles['quiet']}>The plan, its figures or the future changed since this was drawn.</p>
      ) : null}
      {found === null ? null : <TornadoChart kpi={kpi} found={found} />}
    </Section>
  );
}

function TornadoChart({ kpi, found }: { readonly kpi: PlanKpi; readonly found: TornadoFound }) {
  const all = tornadoBars(kpi, found.base, found.runs);
  const base = kpiNumber(kpi.value(found.base));
  const moving = all.filter(({ swing }) => swing !== null && swing > 0);
  const still = all.filter(({ swing }) => swing === 0);
  const unknown = all.filter(({ swing }) => swing === null);
  const bars = moving.slice(0, MOST_BARS);
  const [first] = bars;
  const values = bars.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  const words = (value: number | null) => kpiText(kpi.kind, value);
  return (
    <>
      <ChartFrame
        title={`Tornado: ${kpi.label}`}
        unit={`now ${words(base)}`}
        summary={
          first === undefined
            ? `No input moves ${kpi.label}.`
            : `${first.input.label} moves ${kpi.label} most: ${words(first.low)} at its low end, ${words(first.high)} at its high end, ${words(base)} now. ${String(bars.length)} inputs are drawn.`
        }
        height={Math.max(1, bars.length) * ROW + 26}
        table={<TornadoTable kpi={kpi} bars={all} />}
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
        {still.length === 0 ? '' : `Moves nothing: ${still.map(({ input }) => input.label).join(', ')}. `}
        {unknown.length === 0 ? '' : `Not known: ${unknown.map(({ input }) => input.label).join(', ')}.`}
      </p>
    </>
  );
}

/** What has no room is cut; the whole label stands in the table and in the hint. */
function shortLabel({ label }: TornadoInput): string {
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
        <title>{input.label}</title>
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

function TornadoTable({ kpi, bars }: { readonly kpi: PlanKpi; readonly bars: readonly TornadoBar[] }) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Input</th>
          <th scope="col">Low end</th>
          <th scope="col">High end</th>
          <th scope="col" data-cell="number">
            {kpi.label} at the low end
          </th>
          <th scope="col" data-cell="number">
            At the high end
          </th>
          <th scope="col">Range from</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ input, low, high }) => (
          <tr key={input.id}>
            <th scope="row">{input.label}</th>
            <td data-cell="whole">{endWords(input, input.low)}</td>
            <td data-cell="whole">{endWords(input, input.high)}</td>
            <td data-cell="number">{kpiText(kpi.kind, low)}</td>
            <td data-cell="number">{kpiText(kpi.kind, high)}</td>
            <td data-cell="words">{input.citation}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function endWords({ unit }: TornadoInput, ppm: number): string {
  const size = formatPercent(partsPerMillion(Math.abs(ppm)), 0);
  const sign = ppm < 0 ? '−' : '+';
  switch (unit) {
    case 'change':
      return `${sign}${size} %`;
    case 'points':
      return `${sign}${size} points`;
    case 'rate':
      return `${size} %`;
    case 'quantile':
      return `P${size}`;
  }
}
