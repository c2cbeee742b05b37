/**
 * The form in which a person decides one potential match, or several of one party with one reason.
 *
 * Depends on: react, core, model (types), screening, ui, ./queue-words.
 */
import { useRef, useState } from 'react';
import { addMonths, type CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { DecisionOutcome, ScreeningDecision } from '#domain/model/screening-decision';
import type { ScreenedList, StoredHit } from '#domain/model/screening-run';
import { decide, NEW_DECISION, type DecisionErrors, type DecisionForm } from '#domain/screening/decide';
import type { ScreenedSubject } from '#domain/screening/screened-subjects';
import { Chip } from '../../ui/chip';
import { SelectField, TextAreaField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { formatCount } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { isOnlyABeginning, outcomeWords, reasonBeginnings } from './queue-words';
import styles from './screening.module.css';

/** What is decided. */
export interface DecisionAbout {
  readonly subject: ScreenedSubject;
  readonly hits: readonly { readonly hit: StoredHit; readonly list: ScreenedList }[];
  readonly outcome: DecisionOutcome;
}

interface DecisionDialogProps {
  readonly about: DecisionAbout;
  readonly reviewer: string;
  readonly needsSecondPerson: boolean;
  readonly today: CalendarDate;
  readonly now: () => string;
  readonly newId: () => string;
  readonly onSave: (decisions: readonly ScreeningDecision[], reviewer: string) => Promise<unknown>;
  readonly onClose: () => void;
}

type Lasting = 'always' | 'half-year' | 'year' | 'day';

const LASTING: readonly { readonly value: Lasting; readonly label: string }[] = [
  { value: 'always', label: 'Until the entry or the party changes' },
  { value: 'half-year', label: '6 months at most' },
  { value: 'year', label: '1 year at most' },
  { value: 'day', label: 'Until a day…' },
];

const TITLES: Readonly<Record<DecisionOutcome, string>> = {
  'false-positive': 'False positive: it is another party',
  'true-match': 'True match: it is this party',
  escalated: 'Escalate: somebody else must decide',
  reopened: 'Reopen: take the decision back',
};

const MEANINGS: Readonly<Record<DecisionOutcome, string>> = {
  'false-positive':
    'The party is not the one on the list. That holds for this entry as it stands, and for the party as it is known; when either changes, the match is open again.',
  'true-match':
    'The party is the one on the list. It is shown as such on every offer that it bears on, with what the list means.',
  escalated: 'The match stays in the queue as escalated until somebody decides it.',
  reopened: 'The earlier decision stays on record and no longer stands.',
};

const UNFINISHED = 'Complete the sentence: what was checked, and what it showed.';

export function DecisionDialog(props: DecisionDialogProps) {
  const { about, needsSecondPerson, today, now, newId, onSave, onClose } = props;
  const { subject, hits, outcome } = about;
  const [form, setForm] = useState<DecisionForm>({ ...NEW_DECISION, outcome, reviewer: props.reviewer });
  const [lasting, setLasting] = useState<Lasting>('always');
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  const change = (part: Partial<DecisionForm>) => {
    setForm({ ...form, ...part });
  };
  const decideAll = () =>
    hits.map(({ hit, list }) =>
      decide(
        form,
        { subjectId: subject.id, subject: subject.snapshot, hit, list, id: newId(), at: now() },
        today,
      ),
    );
  // Only once it was refused: each reading hashes the entry and the party.
  const refused = wasRefused ? decideAll().find((result) => !result.ok) : undefined;
  const problems: DecisionErrors = refused?.problem ?? {};
  const isUnfinished = isOnlyABeginning(form.reason);
  const isAnswer = outcome === 'false-positive' || outcome === 'true-match';
  const names = hits.map(({ hit }) => isolatedName(hit.entry.name));
  return (
    <FormDialog
      title={TITLES[outcome]}
      description={
        <>
          {isolatedName(subject.name)} and {names.slice(0, 3).join('; ')}
          {names.length > 3 ? ` and ${formatCount(names.length - 3, 'more', 'more')}` : ''}
        </>
      }
      saveLabel={saveLabel(outcome, hits.length)}
      size="wide"
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        const decisions = decideAll().flatMap((result) => (result.ok ? [result.value] : []));
        if (decisions.length === hits.length && !isUnfinished) return onSave(decisions, form.reviewer.trim());
        setWasRefused(true);
        return null;
      }}
    >
      <Notice>{MEANINGS[outcome]}</Notice>
      <TextAreaField
        ref={first}
        label="Reason"
        value={form.reason}
        onChange={(reason) => {
          change({ reason });
        }}
        error={wasRefused ? (isUnfinished ? UNFINISHED : (problems.reason ?? null)) : null}
        hint="What was compared, and what it showed. Another must be able to follow it years later."
        rows={4}
        maxLength={4_000}
      />
      <div role="group" aria-label="Begin with" className={styles['chips']}>
        <span className={styles['quiet']}>Begin with</span>
        {reasonBeginnings[outcome].map((beginning) => (
          <Chip
            key={beginning}
            onClick={() => {
              change({ reason: beginning });
              first.current?.focus();
            }}
          >
            {`${beginning.trim()} …`}
          </Chip>
        ))}
      </div>
      <TextField
        label="Evidence"
        value={form.evidence}
        onChange={(evidence) => {
          change({ evidence });
        }}
        error={problems.evidence ?? null}
        hint="Where it is: a registry extract, a mail, a file number. May be left blank."
        maxLength={4_000}
      />
      <div className={styles['pair']}>
        <TextField
          label="Your name"
          value={form.reviewer}
          onChange={(reviewer) => {
            change({ reviewer });
          }}
          error={problems.reviewer ?? null}
          hint={
            isAnswer && needsSecondPerson
              ? 'The decision waits until another person confirms it.'
              : 'Stands with the decision and in the log.'
          }
          maxLength={120}
        />
        {isAnswer ? (
          <SelectField
            label="It stands"
            value={lasting}
            options={LASTING}
            onChange={(next) => {
              setLasting(next);
              change({ expiresOn: expiryOf(next, today) });
            }}
          />
        ) : null}
      </div>
      {isAnswer && lasting === 'day' ? (
        <TextField
          label="First day on which it no longer stands"
          type="date"
          value={form.expiresOn}
          onChange={(expiresOn) => {
            change({ expiresOn });
          }}
          error={problems.expiresOn ?? null}
        />
      ) : null}
    </FormDialog>
  );
}

function expiryOf(lasting: Lasting, today: CalendarDate): string {
  switch (lasting) {
    case 'half-year':
      return addMonths(today, 6);
    case 'year':
      return addMonths(today, 12);
    case 'always':
    case 'day':
      return '';
  }
}

function saveLabel(outcome: DecisionOutcome, count: number): string {
  const words = outcomeWords[outcome];
  if (outcome === 'escalated') return count === 1 ? 'Escalate' : `Escalate ${String(count)} matches`;
  if (outcome === 'reopened') return count === 1 ? 'Reopen' : `Reopen ${String(count)} matches`;
  return count === 1 ? `Decide: ${words.toLowerCase()}` : `Decide ${String(count)}: ${words.toLowerCase()}`;
}
