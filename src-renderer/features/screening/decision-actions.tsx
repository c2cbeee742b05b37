/**
 * What can be decided of the chosen match, with its keys.
 *
 * Depends on: screening (types), model (types), ui.
 */
import type { DecisionOutcome, ScreeningDecision } from '#domain/model/screening-decision';
import type { HitState } from '#domain/screening/match-state';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { isAnswered, isToConfirm } from './queue-rows';
import styles from './screening.module.css';

/** What a person can do with matches. */
export interface HitActions {
  /** Why nothing can be decided; null while it can. */
  readonly readOnlyReason: string | null;
  readonly onDecide: (outcome: DecisionOutcome) => void;
  readonly onConfirm: (decision: ScreeningDecision) => void;
}

interface DecisionActionsProps extends HitActions {
  readonly state: HitState | null;
  readonly ticked: ReadonlySet<string>;
}

const OUTCOMES = [
  { outcome: 'false-positive', label: 'False positive…', keys: 'F' },
  { outcome: 'true-match', label: 'True match…', keys: 'T' },
  { outcome: 'escalated', label: 'Escalate…', keys: 'E' },
] as const;

export function DecisionActions({
  state,
  ticked,
  readOnlyReason,
  onDecide,
  onConfirm,
}: DecisionActionsProps) {
  if (state === null) return null;
  const { decision } = state;
  const isReadOnly = readOnlyReason !== null;
  return (
    <div className={styles['actions']} role="group" aria-label="Decide">
      <span className={styles['quiet']}>
        {ticked.size > 1 ? `The ${String(ticked.size)} ticked:` : 'This match:'}
      </span>
      {OUTCOMES.map(({ outcome, label, keys }) => (
        <Button
          key={outcome}
          disabled={isReadOnly}
          onClick={() => {
            onDecide(outcome);
          }}
        >
          {label}
          <KeyHint keys={keys} />
        </Button>
      ))}
      {!isAnswered(state) ? null : (
        <Button
          disabled={isReadOnly}
          onClick={() => {
            onDecide('reopened');
          }}
        >
          Reopen…
          <KeyHint keys="R" />
        </Button>
      )}
      {isToConfirm(state) && decision !== null ? (
        <Button
          variant="primary"
          disabled={isReadOnly}
          onClick={() => {
            onConfirm(decision);
          }}
        >
          Confirm as second person…
          <KeyHint keys="C" />
        </Button>
      ) : null}
      {isReadOnly ? (
        <p className={styles['quiet']}>{readOnlyReason} Nothing can be decided just now.</p>
      ) : null}
    </div>
  );
}

/** Seen beside the words, and no part of the name. */
function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span aria-hidden="true">
      <Kbd keys={keys} />
    </span>
  );
}
