/**
 * The plan in thousands of drawn futures: what one in ten, half and nine in ten of them stay at or below.
 *
 * Depends on: react, core, imports, simulation, ui, ./histogram, ./kpi-words.
 */
import { useState } from 'react';
import { toDayNumber, type CalendarDate } from '#domain/core/calendar-date';
import type { KpiKind } from '#domain/simulation/plan-kpis';
import type { SimulatedPlan, SimulationResult } from '#domain/simulation/simulation-result';
import { readWhole } from '../../imports/read-number';
import type { FutureWork } from '../../services/use-scenario-work';
import { Button } from '../../ui/button';
import { ChartFrame } from '../../ui/charts/chart-frame';
import chartStyles from '../../ui/charts/charts.module.css';
import { linearScale } from '../../ui/charts/linear-scale';
import { FactsTable } from '../../ui/facts-table';
import { SelectField, TextField } from '../../ui/fields';
import { formatCount, formatInteger, formatPpm } from '../../ui/format';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import { histogramOf, type Bin } from './histogram';
import { kpiText } from './kpi-words';
import styles from './scenarios.module.css';

interface MonteCarloPanelProps {
  readonly futureName: string;
  readonly work: FutureWork<SimulationResult>;
  readonly onStart: (options: { readonly trials: number; readonly seed: number }) => void;
}

type Spread = { readonly p10: Value; readonly p50: Value; readonly p90: Value } | null;
type Value = number | CalendarDate | null;

/** A figure that is drawn, and where its trials lie. */
interface Drawn {
  readonly id: string;
  readonly label: string;
  readonly kind: KpiKind;
  readonly spread: (plan: SimulatedPlan) => Spread;
  /** Null where a figure has no picture of all trials. */
  readonly trials: ((plan: SimulatedPlan) => ArrayLike<number>) | null;
  /** Width of bins is a multiple of this. */
  readonly step: number;
}

const FIGURES: readonly Drawn[] = [
  {
    id: 'landed',
    label: 'Landed $',
    kind: 'usd',
    spread: ({ landed }) => landed,
    trials: ({ landed, drawn }) => (landed === null ? [] : drawn.landed),
    step: 10_000,
  },
  {
    id: 'allIn',
    label: 'All-in $',
    kind: 'usd',
    spread: ({ allIn }) => allIn,
    trials: ({ allIn, drawn }) => (allIn === null ? [] : drawn.allIn),
    step: 10_000,
  },
  {
    id: 'landedPerTh',
    label: 'Landed $/TH',
    kind: 'usd-per-th',
    spread: ({ landedPerTh }) => landedPerTh,
    trials: null,
    step: 1,
  },
  {
    id: 'allInPerTh',
    label: 'All-in $/TH',
    kind: 'usd-per-th',
    spread: ({ allInPerTh }) => allInPerTh,
    trials: null,
    step: 1,
  },
  {
    id: 'delay',
    label: 'Delay cost $',
    kind: 'usd',
    spread: ({ delay }) => delay,
    trials: ({ delay, drawn }) => (delay === null ? [] : drawn.delay),
    step: 10_000,
  },
  {
    id: 'hashing',
    label: 'All hash by',
    kind: 'date',
    spread: ({ hashing }) => hashing,
    trials: ({ hashing, drawn }) => (hashing === null ? [] : drawn.hashing.filter((day) => day > 0)),
    step: 1,
  },
  { id: 'ths', label: 'TH/s that come', kind: 'ths', spread: ({ ths }) => ths, trials: null, step: 1 },
];

const PICTURED = FIGURES.filter(({ trials }) => trials !== null);
const MOST_TRIALS = 100_000;
const HEIGHT = 190;
const LEFT = 44;
const FOOT = 26;

export function MonteCarloPanel({ futureName, work, onStart }: MonteCarloPanelProps) {
  const [trials, setTrials] = useState('10000');
  const [seed, setSeed] = useState('1');
  const [pictured, setPictured] = useState('allIn');
  const readTrials = readWhole(trials, 100, MOST_TRIALS);
  const readSeed = readWhole(seed, 0, Number.MAX_SAFE_INTEGER);
  const { found } = work;
  const figure = FIGURES.find(({ id }) => id === pictured) ?? FIGURES[0];
  return (
    <Section
      title="Monte Carlo"
      words={`Days of each leg, holds, hashprice, failures and findings drawn at random, under ${futureName}. The same seed draws the same.`}
    >
      <form
        className={styles['choice']}
        onSubmit={(event) => {
          event.preventDefault();
          if (readTrials.ok && readSeed.ok && !work.isRunning)
            onStart({ trials: readTrials.value, seed: readSeed.value });
        }}
      >
        <TextField
          label="Trials"
          inputMode="numeric"
          value={trials}
          onChange={setTrials}
          error={readTrials.ok ? null : `“${trials}” ${readTrials.problem}.`}
        />
        <TextField
          label="Seed"
          inputMode="numeric"
          value={seed}
          onChange={setSeed}
          error={readSeed.ok ? null : `“${seed}” ${readSeed.problem}.`}
        />
        <Button type="submit" disabled={work.isRunning || !readTrials.ok || !readSeed.ok}>
          {found === null ? 'Run the trials' : 'Run them again'}
        </Button>
      </form>
      {work.isRunning ? <Progress label="Drawing trials" share={work.share} onStop={work.stop} /> : null}
      {work.problem === null ? null : <p className={styles['worse']}>{work.problem}</p>}
      {found !== null && work.isStale ? (
        <p className={styles['quiet']}>The plan, its figures or the future changed since these were drawn.</p>
      ) : null}
      {found === null ? null : (
        <>
          <p className={styles['quiet']}>
            {formatCount(found.trials, 'trial')}, seed {String(found.seed)}.
            {found.leftOut.length === 0
              ? ''
              : ` Left out: ${found.leftOut.map(({ id, reason }) => `${id} (${reason})`).join('; ')}.`}
          </p>
          <SpreadTable result={found} />
          <div className={styles['choice']}>
            <SelectField
              label="Figure of the histogram"
              value={pictured}
              options={PICTURED.map(({ id, label }) => ({ value: id, label }))}
              onChange={setPictured}
            />
          </div>
          {figure === undefined ? null : <HistogramChart figure={figure} result={found} />}
        </>
      )}
    </Section>
  );
}

