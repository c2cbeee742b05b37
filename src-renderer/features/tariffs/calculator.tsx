/**
 * "What applies on …": the question as fields, the answer beside it at once.
 *
 * Depends on: tariffs, ui, ./what-applies, ./applied-duties.
 */
import type { PreparedPack } from '#domain/tariffs/prepare-pack';
import { CheckField, SelectField, TextField } from '../../ui/fields';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { AppliedDuties } from './applied-duties';
import styles from './calculator.module.css';
import { CountryField } from './country-choice';
import { dutyProblemWords } from './tariff-words';
import { readQuestion, whatApplies, type QuestionDraft } from './what-applies';

interface CalculatorProps {
  readonly draft: QuestionDraft;
  readonly onChange: (draft: QuestionDraft) => void;
  readonly prepared: PreparedPack;
  readonly onOpenLayer: (id: string) => void;
}

const modes = [
  { value: 'ocean', label: 'Ocean' },
  { value: 'air', label: 'Air' },
] as const;

export function Calculator({ draft, onChange, prepared, onOpenLayer }: CalculatorProps) {
  const { question, problems } = readQuestion(draft);
  const answer = question === null ? null : whatApplies(question, prepared);
  const change = (part: Partial<QuestionDraft>) => {
    onChange({ ...draft, ...part });
  };
  return (
    <Section title="What applies on the day of entry">
      <div className={styles['question']} role="group" aria-label="Entry">
        <TextField
          label="HTS code"
          value={draft.hts}
          onChange={(hts) => {
            change({ hts });
          }}
          error={problems.hts ?? null}
          spellCheck={false}
          autoComplete="off"
        />
        <CountryField
          label="Origin"
          value={draft.origin}
          onChange={(origin) => {
            change({ origin });
          }}
          error={problems.origin ?? null}
        />
        <TextField
          label="Entry date"
          type="date"
          max="9999-12-31"
          value={draft.date}
          onChange={(date) => {
            change({ date });
          }}
          error={problems.date ?? null}
        />
        <TextField
          label="Customs value, $"
          inputMode="decimal"
          value={draft.value}
          placeholder="rates only"
          onChange={(value) => {
            change({ value });
          }}
          error={problems.value ?? null}
          autoComplete="off"
        />
        <SelectField
          label="Mode"
          value={draft.mode}
          options={modes}
          onChange={(mode) => {
            change({ mode });
          }}
        />
        <div className={styles['check']}>
          <span>Preference</span>
          <CheckField
            label="USMCA goods"
            isChecked={draft.isUsmca}
            onChange={(isUsmca) => {
              change({ isUsmca });
            }}
          />
        </div>
      </div>
      <div className={styles['answer']}>
        {question === null || answer === null ? (
          <p className={styles['waiting']}>The duties appear when the fields above are right.</p>
        ) : answer.ok ? (
          <AppliedDuties
            question={question}
            answer={answer.value}
            prepared={prepared}
            onOpenLayer={onOpenLayer}
          />
        ) : (
          <Notice tone="broken" title="No duty can be given.">
            {dutyProblemWords(answer.problem)}
          </Notice>
        )}
      </div>
    </Section>
  );
}
