/**
 * Where the record is signed: a role each with a name, a line for the signature and one for the day.
 *
 * Depends on: react, executive (types), ui.
 */
import { useMemo, useRef } from 'react';
import type { SignOff } from '#domain/executive/decision-record';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import { TextField } from '../../../ui/fields';
import styles from './record.module.css';

/** Takes the name typed for a role. */
export type OnSign = (role: string, name: string) => void;

interface SignOffBlockProps {
  readonly signOff: readonly SignOff[];
  /** Undefined where names cannot be typed. */
  readonly onSign: OnSign | undefined;
}

/** Longest name that is taken. */
const MOST_LETTERS = 120;

export function SignOffBlock({ signOff, onSign }: SignOffBlockProps) {
  return (
    <>
      <p className={styles['words']}>
        Whoever signs takes the decision above with its exceptions, on the data of the hash above.
      </p>
      {onSign === undefined ? <Named signOff={signOff} /> : <Signing signOff={signOff} onSign={onSign} />}
    </>
  );
}

function Named({ signOff }: Pick<SignOffBlockProps, 'signOff'>) {
  return (
    <div className={styles['signOff']}>
      {signOff.map(({ role, name }) => (
        <div key={role} className={styles['signature']}>
          <Line label={role} value={name} />
          <SignatureLines />
        </div>
      ))}
    </div>
  );
}

function Signing({ signOff, onSign }: { readonly signOff: readonly SignOff[]; readonly onSign: OnSign }) {
  const block = useRef<HTMLDivElement>(null);
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'report.sign-off-names',
          group: 'Report',
          label: 'Name who signs the decision record',
          run: () => block.current?.querySelector('input')?.focus(),
        },
      ],
      [],
    ),
  );
  return (
    <>
      <p className={styles['words']}>
        Names are kept on this machine and printed with the record. They are no part of the workspace; without
        one, a line is left to write on.
      </p>
      <div className={styles['signOff']} ref={block}>
        {signOff.map(({ role, name }) => (
          <div key={role} className={styles['signature']}>
            <TextField
              label={role}
              value={name ?? ''}
              maxLength={MOST_LETTERS}
              autoComplete="off"
              onChange={(typed) => {
                onSign(role, typed);
              }}
            />
            <SignatureLines />
          </div>
        ))}
      </div>
    </>
  );
}

function SignatureLines() {
  return (
    <>
      <Line label="Signature" value={null} />
      <Line label="Day" value={null} />
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
