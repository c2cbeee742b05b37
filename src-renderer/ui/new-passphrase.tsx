/**
 * Two fields for a new passphrase, what can be said of its strength, and a tick where it is weak.
 *
 * Depends on: react, ./fields, ./passphrase-field, ./passphrase-strength.
 */
import type { Ref } from 'react';
import { CheckField } from './fields';
import { PassphraseField } from './passphrase-field';
import { passphraseStrength } from './passphrase-strength';

/** What was typed so far. */
export interface NewPassphraseDraft {
  readonly first: string;
  readonly again: string;
  readonly isWeakAccepted: boolean;
}

export const EMPTY_PASSPHRASE: NewPassphraseDraft = { first: '', again: '', isWeakAccepted: false };

/** What stands in the way of taking it; null if nothing does. */
export type NewPassphraseProblem = 'missing' | 'weak' | 'different' | null;

export function problemOfPassphrase({
  first,
  again,
  isWeakAccepted,
}: NewPassphraseDraft): NewPassphraseProblem {
  if (first === '') return 'missing';
  if (passphraseStrength(first).isWeak && !isWeakAccepted) return 'weak';
  return first.normalize('NFKC') === again.normalize('NFKC') ? null : 'different';
}

interface NewPassphraseProps {
  readonly draft: NewPassphraseDraft;
  readonly onChange: (draft: NewPassphraseDraft) => void;
  /** Problems are told only once the user has tried to go on. */
  readonly showsProblems: boolean;
  readonly disabled?: boolean;
  readonly firstField?: Ref<HTMLInputElement> | undefined;
}

export function NewPassphrase(props: NewPassphraseProps) {
  const { draft, onChange, showsProblems, disabled = false, firstField } = props;
  const problem = showsProblems ? problemOfPassphrase(draft) : null;
  const strength = draft.first === '' ? null : passphraseStrength(draft.first);
  return (
    <>
      <PassphraseField
        label="New passphrase"
        ref={firstField}
        value={draft.first}
        disabled={disabled}
        error={problem === 'missing' ? 'Type a passphrase.' : null}
        hint={
          strength?.words ??
          'Four or five words picked by chance, with spaces, are easy to type and hard to guess.'
        }
        onChange={(first) => onChange({ ...draft, first, isWeakAccepted: false })}
      />
      {strength?.isWeak === true ? (
        <CheckField
          label="Use this weak passphrase all the same"
          isChecked={draft.isWeakAccepted}
          disabled={disabled}
          hint={problem === 'weak' ? 'Tick this, or choose a longer one.' : undefined}
          onChange={(isWeakAccepted) => onChange({ ...draft, isWeakAccepted })}
        />
      ) : null}
      <PassphraseField
        label="The same again"
        value={draft.again}
        disabled={disabled}
        error={problem === 'different' ? 'The two are not the same.' : null}
        onChange={(again) => onChange({ ...draft, again })}
      />
    </>
  );
}
