/**
 * The fields that say where a figure comes from.
 *
 * Depends on: react, core (types), ./fields, ./source-draft (types).
 */
import { useId, useMemo } from 'react';
import type { Confidence, Source } from '#domain/core/source';
import { SelectField, TextField } from './fields';
import type { SourceDraft, SourceProblems } from './source-draft';
import styles from './source-fields.module.css';

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
  /** Sources on record, offered while typing; taking one fills in its date and confidence. */
  readonly known?: readonly Source[];
}

const NONE: readonly Source[] = [];

export function SourceFields(props: SourceFieldsProps) {
  const { draft, problems, onChange, hint, legend, known = NONE } = props;
  const listId = useId();
  const byCitation = useMemo(() => new Map(known.map((source) => [source.citation, source])), [known]);
  const cite = (citation: string) => {
    const same = byCitation.get(citation);
    onChange(
      same === undefined
        ? { ...draft, citation }
        : { citation, asOf: same.asOf ?? '', confidence: same.confidence },
    );
  };
  return (
    <fieldset className={styles['source']}>
      <legend>{legend ?? 'Where this comes from'}</legend>
      <TextField
        label="Source"
        value={draft.citation}
        onChange={cite}
        error={problems.citation ?? null}
        hint={hint ?? 'A document, a page, or who said it: enough for someone else to check.'}
        maxLength={400}
        list={byCitation.size === 0 ? undefined : listId}
      />
      {byCitation.size === 0 ? null : (
        <datalist id={listId}>
          {[...byCitation.keys()].map((citation) => (
            <option key={citation} value={citation} />
          ))}
        </datalist>
      )}
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
