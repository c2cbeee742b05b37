/**
 * The parts that the sections of the form are made of.
 *
 * Depends on: react, core/country, reports/offer-field-labels, ui, imports/country-names, ./form-state (types).
 */
import { useId, type ReactNode, type Ref } from 'react';
import { allCountryCodes } from '#domain/core/country';
import type { OfferField } from '#domain/model/hand-edit';
import { offerFieldLabel, offerFieldLabels } from '#domain/reports/offer-field-labels';
import { readCountry } from '../../imports/country-names';
import { TextField } from '../../ui/fields';
import { formatCountry } from '../../ui/format';
import type { FormState } from './form-state';
import type { TypedField } from './offer-draft';
import styles from './offer-editor.module.css';

interface FormSectionProps {
  readonly title: string;
  readonly words: string;
  readonly children: ReactNode;
}

/** A heading with its sentence at the left, the fields at the right. */
export function FormSection({ title, words, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h3 id={id}>{title}</h3>
        <p>{words}</p>
      </div>
      <div className={styles['fields']}>{children}</div>
    </section>
  );
}

interface TypedFieldProps {
  readonly form: FormState;
  readonly field: TypedField;
  /** In place of the name the field has elsewhere. */
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly kind?: 'text' | 'number' | 'date';
  /** Values to suggest. */
  readonly suggestions?: readonly string[];
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Takes two of the three columns. */
  readonly isWide?: boolean;
}

/** One field of typed text, bound to the draft. */
export function OfferTextField(props: TypedFieldProps) {
  const { form, field, label, hint, kind = 'text', suggestions, inputRef, isWide = false } = props;
  const listId = useId();
  return (
    <div className={isWide ? styles['wide'] : undefined}>
      <TextField
        ref={inputRef}
        name={field}
        label={label ?? labelOf(field)}
        value={form.draft[field]}
        onChange={(value) => {
          form.change({ [field]: value });
        }}
        error={form.problems[field] ?? null}
        hint={hint}
        autoComplete="off"
        spellCheck={false}
        {...(kind === 'date' ? { type: 'date', max: '9999-12-31' } : {})}
        {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
        {...(suggestions === undefined ? {} : { list: listId })}
      />
      {suggestions === undefined ? null : (
        <datalist id={listId}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </div>
  );
}

/** A country by code or name; the name it is read as stands below it. */
export function CountryField(props: {
  readonly form: FormState;
  readonly field: TypedField;
  readonly hint: string;
}) {
  const { form, field, hint } = props;
  const listId = useId();
  const country = readCountry(form.draft[field]);
  return (
    <div>
      <TextField
        name={field}
        label={labelOf(field)}
        value={form.draft[field]}
        onChange={(value) => {
          form.change({ [field]: value });
        }}
        error={form.problems[field] ?? null}
        hint={
          country === null ? (
            hint
          ) : (
            <>
              <strong>{formatCountry(country)}.</strong> {hint}
            </>
          )
        }
        autoComplete="off"
        spellCheck={false}
        list={listId}
      />
      <datalist id={listId}>
        {allCountryCodes().map((code) => (
          <option key={code} value={code} label={formatCountry(code)} />
        ))}
      </datalist>
    </div>
  );
}

/** Something that is shown beside the fields and cannot be edited there. */
export function ReadOnlyFact(props: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles['fact']} role="group" aria-labelledby={id}>
      <span id={id} className={styles['factLabel']}>
        {props.label}
      </span>
      <output className={styles['factValue']}>{props.children}</output>
      {props.hint === undefined ? null : <span className={styles['factHint']}>{props.hint}</span>}
    </div>
  );
}

function labelOf(field: TypedField): string {
  return isOfferField(field) ? offerFieldLabel(field) : field;
}

function isOfferField(field: string): field is OfferField {
  return field in offerFieldLabels;
}
