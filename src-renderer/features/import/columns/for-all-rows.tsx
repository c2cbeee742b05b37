/**
 * What holds for every row that does not say it itself: vendor, origin, Incoterm, tariff code.
 *
 * Depends on: react, model (types), imports (types), ui, ../quote-field-words.
 */
import { useState } from 'react';
import { INCOTERMS, TRANSPORT_MODES } from '#domain/model/offer';
import type { QuoteField } from '#domain/model/quote-field';
import type { GivenRate, Layout } from '../../../imports/layout/layout';
import { LEAST_ORDER } from '../../../imports/layout/layout';
import { SelectField, TextField } from '../../../ui/fields';
import { formatDate } from '../../../ui/format';
import { GIVEN_FIELDS, quoteFieldLabel } from '../quote-field-words';
import styles from './columns.module.css';

interface ForAllRowsProps {
  readonly layout: Layout;
  /** An empty text takes back what was given. */
  readonly onGiven: (field: QuoteField, text: string) => void;
}

const CHOICES: Readonly<Partial<Record<QuoteField, readonly string[]>>> = {
  incoterm: INCOTERMS,
  mode: TRANSPORT_MODES,
};

export function ForAllRows({ layout, onGiven }: ForAllRowsProps) {
  const { given, columns, rates } = layout;
  const said = new Set(columns.flatMap((column) => (column === null ? [] : [column.field])));
  const extra = (Object.keys(given) as QuoteField[]).filter((field) => !GIVEN_FIELDS.includes(field));
  return (
    <div className={styles['given']}>
      {[...GIVEN_FIELDS, ...extra].map((field) => (
        <Given
          key={field}
          field={field}
          value={given[field] ?? ''}
          hint={said.has(field) ? 'where its column is blank' : undefined}
          onSay={(text) => onGiven(field, text)}
        />
      ))}
      {rates.map((rate) => (
        <p key={rate.currency} className={styles['fact']}>
          {rateWords(rate)}
        </p>
      ))}
    </div>
  );
}

function rateWords({ currency, usdPerUnit, rateDate }: GivenRate): string {
  return `One ${currency} is $${usdPerUnit}, of ${formatDate(rateDate)}.`;
}

function Given(props: {
  readonly field: QuoteField;
  readonly value: string;
  readonly hint: string | undefined;
  readonly onSay: (text: string) => void;
}) {
  const { field, value, hint, onSay } = props;
  const label = quoteFieldLabel(field);
  const choices = CHOICES[field];
  const isChoice = choices !== undefined && (value === '' || choices.includes(value));
  if (isChoice) {
    return (
      <SelectField
        label={label}
        hint={hint}
        value={value}
        onChange={onSay}
        options={['', ...choices].map((one) => ({ value: one, label: one === '' ? 'not said' : one }))}
      />
    );
  }
  return <GivenText key={value} label={label} value={value} hint={hint} onSay={onSay} />;
}

/** Keeps what is typed to itself until Enter or the next field. */
function GivenText(props: {
  readonly label: string;
  readonly value: string;
  readonly hint: string | undefined;
  readonly onSay: (text: string) => void;
}) {
  const { label, value, hint, onSay } = props;
  const [typed, setTyped] = useState(value === LEAST_ORDER ? 'MOQ of the row' : value);
  const say = () => {
    const text = typed.trim();
    if (text !== value && text !== 'MOQ of the row') onSay(text);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      value={typed}
      onChange={setTyped}
      onBlur={say}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        say();
      }}
      maxLength={2000}
      placeholder="not said"
    />
  );
}
