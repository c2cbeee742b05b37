/**
 * A country as a person names it: by English name, by ISO code, or chosen from the list.
 *
 * Depends on: core, imports/country-names, ui.
 */
import { useId } from 'react';
import { allCountryCodes, type CountryCode } from '#domain/core/country';
import { readCountry } from '../../imports/country-names';
import { TextField } from '../../ui/fields';
import { compareText } from '../../ui/data-table/sort-index';
import { formatCountry } from '../../ui/format';

const choices: readonly { readonly code: CountryCode; readonly text: string }[] = allCountryCodes()
  .map((code) => ({ code, text: countryText(code) }))
  .sort((a, b) => compareText(a.text, b.text));

const byText: ReadonlyMap<string, CountryCode> = new Map(
  choices.flatMap(({ code, text }) => [
    [text.toLowerCase(), code] as const,
    [formatCountry(code).toLowerCase(), code] as const,
  ]),
);

/** A country as the field writes it: `Malaysia (MY)`. */
export function countryText(code: CountryCode): string {
  return `${formatCountry(code)} (${code})`;
}

/** The country a person meant; null if it names none. */
export function readCountryText(text: string): CountryCode | null {
  return byText.get(text.trim().toLowerCase()) ?? readCountry(text);
}

interface CountryFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly hint?: string;
  readonly placeholder?: string;
}

export function CountryField({ label, value, onChange, error = null, hint, placeholder }: CountryFieldProps) {
  const listId = useId();
  return (
    <>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        error={error}
        {...(hint === undefined ? {} : { hint })}
        list={listId}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <CountryOptions id={listId} />
    </>
  );
}

/** The countries an input with `list` offers while its user types. */
export function CountryOptions({ id }: { readonly id: string }) {
  return (
    <datalist id={id}>
      {choices.map(({ code, text }) => (
        <option key={code} value={text} />
      ))}
    </datalist>
  );
}
