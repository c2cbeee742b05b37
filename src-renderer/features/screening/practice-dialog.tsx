/**
 * The form of how screening is done, with what it would make of the hits at hand.
 *
 * Depends on: react, model, ui, ./practice-draft.
 */
import { useRef, useState } from 'react';
import type { PartyScreening } from '#domain/model/screening-run';
import { DEFAULT_SCREENING_PRACTICE, type ScreeningPractice } from '#domain/model/screening-settings';
import { Button } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { CheckField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { formatInteger } from '../../ui/format';
import { hitsByBand, practiceDraftOf, readPracticeDraft, type PracticeDraft } from './practice-draft';
import styles from './lists.module.css';

interface PracticeDialogProps {
  readonly practice: ScreeningPractice;
  readonly findings: readonly PartyScreening[];
  readonly onSave: (practice: ScreeningPractice) => Promise<unknown>;
  readonly onClose: () => void;
}

const BANDS = [
  ['strong', 'Strong'],
  ['possible', 'Possible'],
  ['weak', 'Weak'],
  ['none', 'No hit any more'],
] as const;

export function PracticeDialog({ practice, findings, onSave, onClose }: PracticeDialogProps) {
  const [draft, setDraft] = useState(() => practiceDraftOf(practice));
  const first = useRef<HTMLInputElement>(null);
  const { practice: read, problems } = readPracticeDraft(draft);
  const field = (name: Exclude<keyof PracticeDraft, 'needsSecondPerson'>) => ({
    value: draft[name],
    error: problems[name] ?? null,
    onChange: (value: string) => {
      setDraft({ ...draft, [name]: value });
    },
  });
  return (
    <FormDialog
      title="How screening is done"
      description="Kept with every run. Other thresholds count from the next run on."
      saveLabel="Save"
      size="wide"
      initialFocus={first}
      onClose={onClose}
      onSave={() => (read === null ? null : onSave(read))}
      summary={
        <Preview
          now={hitsByBand(findings, practice.settings)}
          then={read === null ? null : hitsByBand(findings, read.settings)}
        />
      }
    >
      <div className={styles['three']}>
        <TextField ref={first} label="Strong from" inputMode="decimal" {...field('strongFrom')} />
        <TextField label="Possible from" inputMode="decimal" {...field('possibleFrom')} />
        <TextField label="Weak from" inputMode="decimal" {...field('weakFrom')} />
      </div>
      <div className={styles['three']}>
        <TextField
          label="Weak hits kept of each name"
          inputMode="numeric"
          hint="Strong and possible ones are kept in any case."
          {...field('mostWeakHits')}
        />
        <TextField
          label="Days after which a list is stale"
          inputMode="numeric"
          hint="Said in amber wherever a result stands."
          {...field('listMaxAgeDays')}
        />
      </div>
      <CheckField
        label="A decision stands only once a second person has confirmed it"
        isChecked={draft.needsSecondPerson}
        onChange={(needsSecondPerson) => {
          setDraft({ ...draft, needsSecondPerson });
        }}
        hint="Until then the match is shown as waiting for a second person."
      />
      <div className={styles['buttons']}>
        <Button
          onClick={() => {
            setDraft(practiceDraftOf(DEFAULT_SCREENING_PRACTICE));
          }}
        >
          Back to the standard values
        </Button>
      </div>
    </FormDialog>
  );
}

interface PreviewProps {
  readonly now: ReturnType<typeof hitsByBand>;
  /** Null while something typed is wrong. */
  readonly then: ReturnType<typeof hitsByBand> | null;
}

function Preview({ now, then }: PreviewProps) {
  return (
    <>
      <FactsTable>
        <caption className={styles['caption']}>Hits of the last run, by band</caption>
        <thead>
          <tr>
            <th scope="col">Thresholds</th>
            {BANDS.map(([band, words]) => (
              <th key={band} scope="col" data-cell="number">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">In force</th>
            {BANDS.map(([band]) => (
              <td key={band} data-cell="number">
                {formatInteger(now[band])}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">As typed</th>
            {BANDS.map(([band]) => (
              <td key={band} data-cell="number">
                {formatInteger(then?.[band] ?? null)}
              </td>
            ))}
          </tr>
        </tbody>
      </FactsTable>
      <p className={styles['quiet']}>
        What scored below the weak threshold was not kept, so a lower one may find more than this.
      </p>
    </>
  );
}
