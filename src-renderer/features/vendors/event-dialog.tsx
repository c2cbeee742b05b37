/**
 * The form of one event of the register, with what each source says of it.
 *
 * Depends on: react, core, model, ui, ./event-draft, ./vendor-words.
 */
import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { Source } from '#domain/core/source';
import type { Party } from '#domain/model/party';
import { RISK_KINDS, type RiskEvent, type Severity } from '#domain/model/risk-event';
import { Button } from '../../ui/button';
import { DayRangeFields } from '../../ui/day-range-fields';
import { SelectField, TextAreaField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { PickField } from '../../ui/pick-field';
import { SourceFields } from '../../ui/source-fields';
import {
  eventDraftOf,
  readEventDraft,
  withStatement,
  type EventDraft,
  type EventProblems,
  type StatementDraft,
} from './event-draft';
import { RISK_KIND_WORDS, SEVERITY_WORDS } from './vendor-words';
import styles from './vendor-forms.module.css';

const kinds = RISK_KINDS.map((value) => ({ value, label: RISK_KIND_WORDS[value] }));
const SEVERITIES: readonly Severity[] = [1, 2, 3, 4, 5];
const severities = SEVERITIES.map((severity) => ({
  value: String(severity) as `${Severity}`,
  label: SEVERITY_WORDS[severity],
}));

interface EventDialogProps {
  /** Null for a new one. */
  readonly event: RiskEvent | null;
  /** The party that a new event is about; null for the whole trade. */
  readonly partyId: string | null;
  readonly why: string | null;
  readonly parties: readonly Party[];
  readonly events: readonly RiskEvent[];
  readonly known: readonly Source[];
  readonly today: CalendarDate;
  /** The day that events are shown by. */
  readonly latest: CalendarDate;
  readonly onSave: (event: RiskEvent, why: string | null) => Promise<unknown>;
  readonly onClose: () => void;
}

export function EventDialog(props: EventDialogProps) {
  const { event, parties, events, known, today, onSave, onClose } = props;
  const [draft, setDraft] = useState(() => eventDraftOf(event, props.partyId, props.why, today));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readEventDraft(draft, event?.id ?? null, events, props.latest);
  const problems: EventProblems = wasRefused ? read.problems : { statements: [] };
  const change = (part: Partial<EventDraft>) => {
    setDraft({ ...draft, ...part });
  };
  return (
    <FormDialog
      title={event === null ? 'Add an event' : 'Change an event'}
      description="Something that happened and bears on buying from a party. An event is no listing."
      size="wide"
      saveLabel={event === null ? 'Add event' : 'Save event'}
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (read.event !== null) return onSave(read.event, draft.why.trim() === '' ? null : draft.why.trim());
        setWasRefused(true);
        return null;
      }}
    >
      <TextField
        ref={first}
        label="What happened"
        value={draft.title}
        onChange={(title) => {
          change({ title });
        }}
        error={problems.title ?? null}
        hint="A few words: Shipments held by customs."
        maxLength={120}
      />
      <div className={styles['pair']}>
        <SelectField
          label="Kind"
          value={draft.kind}
          options={kinds}
          onChange={(kind) => {
            change({ kind });
          }}
        />
        <SelectField
          label="Severity"
          value={String(draft.severity) as `${Severity}`}
          options={severities}
          onChange={(severity) => {
            change({ severity: Number(severity) as Severity });
          }}
        />
      </div>
      <div className={styles['pair']}>
        <DayRangeFields
          draft={draft}
          problems={problems}
          hints={{
            from: 'The first of the month where no day is given.',
            until: 'Blank while it goes on. From then on it loses weight.',
          }}
          onChange={change}
        />
      </div>
      <PartiesField draft={draft} parties={parties} onChange={change} />
      {draft.statements.map((statement, index) => (
        <StatementFields
          key={statement.key}
          number={index + 1}
          statement={statement}
          problems={problems.statements[index] ?? { source: {} }}
          known={known}
          onChange={(next) => {
            change({ statements: draft.statements.map((one) => (one.key === next.key ? next : one)) });
          }}
          onRemove={
            draft.statements.length === 1
              ? null
              : () => {
                  change({ statements: draft.statements.filter(({ key }) => key !== statement.key) });
                }
          }
        />
      ))}
      <div>
        <Button
          icon={Plus}
          onClick={() => {
            setDraft(withStatement(draft, today));
          }}
        >
          Another source
        </Button>
      </div>
      <TextField
        label="Why (your note)"
        value={draft.why}
        onChange={(why) => {
          change({ why });
        }}
        maxLength={1000}
      />
    </FormDialog>
  );
}

interface PartiesFieldProps {
  readonly draft: EventDraft;
  readonly parties: readonly Party[];
  readonly onChange: (part: Partial<EventDraft>) => void;
}

function PartiesField({ draft, parties, onChange }: PartiesFieldProps) {
  const nameOf = (id: string) => isolatedName(parties.find((party) => party.id === id)?.name ?? id);
  const options = parties
    .filter(({ id }) => !draft.partyIds.includes(id))
    .map(({ id, name, country }) => ({
      id,
      label: name,
      detail: country ?? 'country not known',
      figure: '',
    }));
  return (
    <fieldset className={styles['group']}>
      <legend>About</legend>
      {draft.partyIds.length === 0 ? (
        <p className={styles['words']}>The whole trade: it bears on every vendor.</p>
      ) : (
        <ul className={styles['chips']}>
          {draft.partyIds.map((id) => (
            <li key={id}>
              <Button
                icon={Trash2}
                onClick={() => {
                  onChange({ partyIds: draft.partyIds.filter((one) => one !== id) });
                }}
              >
                {`Without ${nameOf(id)}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PickField
        key={draft.partyIds.join(' ')}
        label="Add a party it is about"
        optionsName="parties"
        options={options}
        value={null}
        onChange={(id) => {
          onChange({ partyIds: [...draft.partyIds, id] });
        }}
      />
    </fieldset>
  );
}

interface StatementFieldsProps {
  readonly number: number;
  readonly statement: StatementDraft;
  readonly problems: EventProblems['statements'][number];
  readonly known: readonly Source[];
  readonly onChange: (statement: StatementDraft) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

function StatementFields(props: StatementFieldsProps) {
  const { number, statement, problems, known, onChange, onRemove } = props;
  return (
    <fieldset className={styles['group']}>
      <legend>{`Source ${String(number)}`}</legend>
      <TextAreaField
        label="What it says"
        rows={2}
        value={statement.says}
        onChange={(says) => {
          onChange({ ...statement, says });
        }}
        error={problems.says ?? null}
        maxLength={2000}
      />
      <SourceFields
        legend="Who says it"
        draft={statement.source}
        problems={problems.source}
        known={known}
        onChange={(source) => {
          onChange({ ...statement, source });
        }}
      />
      {onRemove === null ? null : (
        <div>
          <Button icon={Trash2} onClick={onRemove}>
            {`Remove source ${String(number)}`}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
