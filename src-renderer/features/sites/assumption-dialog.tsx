/**
 * The form of one assumption: a new value and where it comes from.
 *
 * Depends on: react, reports/assumption-words, ui, ./assumption-draft.
 */
import { useRef, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Assumptions } from '#domain/model/settings';
import { assumptionValueText, type AssumptionWords } from '#domain/reports/assumption-words';
import { TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { assumptionDraftOf, readAssumptionDraft, withoutAssumption } from './assumption-draft';
import styles from './sites.module.css';
import { SourceFields } from '../../ui/source-fields';
import { SourceWords } from '../../ui/source-words';

interface AssumptionDialogProps {
  readonly words: AssumptionWords;
  readonly assumptions: Assumptions;
  readonly today: CalendarDate;
  /** Called with all assumptions and what was done in words. */
  readonly onSave: (assumptions: Assumptions, label: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function AssumptionDialog({ words, assumptions, today, onSave, onClose }: AssumptionDialogProps) {
  const present = assumptions[words.name];
  const [draft, setDraft] = useState(() => assumptionDraftOf(words, present?.value ?? null, today));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readAssumptionDraft(draft, words, assumptions);
  const problems = wasRefused ? read.problems : {};
  const isDays = words.kind === 'days';

  return (
    <FormDialog
      title={`Change ${words.label}`}
      description={words.meaning}
      saveLabel="Save assumption"
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (read.assumptions !== null && read.value !== null) {
          return onSave(
            read.assumptions,
            `Change ${words.label} to ${assumptionValueText(words, read.value)}`,
          );
        }
        setWasRefused(true);
        return null;
      }}
      other={
        words.leftOut === null || present === null
          ? null
          : {
              label: 'Leave out',
              run: () => onSave(withoutAssumption(words, assumptions), `Leave out ${words.label}`),
            }
      }
    >
      <p className={styles['present']}>
        <span>Now </span>
        {present === null ? (
          <>
            <strong>not set</strong>
            <span> · {words.leftOut}</span>
          </>
        ) : (
          <>
            <strong>{assumptionValueText(words, present.value)}</strong>
            <span> · </span>
            <SourceWords source={present} />
          </>
        )}
      </p>
      <div className={isDays ? styles['pair'] : undefined}>
        <TextField
          ref={first}
          label={isDays ? 'Days, P50' : `Value, ${words.unit}`}
          inputMode="decimal"
          value={draft.value}
          onChange={(value) => {
            setDraft({ ...draft, value });
          }}
          error={problems.value ?? null}
        />
        {isDays ? (
          <TextField
            label="Days, P90"
            inputMode="decimal"
            value={draft.p90}
            onChange={(p90) => {
              setDraft({ ...draft, p90 });
            }}
            error={problems.p90 ?? null}
          />
        ) : null}
      </div>
      <SourceFields
        draft={draft.source}
        problems={problems}
        onChange={(source) => {
          setDraft({ ...draft, source });
        }}
      />
    </FormDialog>
  );
}
