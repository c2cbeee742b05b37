/**
 * What was done to the workspace, newest first, with undo and redo.
 *
 * Depends on: ui, data (types).
 */
import { Redo2, Undo2 } from 'lucide-react';
import type { HistoryStep } from '../../data/workspace-state';
import { Button } from '../../ui/button';
import { formatCount, formatInstant } from '../../ui/format';
import { Tag } from '../../ui/notice';
import { Section } from '../../ui/section';
import styles from './data-page.module.css';

interface HistoryListProps {
  /** Newest first. */
  readonly steps: readonly HistoryStep[];
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function HistoryList({ steps, onUndo, onRedo }: HistoryListProps) {
  const next = steps.find((step) => !step.isUndone);
  const undone = steps.findLast((step) => step.isUndone);
  return (
    <Section
      title="History"
      words={steps.length === 0 ? 'Nothing has been done yet.' : undefined}
      actions={
        <>
          <Button icon={Undo2} onClick={onUndo} disabled={next === undefined}>
            Undo
          </Button>
          <Button icon={Redo2} onClick={onRedo} disabled={undone === undefined}>
            Redo
          </Button>
        </>
      }
    >
      {steps.length === 0 ? null : (
        <ol className={styles['history']}>
          {steps.map((step) => (
            <li key={step.sequence} className={step.isUndone ? styles['undone'] : undefined}>
              <span>{step.label}</span>
              {step.isUndone ? <Tag>undone</Tag> : null}
              {step === next ? <span className={styles['quiet']}>Undo takes this back</span> : null}
              <span className={styles['when']}>
                {formatCount(step.changeCount, 'record')} · {formatInstant(step.at)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
