/**
 * Labelled inputs: text, a calendar day, one of a few choices.
 *
 * The date field is the native one: it knows the reader's own date order, while
 * its value is always ISO.
 *
 * Depends on: core/calendar-date.
 */
import { useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react';
import { calendarDate, isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import styles from './fields.module.css';

interface FieldProps {
  readonly label: string;
  /** What is wrong with the value; shown under the field and tied to it. */
  readonly error?: string | null;
  readonly hint?: ReactNode;
}

interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, error = null, hint, value, onChange, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        id={id}
        className={styles['input']}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        {...describedBy(id, error, hint)}
        {...rest}
      />
      <FieldWords id={id} error={error} hint={hint} />
    </div>
  );
}

interface DateFieldProps extends FieldProps {
  readonly value: CalendarDate;
  /** Called with whole, real days only; a half-typed date calls nothing. */
  readonly onChange: (value: CalendarDate) => void;
  readonly min?: CalendarDate;
  readonly max?: CalendarDate;
}

export function DateField({ label, error = null, hint, value, onChange, min, max }: DateFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // The field keeps its own half-typed state; it is written to only when the value changed elsewhere.
  useEffect(() => {
    if (input.current !== null && input.current.value !== value) input.current.value = value;
  }, [value]);
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles['input']}
        ref={input}
        defaultValue={value}
        min={min}
        max={max ?? '9999-12-31'}
        onChange={(event) => {
          const text = event.target.value;
          // The native field reports the year 0002 while 2027 is being typed.
          if (isCalendarDate(text) && text >= '1990-01-01') onChange(calendarDate(text));
        }}
        {...describedBy(id, error, hint)}
      />
      <FieldWords id={id} error={error} hint={hint} />
    </div>
  );
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, error = null, hint, value, onChange, options } = props;
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <select
        id={id}
        className={styles['input']}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
        {...describedBy(id, error, hint)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldWords id={id} error={error} hint={hint} />
    </div>
  );
}

function describedBy(id: string, error: string | null, hint: ReactNode) {
  const hasWords = error !== null || hint !== undefined;
  return {
    'aria-invalid': error === null ? undefined : true,
    'aria-describedby': hasWords ? `${id}-words` : undefined,
  };
}

function FieldWords({ id, error, hint }: { id: string; error: string | null; hint: ReactNode }) {
  if (error === null && hint === undefined) return null;
  return (
    <p id={`${id}-words`} className={error === null ? styles['hint'] : styles['error']}>
      {error ?? hint}
    </p>
  );
}
