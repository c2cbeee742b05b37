/**
 * A search at work: the answer without whole lots first, then the best plan so far with its gap, and Stop.
 *
 * Shows nothing for the first 300 ms, so that short work does not flash.
 *
 * Depends on: react, core, services (types), ui, ../rules/goal-words, ../plan-words.
 */
import { useEffect, useState } from 'react';
import type { BestSoFar, RunState } from '../../../services/optimiser-state';
import { Button } from '../../../ui/button';
import { formatHashrate } from '../../../ui/format';
import { dollars } from '../plan-words';
import { GOAL_WORDS } from '../rules/goal-words';
import { gapWords, secondsWords } from './outcome-words';
import styles from './optimise.module.css';

type Running = Extract<RunState, { readonly kind: 'running' }>;

interface SearchProgressProps {
  readonly run: Running;
  readonly onStop: () => void;
}

const QUIET_MS = 300;

export function SearchProgress({ run, onStop }: SearchProgressProps) {
  const [isShown, setIsShown] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const { since } = run;
  useEffect(() => {
    const quiet = setTimeout(() => {
      setIsShown(true);
    }, QUIET_MS);
    const ticking = setInterval(() => {
      setSeconds((before) => before + 1);
    }, 1_000);
    return () => {
      clearTimeout(quiet);
      clearInterval(ticking);
      setIsShown(false);
      setSeconds(0);
    };
  }, [since]);
  if (!isShown) return null;
  const { goals } = run.asked.plan.objective;
  const { goal, place } = (run.best ?? run.relaxed)?.progress ?? { goal: goals[0]?.goal, place: 0 };
  return (
    <div className={styles['progress']} role="group" aria-label="Search">
      <p>
        Looking for {goal === undefined ? 'the best plan' : GOAL_WORDS[goal]}
        {goals.length > 1 ? ` (goal ${String(place + 1)} of ${String(goals.length)})` : ''} ·{' '}
        {String(seconds)} s of at most {String(run.asked.limits.seconds)} s
      </p>
      <dl className={styles['facts']} role="status">
        <dt>Without whole units and lots</dt>
        <dd>{run.relaxed === null ? 'being worked out …' : figures(run.relaxed)}</dd>
        <dt>Best plan so far</dt>
        <dd>
          {run.best === null ? 'none yet' : `${figures(run.best)} · ${gapWords(run.best.progress.gap)}`}
        </dd>
      </dl>
      <Button onClick={onStop}>{run.best === null ? 'Stop' : 'Stop and keep the best so far'}</Button>
    </div>
  );
}

function figures({ progress: { allIn, ths }, after }: BestSoFar): string {
  return `${dollars(allIn)} all-in for ${formatHashrate(ths)}, after ${secondsWords(after)}`;
}
