/**
 * The plan in thousands of drawn futures: what one in ten, half and nine in ten of them stay at or below.
 *
 * Depends on: react, imports, simulation (types), services (types), ui, ./histogram-chart, ./kpi-words,
 * ./trial-figures.
 */
import { useState } from 'react';
import type { SimulationResult } from '#domain/simulation/simulation-result';
import { readWhole } from '../../imports/read-number';
import type { FutureWork } from '../../services/use-scenario-work';
import { Button } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { SelectField, TextField } from '../../ui/fields';
import { formatCount } from '../../ui/format';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import { HistogramChart } from './histogram-chart';
import { kpiText } from './kpi-words';
import styles from './scenarios.module.css';
import { FIGURES } from './trial-figures';

interface MonteCarloPanelProps {
  readonly futureName: string;
  readonly work: FutureWork<SimulationResult>;
  readonly onStart: (options: { readonly trials: number; readonly seed: number }) => void;
}

const PICTURED = FIGURES.filter(({ trials }) => trials !== null);
const MOST_TRIALS = 100_000;

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
      {work.problem === null ? null : <p className={styles['problem']}>{work.problem}</p>}
      {found !== null && (work.isStale || work.isRunning) ? (
        <p className={styles['stale']}>
          {work.isRunning
            ? 'These are the trials drawn before, until the new ones are done.'
            : 'Stale: the plan, its figures or the future changed since these were drawn.'}
        </p>
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
