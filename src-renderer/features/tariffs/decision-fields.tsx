/** The fields that say who decided, when and why. Depends on: react (types), ui, ./decision-draft (types). */
import type { Ref } from 'react';
import { TextField } from '../../ui/fields';
import type { DecisionDraft, DecisionProblems } from './decision-draft';
import styles from './layer-dialog.module.css';

interface DecisionFieldsProps {
  readonly draft: DecisionDraft;
  readonly problems: DecisionProblems;
  readonly onChange: (draft: DecisionDraft) => void;
  /** The field that matters most where nothing else is asked. */
  readonly whyRef?: Ref<HTMLInputElement>;
}

export function DecisionFields({ draft, problems, onChange, whyRef }: DecisionFieldsProps) {
  return (
    <fieldset className={styles['group']}>
      <legend>Your decision</legend>
      <div className={styles['fields']}>
        <TextField
          label="Who"
          value={draft.by}
          onChange={(by) => {
            onChange({ ...draft, by });
          }}
          error={problems.by ?? null}
          hint="Your name, remembered on this machine."
          maxLength={120}
        />
        <TextField
          label="When"
          type="date"
          max="9999-12-31"
          value={draft.on}
          onChange={(on) => {
            onChange({ ...draft, on });
          }}
          error={problems.on ?? null}
        />
        <div className={styles['wide']}>
          <TextField
            ref={whyRef}
            label="Why"
            value={draft.why}
            onChange={(why) => {
              onChange({ ...draft, why });
            }}
            error={problems.why ?? null}
            hint="Such as: our broker confirmed the rate on the phone."
            maxLength={2000}
          />
        </div>
      </div>
    </fieldset>
  );
}
