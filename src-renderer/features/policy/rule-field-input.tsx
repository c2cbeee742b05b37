/**
 * The field inside the sentence of a rule: a choice is taken at once, what is typed on Enter or on
 * leaving. What is no value of the field stays in sight and is not taken; Escape puts back what was.
 *
 * Depends on: react, core, ranking, ui/format.
 */
import { useId, useState } from 'react';
import { allCountryCodes } from '#domain/core/country';
import { expectedWords, fieldText, readField } from '#domain/ranking/rule-sentence';
import type { RuleField, RuleValue } from '#domain/ranking/rule-templates';
import { formatCountry } from '../../ui/format';
import styles from './policy.module.css';

interface RuleFieldInputProps {
  readonly label: string;
  readonly field: RuleField;
  readonly value: RuleValue;
  /** Countries that offers come from: they stand first. */
  readonly countries: readonly string[];
  readonly onChange: (value: RuleValue) => void;
}

export function RuleFieldInput({ label, field, value, countries, onChange }: RuleFieldInputProps) {
  if (field.kind === 'country' || field.kind === 'choice') {
    return (
      <select
        className={styles['select']}
        aria-label={label}
        value={String(value)}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {field.kind === 'choice' ? (
          field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))
        ) : (
          <CountryOptions offered={countries} />
        )}
      </select>
    );
  }
  return (
    <TypedField
      // A value that came from elsewhere, such as an undo, replaces what is typed.
      key={String(value)}
      label={label}
      field={field}
      value={value}
      onChange={onChange}
    />
  );
}

function CountryOptions({ offered }: { readonly offered: readonly string[] }) {
  return (
    <>
      <optgroup label="Origins of the offers">
        {offered.map((code) => (
          <option key={code} value={code}>
            {formatCountry(code)}
          </option>
        ))}
      </optgroup>
      <optgroup label="Others">
        {OTHERS.filter(({ code }) => !offered.includes(code)).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </optgroup>
    </>
  );
}

const OTHERS = allCountryCodes()
  .map((code): { readonly code: string; readonly name: string } => ({ code, name: formatCountry(code) }))
  .sort((one, other) => one.name.localeCompare(other.name, 'en'));

function TypedField({ label, field, value, onChange }: Omit<RuleFieldInputProps, 'countries'>) {
  const known = fieldText(field, value);
  const [text, setText] = useState(known);
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();
  const take = () => {
    if (text === known) return;
    const read = readField(field, text);
    setIsRefused(read === null);
    if (read !== null && read !== value) onChange(read);
    else if (read !== null) setText(known);
  };
  return (
    <>
      <input
        className={styles['input']}
        type={field.kind === 'date' ? 'date' : 'text'}
        inputMode={field.kind === 'whole' ? 'numeric' : 'decimal'}
        size={field.kind === 'date' ? undefined : Math.max(4, text.length)}
        aria-label={label}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? id : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape' && text !== known) {
            event.stopPropagation();
            setText(known);
            setIsRefused(false);
          }
        }}
      />
      {isRefused ? (
        <span id={id} role="alert" className={styles['refused']}>
          {expectedWords(field)}
        </span>
      ) : null}
    </>
  );
}
