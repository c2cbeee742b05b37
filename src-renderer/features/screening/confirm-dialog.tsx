/**
 * A second person confirms what another decided.
 *
 * Depends on: react, core, model, screening, ui.
 */
import { useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { isSamePerson, type ScreeningDecision } from '#domain/model/screening-decision';
import { confirmation } from '#domain/screening/decide';
import { decisionText } from '#domain/screening/match-sentences';
import { TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { Notice } from '../../ui/notice';
import styles from './screening.module.css';

interface ConfirmDialogProps {
  readonly decision: ScreeningDecision;
  /** Whoever works here now; asked for where it is the reviewer. */
  readonly person: string;
  readonly now: () => string;
  readonly onSave: (confirmed: { readonly by: string; readonly at: string }) => Promise<unknown>;
  readonly onClose: () => void;
}

export function ConfirmDialog({ decision, person, now, onSave, onClose }: ConfirmDialogProps) {
  const [by, setBy] = useState(isSamePerson(person, decision.reviewer) ? '' : person);
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  return (
    <FormDialog
      title="Confirm as the second person"
      description={`${isolatedName(decision.subjectName)} and ${isolatedName(decision.entry.name)}`}
      saveLabel="Confirm"
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        const confirmed = confirmation(decision, by, now());
        if (confirmed.ok) return onSave(confirmed.value);
        setProblem(confirmed.problem);
        return null;
      }}
    >
      <Notice title={decisionText(decision)}>
        {decision.reason}
        {decision.evidence === null ? '' : ` Evidence: ${decision.evidence}`}
      </Notice>
      <p className={styles['words']}>
        Confirm only what you have looked at yourself. If you see it otherwise, close this and decide anew.
      </p>
      <TextField
        ref={first}
        label="Your name"
        value={by}
        onChange={(name) => {
          setBy(name);
          setProblem(null);
        }}
        error={problem}
        hint={`Another person than ${decision.reviewer}.`}
        maxLength={120}
      />
    </FormDialog>
  );
}
