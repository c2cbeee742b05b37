/**
 * Where the record is signed: a role each with a name, a line for the signature and one for the day.
 *
 * Depends on: react, executive (types), ui.
 */
import type { SignOff } from '#domain/executive/decision-record';
import { TextField } from '../../../ui/fields';
import styles from './record.module.css';

interface SignOffBlockProps {
  readonly signOff: readonly SignOff[];
  /** Takes the name typed for a role; undefined where names cannot be typed. */
  readonly onSign: ((role: string, name: string) => void) | undefined;
}

/** Longest name that is taken. */
const MOST_LETTERS = 120;

export function SignOffBlock({ signOff, onSign }: SignOffBlockProps) {
  return (
    <>
      <p className={styles['words']}>
        Whoever signs takes the decision above with its exceptions, on the data of the hash above.
      </p>
      {onSign === undefined ? null : (
        <p className={styles['words']}>
          Names are kept on this machine and printed with the record. They are no part of the workspace;
          without one, a line is left to write on.
        </p>
      )}
      <div className={styles['signOff']}>
        {signOff.map(({ role, name }) => (
          <div key={role} className={styles['signature']}>
            {onSign === undefined ? (
              <Line label={role} value={name} />
            ) : (
              <TextField
                label={role}
                value={name ?? ''}
                maxLength={MOST_LETTERS}
                autoComplete="off"
                onChange={(typed) => {
                  onSign(role, typed);
                }}
              />
            )}
            <Line label="Signature" value={null} />
            <Line label="Day" value={null} />
          </div>
        ))}
      </div>
    </>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string | null }) {
  return (
    <div className={styles['line']}>
      <span className={styles['lineLabel']}>{label}</span>
      <span className={styles['lineValue']}>{value}</span>
    </div>
  );
}