function SpreadTable({ result: { plan } }: { readonly result: SimulationResult }) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" data-cell="number">
            P10
          </th>
          <th scope="col" data-cell="number">
            P50
          </th>
          <th scope="col" data-cell="number">
            P90
          </th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map(({ id, label, kind, spread }) => {
          const found = spread(plan);
          return (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td data-cell="number">{kpiText(kind, found?.p10 ?? null)}</td>
              <td data-cell="number">{kpiText(kind, found?.p50 ?? null)}</td>
              <td data-cell="number">{kpiText(kind, found?.p90 ?? null)}</td>
            </tr>
          );
        })}
      </tbody>
    </FactsTable>
  );
}

function HistogramChart({ figure, result }: { readonly figure: Drawn; readonly result: SimulationResult }) {
  const { label, kind, step } = figure;
  const bins = histogramOf(figure.trials?.(result.plan) ?? [], step);
  const spread = figure.spread(result.plan);
  const [first] = bins;
  const last = bins.at(-1);
  if (first === undefined || last === undefined || spread === null) {
    return <p className={styles['quiet']}>{label} is not known of every line, so it has no histogram.</p>;
  }
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...bins.map(({ count }) => count));
  const words = (value: Value) => kpiText(kind, value);
  const marks = [
    { name: 'P10', value: numberOf(spread.p10) },
    { name: 'P50', value: numberOf(spread.p50) },
    { name: 'P90', value: numberOf(spread.p90) },
  ];
  return (
    <ChartFrame
      title={`Histogram: ${label}`}
      unit={`share of ${formatCount(total, 'trial')}`}
      summary={`${label}: one in ten trials at or below ${words(spread.p10)}, half at or below ${words(spread.p50)}, nine in ten at or below ${words(spread.p90)}; from ${words(first.from)} to ${words(last.to)}.`}
      height={HEIGHT}
      table={<BinTable bins={bins} total={total} words={words} />}
    >
      {({ width }) => {
        const x = linearScale({ domain: [first.from, last.to], range: [LEFT, width - 12] });
        const y = linearScale({ domain: [0, most], range: [HEIGHT - FOOT, 18] });
        return (
          <>
            {[0, most / 2, most].map((count) => (
              <g key={count}>
                <line x1={LEFT} x2={width - 12} y1={y(count)} y2={y(count)} className={chartStyles['grid']} />
                <text x={LEFT - 6} y={y(count)} dy="0.32em" textAnchor="end" className={chartStyles['tick']}>
                  {`${formatPpm((count / total) * 1_000_000)} %`}
                </text>
              </g>
            ))}
            {bins.map(({ from, to, count }) => (
              <rect
                key={from}
                x={x(from) + 0.5}
                y={y(count)}
                width={Math.max(0.5, x(to) - x(from) - 1)}
                height={Math.max(0, y(0) - y(count))}
                className={styles['bar']}
              />
            ))}
            {marks.map(({ name, value }) =>
              value === null ? null : (
                <g key={name}>
                  <line x1={x(value)} x2={x(value)} y1={14} y2={y(0)} className={styles['mark']} />
                  <text x={x(value)} y={9} textAnchor="middle" className={chartStyles['label']}>
                    {name}
                  </text>
                </g>
              ),
            )}
            <text x={LEFT} y={HEIGHT - 8} className={chartStyles['tick']}>
              {words(first.from)}
            </text>
            <text x={width - 12} y={HEIGHT - 8} textAnchor="end" className={chartStyles['tick']}>
              {words(last.to)}
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}

function numberOf(value: Value): number | null {
  return typeof value === 'string' ? toDayNumber(value) : value;
}

interface BinTableProps {
  readonly bins: readonly Bin[];
  readonly total: number;
  readonly words: (value: number) => string;
}

function BinTable({ bins, total, words }: BinTableProps) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Below</th>
          <th scope="col" data-cell="number">
            Trials
          </th>
          <th scope="col" data-cell="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, count }) => (
          <tr key={from}>
            <td data-cell="whole">{words(from)}</td>
            <td data-cell="whole">{words(to)}</td>
            <td data-cell="number">{formatInteger(count)}</td>
            <td data-cell="number">{`${formatPpm((count / total) * 1_000_000)} %`}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
