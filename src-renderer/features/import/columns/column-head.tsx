/**
 * Over one column of a vendor's file: its header, what it says, in which unit, why, and how its first
 * cells are read.
 *
 * Depends on: react, model (types), imports, ui, ../quote-field-words, ./example-readings.
 */
import { useId } from 'react';
import { QUOTE_FIELDS, type QuoteField } from '#domain/model/quote-field';
import type { SourceDialect } from '#domain/model/source-profile';
import { UNIT_IN_CELL, type ColumnGuess, type ColumnReading } from '../../../imports/layout/layout';
import { classNames } from '../../../ui/class-names';
import {
  columnLetter,
  CURRENCIES,
  FIELD_GROUPS,
  holdsAmounts,
  isMoneyField,
  quoteFieldLabel,
  quoteFieldUnits,
  inTradeWords,
  unitWords,
} from '../quote-field-words';
import styles from './columns.module.css';
import { exampleReadings } from './example-readings';

interface ColumnHeadProps {
  readonly guess: ColumnGuess;
  readonly reading: ColumnReading | null;
  readonly dialect: SourceDialect;
  readonly onChange: (reading: ColumnReading | null) => void;
}

const LEFT_OUT = '';

export function ColumnHead({ guess, reading, dialect, onChange }: ColumnHeadProps) {
  const id = useId();
  const { position, header, alternatives } = guess;
  const why = inTradeWords(guess.why);
  const letter = columnLetter(position);
  const name = header === '' ? `column ${letter}` : header;
  const field = reading?.field ?? null;
  const choose = (next: string) => {
    const chosen = QUOTE_FIELDS.find((one) => one === next);
    if (chosen === undefined) onChange(null);
    else {
      const currency = isMoneyField(chosen) ? (reading?.currency ?? null) : null;
      onChange({ field: chosen, unit: null, currency, fromQuantity: reading?.fromQuantity ?? null });
    }
  };
  return (
    <div className={styles['head']}>
      <div className={styles['headName']} title={header}>
        <span className={styles['letter']}>{letter}</span>
        <span className={styles['header']}>{header === '' ? 'no header' : header}</span>
      </div>
      <select
        aria-label={`What ${name} says`}
        aria-describedby={`${id}-why`}
        className={classNames(styles['pick'], field === null && styles['unset'])}
        value={field ?? LEFT_OUT}
        onChange={(event) => choose(event.target.value)}
      >
        <option value={LEFT_OUT}>Leave this column out</option>
        {alternatives.length === 0 ? null : (
          <optgroup label="Likeliest">{alternatives.map((one) => option(one))}</optgroup>
        )}
        {FIELD_GROUPS.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.fields.filter((one) => !alternatives.includes(one)).map((one) => option(one))}
          </optgroup>
        ))}
      </select>
      {reading === null ? null : <Units name={name} reading={reading} onChange={onChange} />}
      <p id={`${id}-why`} className={styles['why']} title={why}>
        {why}
      </p>
      <ul className={styles['examples']} data-amounts={holdsAmounts(field) ? 'raw' : undefined}>
        {exampleReadings(guess.examples, reading, dialect).map(({ text, words, isRead }, at) => (
          <li key={at} className={isRead ? undefined : styles['notRead']} title={`${text} → ${words}`}>
            <span>{text}</span>
            {words === '' ? null : <> → {words}</>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function option(field: QuoteField) {
  return (
    <option key={field} value={field}>
      {quoteFieldLabel(field)}
    </option>
  );
}

function Units(props: {
  readonly name: string;
  readonly reading: ColumnReading;
  readonly onChange: (reading: ColumnReading) => void;
}) {
  const { name, reading, onChange } = props;
  const units = quoteFieldUnits(reading.field);
  const [own] = units;
  const isMoney = isMoneyField(reading.field);
  if (own === undefined && !isMoney) return null;
  const others = [UNIT_IN_CELL, ...(reading.unit === null ? [] : [reading.unit])].filter(
    (unit, at, all) => !units.includes(unit) && all.indexOf(unit) === at,
  );
  const known = reading.currency !== null && !CURRENCIES.includes(reading.currency) ? [reading.currency] : [];
  return (
    <div className={styles['units']}>
      {own === undefined ? null : (
        <select
          aria-label={`Unit of ${name}`}
          className={styles['pick']}
          value={reading.unit ?? own}
          onChange={(event) => {
            const unit = event.target.value;
            onChange({ ...reading, unit: unit === own ? null : unit });
          }}
        >
          {[...units, ...others].map((unit) => (
            <option key={unit} value={unit}>
              {unit === UNIT_IN_CELL ? 'unit as the cells say' : unitWords(unit)}
            </option>
          ))}
        </select>
      )}
      {!isMoney ? null : (
        <select
          aria-label={`Currency of ${name}`}
          className={styles['pick']}
          value={reading.currency ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            onChange({ ...reading, currency: value === '' ? null : value });
          }}
        >
          <option value="">currency as the cells say</option>
          {[...known, ...CURRENCIES].map((currency) => (
            <option key={currency} value={currency}>
              {currency}
            </option>
          ))}
        </select>
      )}
      {reading.fromQuantity === null ? null : (
        <span className={styles['tier']}>from {reading.fromQuantity} units</span>
      )}
    </div>
  );
}
