/**
 * Fields that stand in a sentence: `At most [40] % of [TH] from [any vendor]`.
 *
 * A choice is taken at once, what is typed on Enter or on leaving. What is no value of the field stays in
 * sight and is not taken; Escape puts back what was.
 *
 * Depends on: react.
 */
import { useId, useState, type ReactNode } from 'react';
import styles from './sentence-fields.module.css';

/** The line on which words and fields stand. */
export function Sentence({ children }: { readonly children: ReactNode }) {
  return <span className={styles['sentence']}>{children}</span>;
}

interface SentenceSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
  readonly disabled?: boolean;
}

export function SentenceSelect({ label, value, onChange, children, disabled = false }: SentenceSelectProps) {
  return (
    <select
      className={styles['select']}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {children}
    </select>
  );
}

interface SentenceInputProps {
  readonly label: string;
  /** The value as text. One that came from elsewhere, such as an undo, replaces what is typed. */
  readonly text: string;
  readonly type?: 'text' | 'date';
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  /** Takes what was typed; `same` is the value there was, `refused` none. */
  readonly onTake: (text: string) => 'taken' | 'same' | 'refused';
  /** Said of what is no value: `Expected per cent, 0 or more.` */
  readonly expected: string;
  readonly disabled?: boolean;
}

export function SentenceInput(props: SentenceInputProps) {
  return <TypedInput key={props.text} {...props} />;
}

function TypedInput(props: SentenceInputProps) {
  const { label, text: known, type = 'text', inputMode = 'decimal', onTake, expected, disabled } = props;
  const [text, setText] = useState(known);
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();
  const take = () => {
    if (text === known) return;
    const outcome = onTake(text);
    setIsRefused(outcome === 'refused');
    if (outcome === 'same') setText(known);
  };
  return (
    <>
      <input
        className={styles['input']}
        type={type}
        inputMode={inputMode}
        size={type === 'date' ? undefined : Math.max(4, text.length)}
        aria-label={label}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? id : undefined}
        value={text}
        disabled={disabled}
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
          {expected}
        </span>
      ) : null}
    </>
  );
}
