/**
 * The fields that say where a figure comes from.
 *
 * Depends on: ui, ./source-draft (types).
 */
import type { Confidence } from '#domain/core/source';
import { SelectField, TextField } from '../../ui/fields';
import type { SourceDraft, SourceProblems } from './source-draft';
import styles from './sites.module.css';

const confidences: readonly { readonly value: Confidence; readonly label: string }[] = [
  { value: 'documented', label: 'Documented' },
  { value: 'stated', label: 'Stated' },
  { value: 'assumed', label: 'Assumed' },
];

const confidenceHints: Readonly<Record<Confidence, string>> = {
  documented: 'Read in a document of record.',
  stated: 'Somebody says so.',
  assumed: 'Until somebody knows better.',
};

interface SourceFieldsProps {
  readonly draft: SourceDraft;
  readonly problems: SourceProblems;
  readonly onChange: (draft: SourceDraft) => void;
  readonly hint?: string;
  /** Names the group where a form has two of them. */
  readonly legend?: string;
}

export function SourceFields({ draft, problems, onChange, hint, legend }: SourceFieldsProps) {
  return (
    <fieldset className={styles['source']}>
      <legend>{legend ?? 'Where this comes from'}</legend>
      <TextField
        label="Source"
        value={draft.citation}
        onChange={(citation) => {
          onChange({ ...draft, citation });
        }}
        error={problems.citation ?? null}
        hint={hint ?? 'A document, a page, or who said it: enough for someone else to check.'}
        maxLength={400}
      />
      <div className={styles['pair']}>
        <TextField
          label="As of"
          type="date"
          max="9999-12-31"
          value={draft.asOf}
          onChange={(asOf) => {
            onChange({ ...draft, asOf });
          }}
          error={problems.asOf ?? null}
        />
        <SelectField
          label="Confidence"
          value={draft.confidence}
          options={confidences}
          hint={confidenceHints[draft.confidence]}
          onChange={(confidence) => {
            onChange({ ...draft, confidence });
          }}
        />
      </div>
    </fieldset>
  );
}
