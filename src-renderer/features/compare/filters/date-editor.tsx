/**
 * Bounds of a day: a fixed one, one counted from the as-of date, or one counted
 * from the day on which the duty of the offer's own goods changes next.
 *
 * Depends on: core, domain/filtering, ui.
 */
import { addDays, type CalendarDate } from '#domain/core/calendar-date';
import { assertNever } from '#domain/core/result';
import type { FilterContext } from '#domain/filtering/filter-context';
import type { ColumnCondition, DayTerm } from '#domain/model/row-filter';
import { useState } from 'react';
import { DateField, SelectField, TextField } from '../../../ui/fields';
import { formatDate } from '../../../ui/format';
import styles from './filters.module.css';

type DateCondition = Extract<ColumnCondition, { readonly kind: 'date' }>;
type TermChoice = 'none' | DayTerm['kind'] | 'before-step';

interface DateEditorProps {
  readonly condition: DateCondition;
  readonly context: FilterContext;
  readonly onChange: (condition: DateCondition) => void;
}

export function DateEditor({ condition, context, onChange }: DateEditorProps) {
  return (
    <div className={styles['editor']}>
      <TermEditor
        label="On or before"
        end="to"
        term={condition.to}
        context={context}
        onChange={(to) => {
          onChange({ ...condition, to });
        }}
      />
      <TermEditor
        label="On or after"
        end="from"
        term={condition.from}
        context={context}
        onChange={(from) => {
          onChange({ ...condition, from });
        }}
      />
    </div>
  );
}

interface TermEditorProps {
  readonly label: string;
  readonly end: 'from' | 'to';
  readonly term: DayTerm | null;
  readonly context: FilterContext;
  readonly onChange: (term: DayTerm | null) => void;
}

function TermEditor({ label, end, term, context, onChange }: TermEditorProps) {
  /** Kept apart from the term: one day before the step may be on its way to ten. */
  const [isCounted, setIsCounted] = useState(false);
  const choice = isCounted && term?.kind === 'tariff-step' ? 'tariff-step' : choiceOf(term, end);
  return (
    <fieldset className={styles['term']}>
      <SelectField<TermChoice>
        label={label}
        value={choice}
        options={end === 'to' ? UNTIL_CHOICES : FROM_CHOICES}
        onChange={(next) => {
          setIsCounted(next === 'tariff-step');
          onChange(firstTerm(next, context.asOf));
        }}
      />
      {term === null || choice === 'before-step' ? null : term.kind === 'day' ? (
        <DateField
          label="Day"
          value={term.day}
          onChange={(day) => {
            onChange({ kind: 'day', day });
          }}
        />
      ) : (
        <DaysField
          term={term}
          asOf={context.asOf}
          onChange={(plusDays) => {
            onChange({ ...term, plusDays });
          }}
        />
      )}
      {term?.kind === 'tariff-step' ? (
        <p className={styles['note']}>
          The next day after {formatDate(context.asOf)} on which the duty of each offer’s own goods changes,
          by the law on file. Goods whose duty changes on no later day are before it on every day.
        </p>
      ) : null}
    </fieldset>
  );
}

const COMMON: readonly { readonly value: TermChoice; readonly label: string }[] = [
  { value: 'none', label: 'No bound' },
  { value: 'day', label: 'A fixed day' },
  { value: 'as-of', label: 'Days from the as-of date' },
];
const UNTIL_CHOICES = [
  ...COMMON,
  { value: 'before-step', label: 'Before the next tariff step' },
  { value: 'tariff-step', label: 'Days from the next tariff step' },
] as const;
const FROM_CHOICES = [...COMMON, { value: 'tariff-step', label: 'Days from the next tariff step' }] as const;

function choiceOf(term: DayTerm | null, end: 'from' | 'to'): TermChoice {
  if (term === null) return 'none';
  return end === 'to' && term.kind === 'tariff-step' && term.plusDays === -1 ? 'before-step' : term.kind;
}

/** What a choice means before anything else is said. */
function firstTerm(choice: TermChoice, asOf: CalendarDate): DayTerm | null {
  switch (choice) {
    case 'none':
      return null;
    case 'day':
      return { kind: 'day', day: addDays(asOf, 90) };
    case 'as-of':
      return { kind: 'as-of', plusDays: 90 };
    case 'before-step':
      return { kind: 'tariff-step', plusDays: -1 };
    case 'tariff-step':
      return { kind: 'tariff-step', plusDays: 0 };
    default:
      return assertNever(choice);
  }
}

const MOST_DAYS = 3650;

interface DaysFieldProps {
  readonly term: Exclude<DayTerm, { readonly kind: 'day' }>;
  readonly asOf: CalendarDate;
  readonly onChange: (plusDays: number) => void;
}

function DaysField({ term, asOf, onChange }: DaysFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const days = typed === null ? term.plusDays : readDays(typed);
  return (
    <TextField
      label="Days after it; with a minus, before it"
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? String(term.plusDays)}
      error={days === null ? `Expected a whole number of days from −3,650 to 3,650.` : null}
      hint={term.kind === 'as-of' && days !== null ? formatDate(addDays(asOf, days)) : undefined}
      onChange={(text) => {
        setTyped(text);
        const next = readDays(text);
        if (next !== null) onChange(next);
      }}
      onBlur={() => {
        if (days !== null) setTyped(null);
      }}
    />
  );
}

function readDays(text: string): number | null {
  const typed = text.trim().replace('−', '-');
  if (!/^[+-]?\d{1,4}$/.test(typed)) return null;
  const days = Number(typed);
  return Math.abs(days) <= MOST_DAYS ? days + 0 : null;
}
