/**
 * Asks which country customs is taken to find in place of the declared origins.
 *
 * Depends on: react, core, ui.
 */
import { useId, useRef, useState } from 'react';
import { allCountryCodes, type CountryCode } from '#domain/core/country';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/fields';
import { formatCountry } from '../../ui/format';

interface FoundOriginDialogProps {
  /** The country chosen before; null if there is none. */
  readonly present: CountryCode | null;
  readonly onChoose: (country: CountryCode) => void;
  readonly onClose: () => void;
}

/** Not the US: a finding never makes goods American. */
const countries = allCountryCodes()
  .filter((code) => code !== 'US')
  .map((value) => ({ value, label: formatCountry(value) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

export function FoundOriginDialog({ present, onChoose, onClose }: FoundOriginDialogProps) {
  const [country, setCountry] = useState<CountryCode | ''>(present ?? '');
  const [wasRefused, setWasRefused] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  const id = useId();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Origin found by customs"
      description="Every declared origin but the US is taken as this country: what that finding would cost."
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id}>
            Apply
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (country === '') {
            setWasRefused(true);
            field.current?.focus();
            return;
          }
          onChoose(country);
          onClose();
        }}
      >
        <SelectField<CountryCode | ''>
          ref={field}
          label="Country"
          value={country}
          options={[{ value: '', label: 'Choose a country' }, ...countries]}
          onChange={setCountry}
          error={wasRefused && country === '' ? 'Choose the country that customs finds.' : null}
        />
      </form>
    </Dialog>
  );
}
