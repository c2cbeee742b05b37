/**
 * A field of a rule's sentence, by its kind.
 *
 * Depends on: core, model (types), planning, ui/sentence-fields, ./rule-names (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { calendarMonth, monthOf, monthsBetween, monthsLater } from '#domain/core/calendar-month';
import type { PlanRule } from '#domain/model/plan-rule';
import type { MonthField, NameField, NameOf, NumberField, RuleField } from '#domain/planning/rule-parts';
import {
  EXPECTED,
  monthWords,
  numberFieldText,
  readNumberField,
  UNITS,
} from '#domain/planning/rule-sentence';
import { SentenceInput, SentenceSelect } from '../../../ui/sentence-fields';
import type { RuleNames } from './rule-names';

interface RuleFieldInputProps {
  readonly field: RuleField;
  readonly names: RuleNames;
  /** Months to choose from begin with the one of this day. */
  readonly asOf: CalendarDate;
  readonly disabled: boolean;
  readonly onChange: (rule: PlanRule) => void;
}

/** Months that can be chosen. */
const MONTHS_AHEAD = 60;

export function RuleFieldInput(props: RuleFieldInputProps) {
  const { field, disabled, onChange } = props;
  switch (field.kind) {
    case 'usd':
    case 'percent':
    case 'ths':
    case 'count':
      return <NumberInput {...props} field={field} />;
    case 'month':
      return <MonthSelect {...props} field={field} />;
    case 'name':
      return <NameSelect {...props} field={field} />;
    case 'choice':
      return (
        <SentenceSelect
          label={field.label}
          value={field.value}
          disabled={disabled}
          onChange={(value) => {
            onChange(field.put(value));
          }}
        >
          {field.choices.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SentenceSelect>
      );
  }
}

type FieldProps<Field extends RuleField> = RuleFieldInputProps & { readonly field: Field };

function NumberInput({ field, disabled, onChange }: FieldProps<NumberField>) {
  const unit = UNITS[field.kind];
  return (
    <>
      <SentenceInput
        label={field.label}
        text={numberFieldText(field)}
        expected={EXPECTED[field.kind]}
        disabled={disabled}
        onTake={(text) => {
          const value = readNumberField(field.kind, text);
          if (value === null) return 'refused';
          if (value === field.value) return 'same';
          onChange(field.put(value));
          return 'taken';
        }}
      />
      {unit === '' ? null : <span>{unit.trim()}</span>}
    </>
  );
}

function MonthSelect({ field, asOf, disabled, onChange }: FieldProps<MonthField>) {
  const first = monthOf(asOf);
  const ahead = monthsBetween(first, monthsLater(first, MONTHS_AHEAD));
  const months = field.value === null || ahead.includes(field.value) ? ahead : [field.value, ...ahead];
  return (
    <SentenceSelect
      label={field.label}
      value={field.value ?? ''}
      disabled={disabled}
      onChange={(value) => {
        onChange(field.put(value === '' ? null : calendarMonth(value)));
      }}
    >
      {field.takesAny ? <option value="">any month</option> : null}
      {months.map((month) => (
        <option key={month} value={month}>
          {monthWords(month)}
        </option>
      ))}
    </SentenceSelect>
  );
}

const HEADINGS: Readonly<Record<NameOf, string>> = {
  vendor: 'Vendors',
  origin: 'Origins',
  cooling: 'Kinds of cooling',
  component: 'Suppliers of parts',
  offer: 'Offers of the plan and the shortlist',
  model: 'Models',
  site: 'Sites',
};

/** Kinds and names as one list; `vendor:` is any vendor. */
function NameSelect({ field, names, disabled, onChange }: FieldProps<NameField>) {
  const { value, kinds, anyWords } = field;
  return (
    <SentenceSelect
      label={field.label}
      value={`${value.of}:${value.name ?? ''}`}
      disabled={disabled}
      onChange={(chosen) => {
        const of = kinds.find((kind) => chosen.startsWith(`${kind}:`));
        if (of === undefined) return;
        const name = chosen.slice(of.length + 1);
        onChange(field.put({ of, name: name === '' ? null : name }));
      }}
    >
      {kinds.map((of) => {
        const any = anyWords[of];
        return any === undefined ? null : (
          <option key={of} value={`${of}:`}>
            {any}
          </option>
        );
      })}
      {kinds.map((of) => {
        const choices = names.choices[of];
        const isGone =
          value.of === of && value.name !== null && !choices.some((one) => one.value === value.name);
        return choices.length === 0 && !isGone ? null : (
          <optgroup key={of} label={HEADINGS[of]}>
            {isGone ? <option value={`${of}:${value.name}`}>{names.words(of, value.name)}</option> : null}
            {choices.map((one) => (
              <option key={one.value} value={`${of}:${one.value}`}>
                {one.words}
              </option>
            ))}
          </optgroup>
        );
      })}
    </SentenceSelect>
  );
}
