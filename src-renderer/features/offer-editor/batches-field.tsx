/**
 * The quantity as planned customs entries: one, or a list that must add up.
 *
 * Depends on: react, reports/offer-field-labels, ui, ./form-state (types), ./read-batches-draft,
 * ./offer-draft, ./read-typed.
 */
import { Plus, Split, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { offerFieldLabels } from '#domain/reports/offer-field-labels';
import { Button, IconButton } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import type { FormState } from './form-state';
import { batchDraftsOf, type BatchDraft } from './offer-draft';
import styles from './offer-editor.module.css';
import { MOST_ENTRIES, splitEvenly, splitProblem, unitsSoFar } from './read-batches-draft';
import { typedWhole } from './read-typed';

const choices = [
  { value: 'one', label: 'One entry' },
  { value: 'several', label: 'Several entries' },
] as const;

export function BatchesField({ form }: { readonly form: FormState }) {
  const { draft, change } = form;
  const total = unitsOf(draft.quantity);
  return (
    <>
      <SelectField
        label={offerFieldLabels.batches.label}
        value={draft.entries}
        options={choices}
        hint="Each entry pays its own processing fee, and the duty of its own day."
        onChange={(entries) => {
          const isFirst = entries === 'several' && draft.batches.length === 0;
          change({
            entries,
            ...(isFirst ? { batches: [{ quantity: draft.quantity, afterDays: '0' }] } : {}),
          });
        }}
      />
      {draft.entries === 'one' ? null : (
        <div className={styles['batches']} role="group" aria-label={offerFieldLabels.batches.label}>
          <EvenSplit total={total} change={change} />
          <BatchRows form={form} total={total} />
        </div>
      )}
    </>
  );
}

interface EvenSplitProps {
  readonly total: number | null;
  readonly change: FormState['change'];
}

function EvenSplit({ total, change }: EvenSplitProps) {
  const [count, setCount] = useState('4');
  const [daysApart, setDaysApart] = useState('30');
  const [problem, setProblem] = useState<string | null>(null);
  const split = () => {
    const entries = typedWhole(count, 1, MOST_ENTRIES);
    const days = typedWhole(daysApart, 0, 1500);
    const wrong = !entries.ok
      ? entries.problem
      : !days.ok
        ? days.problem
        : splitProblem(total, entries.value, days.value);
    setProblem(wrong);
    if (wrong !== null || !entries.ok || !days.ok) return;
    change({ batches: batchDraftsOf(splitEvenly(total ?? 0, entries.value ?? 1, days.value ?? 0)) });
  };
  return (
    <div className={styles['split']}>
      <TextField label="Even split, entries" inputMode="numeric" value={count} onChange={setCount} />
      <TextField label="Days apart" inputMode="numeric" value={daysApart} onChange={setDaysApart} />
      <Button icon={Split} onClick={split}>
        Split
      </Button>
      {problem === null ? null : (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

function BatchRows({ form, total }: { readonly form: FormState; readonly total: number | null }) {
  const { draft, batches, problems, showsProblems, change } = form;
  const put = (index: number, part: Partial<BatchDraft>) => {
    change({ batches: draft.batches.map((batch, at) => (at === index ? { ...batch, ...part } : batch)) });
  };
  const whole = problems.batches ?? null;
  return (
    <>
      <ol className={styles['rows']}>
        <li aria-hidden="true" className={styles['rowHead']}>
          <span>Entry</span>
          <span>Units</span>
          <span>Days after the first</span>
        </li>
        {draft.batches.map((batch, index) => {
          const name = `Entry ${index + 1}`;
          const wrong = showsProblems ? (batches.rows[index] ?? {}) : {};
          return (
            <li key={index}>
              <span aria-hidden="true">{index + 1}</span>
              <TextField
                label={`${name}, units`}
                inputMode="numeric"
                value={batch.quantity}
                error={wrong.quantity ?? null}
                onChange={(quantity) => {
                  put(index, { quantity });
                }}
              />
              <TextField
                label={`${name}, days after the first`}
                inputMode="numeric"
                value={index === 0 ? '0' : batch.afterDays}
                disabled={index === 0}
                error={wrong.afterDays ?? null}
                onChange={(afterDays) => {
                  put(index, { afterDays });
                }}
              />
              <IconButton
                label={`Remove entry ${index + 1}`}
                icon={Trash2}
                disabled={draft.batches.length === 1}
                onClick={() => {
                  change({ batches: draft.batches.filter((_, at) => at !== index) });
                }}
              />
            </li>
          );
        })}
      </ol>
      <div className={styles['sum']}>
        <Button
          icon={Plus}
          variant="quiet"
          disabled={draft.batches.length >= MOST_ENTRIES}
          onClick={() => {
            change({ batches: [...draft.batches, { quantity: '', afterDays: '' }] });
          }}
        >
          Add entry
        </Button>
        <p
          role="status"
          tabIndex={-1}
          aria-invalid={whole === null ? undefined : true}
          className={whole === null ? styles['sumWords'] : styles['problem']}
        >
          {whole ?? unitsSoFar(draft.batches, total)}
        </p>
      </div>
    </>
  );
}

function unitsOf(text: string): number | null {
  const read = typedWhole(text, 1, 10_000_000);
  return read.ok ? read.value : null;
}
