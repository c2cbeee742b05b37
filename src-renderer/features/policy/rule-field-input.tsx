/**
 * The field inside the sentence of a rule.
 *
 * Depends on: core, ranking, ui/{format,sentence-fields}.
 */
import { allCountryCodes } from '#domain/core/country';
import { expectedWords, fieldText, readField } from '#domain/ranking/rule-sentence';
import type { RuleField, RuleValue } from '#domain/ranking/rule-templates';
import { formatCountry } from '../../ui/format';
import { SentenceInput, SentenceSelect } from '../../ui/sentence-fields';

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
      <SentenceSelect label={label} value={String(value)} onChange={onChange}>
        {field.kind === 'choice' ? (
          field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))
        ) : (
          <CountryOptions offered={countries} />
        )}
      </SentenceSelect>
    );
  }
  return (
    <SentenceInput
      label={label}
      text={fieldText(field, value)}
      type={field.kind === 'date' ? 'date' : 'text'}
      inputMode={field.kind === 'whole' ? 'numeric' : 'decimal'}
      expected={expectedWords(field)}
      onTake={(text) => {
        const read = readField(field, text);
        if (read === null) return 'refused';
        if (read === value) return 'same';
        onChange(read);
        return 'taken';
      }}
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
