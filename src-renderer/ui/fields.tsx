/**
 * Labelled inputs: text on one line or several, a calendar day, one of a few choices, yes or no.
 *
 * The date field is the native one: it knows the reader's own date order, while
 * its value is always ISO.
 *
 * Depends on: core/calendar-date.
 */
import { useEffect, useId, useRef, type ComponentProps, type ReactNode, type Ref } from 'react';
import { calendarDate, isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { classNames } from './class-names';
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
  return (
    <Field label={label} error={error} hint={hint}>
      {(inputProps) => (
        <input
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          {...inputProps}
          {...rest}
        />
      )}
    </Field>
  );
}

interface TextAreaFieldProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Text of several lines. */
export function TextAreaField({ label, error = null, hint, value, onChange, ...rest }: TextAreaFieldProps) {
  return (
    <Field label={label} error={error} hint={hint}>
      {({ className, ...inputProps }) => (
        <textarea
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          className={classNames(className, styles['area'])}
          {...inputProps}
          {...rest}
        />
      )}
    </Field>
  );
}

interface DateFieldProps extends FieldProps {
  readonly value: CalendarDate;
  /**
   * Called with whole, real days only: at once for a day chosen from the calendar,
   * on Enter or on leaving for a typed one. Every part that is typed makes a whole
   * day with the parts that were there before, and none of those days is meant.
   */
  readonly onChange: (value: CalendarDate) => void;
  readonly min?: CalendarDate;
  readonly max?: CalendarDate;
}

export function DateField({ label, error = null, hint, value, onChange, min, max }: DateFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const isTyping = useRef(false);
  // Writing to the field would drop the half-typed part.
  useEffect(() => {
    if (!isTyping.current && input.current !== null && input.current.value !== value) {
      input.current.value = value;
    }
  }, [value]);
  const putBack = () => {
    isTyping.current = false;
    if (input.current !== null) input.current.value = value;
  };
  const take = () => {
    isTyping.current = false;
    const text = input.current?.value ?? '';
    // A year that is still being typed reads 0002; the native field marks a day after `max` and still gives it.
    if (!isCalendarDate(text) || text < '1990-01-01' || text > (max ?? text)) return;
    if (text !== value) onChange(calendarDate(text));
  };
  return (
    <Field label={label} error={error} hint={hint}>
      {(inputProps) => (
        <input
          {...inputProps}
          type="date"
          ref={input}
          defaultValue={value}
          min={min}
          max={max ?? '9999-12-31'}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            else if (event.key === 'Escape') putBack();
            else if (TYPING_KEY.test(event.key)) isTyping.current = true;
          }}
          onPointerDown={() => {
            isTyping.current = false;
          }}
          onChange={() => {
            if (!isTyping.current) take();
          }}
          onBlur={() => {
            if (isCalendarDate(input.current?.value ?? '')) take();
            else putBack();
          }}
        />
      )}
    </Field>
  );
}

/** Keys that change a part of a date. */
const TYPING_KEY = /^(?:\d|ArrowUp|ArrowDown|Backspace|Delete)$/;

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly ref?: Ref<HTMLSelectElement>;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, error = null, hint, value, onChange, options, ref } = props;
  return (
    <Field label={label} error={error} hint={hint}>
      {(inputProps) => (
        <select
          {...inputProps}
          ref={ref}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

/** Something that is so or not so. */
export function CheckField({ label, isChecked, onChange, hint, disabled = false }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles['check']}>
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-words`}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={`${id}-words`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What ties an input to its label and words. */
interface InputProps {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FieldFrameProps {
  readonly label: string;
  readonly error: string | null;
  readonly hint: ReactNode;
  readonly children: (inputProps: InputProps) => ReactNode;
}

/** The label above an input, and the words below it. */
function Field({ label, error, hint, children }: FieldFrameProps) {
  const id = useId();
  const hasWords = error !== null || hint !== undefined;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {children({
        id,
        className: styles['input'],
        'aria-invalid': error === null ? undefined : true,
        'aria-describedby': hasWords ? `${id}-words` : undefined,
      })}
      {hasWords ? (
        <p id={`${id}-words`} className={error === null ? styles['hint'] : styles['error']}>
          {error ?? hint}
        </p>
      ) : null}
    </div>
  );
}
