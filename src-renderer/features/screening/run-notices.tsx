/**
 * What stands over the queue: work under way, what the last run found anew, what is no longer current.
 *
 * Depends on: react, ui, ./list-words.
 */
import { useState } from 'react';
import type { ShownView } from './shown-view';
import { Button } from '../../ui/button';
import { formatCount, formatInstant } from '../../ui/format';
import { ErrorNotice, Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { ageWords, formatNames } from './list-words';
import { phaseWords } from './phase-words';
import styles from './screening.module.css';

interface RunNoticesProps {
  readonly view: ShownView;
  readonly maxAgeDays: number;
  readonly canChange: boolean;
  readonly onScreenAgain: () => void;
  readonly onShowLists: () => void;
}

/** Sentences of a long report that are seen before it is unfolded. */
const FEW = 3;

export function RunNotices({ view, maxAgeDays, canChange, onScreenAgain, onShowLists }: RunNoticesProps) {
  const { work, problem, notice, run, staleReasons, lists } = view;
  const [hiddenRun, setHiddenRun] = useState<string | null>(null);
  const old = lists.filter(({ isOld, ageDays }) => isOld || ageDays === null);
  const delta = run !== null && run.id !== hiddenRun ? run.delta : [];
  const isQuiet = work === null && problem === null && notice === null;
  const isEmpty = isQuiet && old.length === 0 && delta.length === 0;
  if (isEmpty && (staleReasons.length === 0 || lists.length === 0)) return null;
  return (
    <div className={styles['notices']}>
      {work === null ? null : (
        <Progress
          label={phaseWords(work)}
          share={work.share}
          {...(work.canStop ? { onStop: () => view.desk.stop() } : {})}
        />
      )}
      {problem === null ? null : (
        <ErrorNotice
          title="The screening stopped."
          kept={problem}
          actions={<Button onClick={() => view.desk.dismiss()}>Close</Button>}
        />
      )}
      {notice === null ? null : (
        <Notice actions={<Button onClick={() => view.desk.dismiss()}>Close</Button>}>{notice}</Notice>
      )}
      {staleReasons.length === 0 || lists.length === 0 || work !== null ? null : (
        <Notice
          tone="unsure"
          title="What stands here is not current"
          actions={
            <Button disabled={!canChange} onClick={onScreenAgain}>
              Screen again
            </Button>
          }
        >
          {staleReasons.slice(0, FEW).join(' ')}
          {staleReasons.length > FEW ? ` And ${formatCount(staleReasons.length - FEW, 'more change')}.` : ''}
        </Notice>
      )}
      {old.length === 0 ? null : (
        <Notice tone="unsure" actions={<Button onClick={onShowLists}>Lists</Button>}>
          {old
            .map(
              ({ list, ageDays, isOld }) =>
                `${formatNames[list.id]}: ${ageWords(ageDays, isOld, maxAgeDays)}.`,
            )
            .join(' ')}{' '}
          Whoever was listed since is not found.
        </Notice>
      )}
      {run === null || delta.length === 0 ? null : (
        <Notice
          title={`What changed with the run of ${formatInstant(run.at)}`}
          actions={
            <Button
              onClick={() => {
                setHiddenRun(run.id);
              }}
            >
              Close
            </Button>
          }
        >
          <ul>
            {delta.slice(0, FEW).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {delta.length <= FEW ? null : (
            <details>
              <summary>{delta.length - FEW} more</summary>
              <ul>
                {delta.slice(FEW).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </details>
          )}
        </Notice>
      )}
    </div>
  );
}
