/**
 * What befell one offer: the steps that touched it, newest first, field by field.
 *
 * Read when the tab is open, and again whenever the offer is another record.
 *
 * Depends on: react, domain/editing, data (types), ui.
 */
import { useEffect, useState } from 'react';
import { offerStory } from '#domain/editing/field-changes';
import type { Offer } from '#domain/model/offer';
import type { OfferStep } from '../../../data/step-images';
import { formatCount, formatInstant } from '../../../ui/format';
import { Button } from '../../../ui/button';
import styles from './editing.module.css';

interface HistoryPanelProps {
  readonly offer: Offer;
  readonly stepsOf: (offerId: string) => Promise<readonly OfferStep[]>;
}

/** Steps drawn at once; a button draws as many more. */
const AT_ONCE = 100;

export function HistoryPanel({ offer, stepsOf }: HistoryPanelProps) {
  const [read, setRead] = useState<{ readonly offer: Offer; readonly steps: readonly OfferStep[] } | null>(
    null,
  );
  const [failure, setFailure] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    let isStale = false;
    stepsOf(offer.id).then(
      (steps) => {
        if (!isStale) setRead({ offer, steps });
      },
      (cause: unknown) => {
        if (!isStale) setFailure(cause instanceof Error ? cause.message : String(cause));
      },
    );
    return () => {
      isStale = true;
    };
  }, [offer, stepsOf]);

  if (failure !== null) {
    return <p className={styles['nothing']}>{`The history of ${offer.id} could not be read. ${failure}`}</p>;
  }
  // Of another offer the old list would mislead; of this one it stands until the new one is read.
  if (read === null || read.offer.id !== offer.id) return null;
  if (read.steps.length === 0) {
    return (
      <p className={styles['nothing']}>
        {`Nothing in the history has touched ${offer.id}: it came with the workspace, or the history no longer reaches back to it.`}
      </p>
    );
  }
  return (
    <>
      <ol className={styles['history']} aria-label={`History of ${offer.id}`}>
        {read.steps.slice(0, drawn).map((one) => (
          <StepEntry key={one.step.sequence} {...one} />
        ))}
      </ol>
      {read.steps.length > drawn ? (
        <Button
          variant="quiet"
          onClick={() => {
            setDrawn(drawn + AT_ONCE);
          }}
        >
          {`Show more of ${formatCount(read.steps.length, 'step')}`}
        </Button>
      ) : null}
    </>
  );
}

function StepEntry({ step, before, after }: OfferStep) {
  const story = offerStory(before, after);
  return (
    <li className={styles['step']} data-undone={step.isUndone}>
      <p className={styles['stepLabel']}>
        {step.label}
        {step.isUndone ? <span className={styles['undone']}> undone</span> : null}
      </p>
      <p className={styles['stepTime']}>{formatInstant(step.at)}</p>
      {story.kind === 'changed' ? (
        <dl>
          {story.changes.map((change) => (
            <div key={change.field}>
              <dt>{change.label}</dt>
              <dd>
                <s>{change.before}</s> → {change.after}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles['stepTime']}>
          {story.kind === 'added' ? 'The offer was added.' : 'The offer was removed.'}
        </p>
      )}
    </li>
  );
}
