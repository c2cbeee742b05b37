/**
 * A field for a passphrase: hidden or shown, and it says when Caps Lock is on.
 *
 * Depends on: react, lucide-react, ./button, ./fields (style), ./class-names.
 */
import { Eye, EyeOff } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { IconButton } from './button';
import fields from './fields.module.css';
import styles from './passphrase-field.module.css';

/** Main takes no longer one. */
const MAX_LENGTH = 1024;

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, error = null, hint, disabled = false, ref } = props;
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const [isCapsLock, setIsCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState('CapsLock'));
  const words = error ?? hint;
  return (
    <div className={fields['field']}>
      <label htmlFor={id} className={fields['label']}>
        {label}
      </label>
      <div className={styles['line']}>
        <input
          id={id}
          ref={ref}
          type={isShown ? 'text' : 'password'}
          value={value}
          maxLength={MAX_LENGTH}
          disabled={disabled}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={`${id}-words ${id}-caps`}
          className={fields['input']}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
          onBlur={() => setIsCapsLock(false)}
        />
        <IconButton
          label={isShown ? `Hide: ${label}` : `Show: ${label}`}
          icon={isShown ? EyeOff : Eye}
          isPressed={isShown}
          disabled={disabled}
          className={styles['show']}
          onClick={() => setIsShown(!isShown)}
        />
      </div>
      <p id={`${id}-caps`} role="status" className={styles['capsLock']}>
        {isCapsLock ? 'Caps Lock is on.' : ''}
      </p>
      {words === undefined ? null : (
        <p
          id={`${id}-words`}
          role={error === null ? undefined : 'alert'}
          className={error === null ? fields['hint'] : fields['error']}
        >
          {words}
        </p>
      )}
    </div>
  );
}
