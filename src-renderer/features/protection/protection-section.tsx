/**
 * The passphrase on the Data screen: whether there is one, when RigPlan locks itself, and what all
 * that is good for.
 *
 * Depends on: react, ui, ./passphrase-dialog, ./protection-words.
 */
import { KeyRound, Lock } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/fields';
import { formatCount } from '../../ui/format';
import { useMessages } from '../../ui/messages';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { PassphraseDialog, type PassphraseChange, type PassphrasePurpose } from './passphrase-dialog';
import { NOT_PROTECTED, PROTECTED } from './protection-words';
import styles from './protection.module.css';

/** How it stands. */
export interface ProtectionState {
  readonly isProtected: boolean;
  /** Null: never by time alone. */
  readonly lockAfterMinutes: number | null;
  /** Folders that hold readable data. */
  readonly plainCopies: readonly string[];
}

/** What the section needs done outside. */
export interface ProtectionActions {
  readonly read: () => Promise<ProtectionState>;
  /** Saves what is under way, then changes the passphrase. */
  readonly change: (change: PassphraseChange) => Promise<{ readonly restarts: boolean }>;
  readonly setLockAfter: (minutes: number | null) => Promise<void>;
  readonly lock: () => Promise<void>;
  readonly exportPlain: () => void;
}

export function ProtectionSection({ actions }: { readonly actions: ProtectionActions }) {
  const [state, setState] = useState<ProtectionState | null>(null);
  const [purpose, setPurpose] = useState<PassphrasePurpose | null>(null);
  const { show } = useMessages();
  const { read } = actions;
  const fail = useCallback(
    (what: string) => (cause: unknown) => {
      show({ kind: 'failed', text: `${what} ${cause instanceof Error ? cause.message : String(cause)}` });
    },
    [show],
  );
  const refresh = useCallback(() => {
    read().then(setState, fail('Whether a passphrase is set could not be found out.'));
  }, [read, fail]);
  useEffect(refresh, [refresh]);
  if (state === null) return null;

  const { isProtected, plainCopies } = state;
  return (
    <Section
      title="Passphrase"
      words={
        isProtected
          ? 'The vault and the database are sealed. RigPlan asks for the passphrase at each start and after each lock.'
          : 'None is set: whoever can read this disk, or a copy of it, can read the offers.'
      }
      actions={
        isProtected ? (
          <div className={styles['actions']}>
            <Button onClick={() => setPurpose('change')}>Change…</Button>
            <Button onClick={() => setPurpose('remove')}>Remove…</Button>
            <Button
              icon={Lock}
              onClick={() => void actions.lock().catch(fail('RigPlan could not be locked.'))}
            >
              Lock now
            </Button>
          </div>
        ) : (
          <Button icon={KeyRound} onClick={() => setPurpose('set')}>
            Set…
          </Button>
        )
      }
    >
      {isProtected ? (
        <LockAfter
          minutes={state.lockAfterMinutes}
          onChange={(minutes) => {
            actions.setLockAfter(minutes).then(refresh, fail('The time could not be kept.'));
          }}
        />
      ) : null}
      {isProtected && plainCopies.length > 0 ? (
        <Notice tone="unsure" title="Readable copies are still there.">
          {`${formatCount(plainCopies.length, 'folder', 'folders')} in the profile folder from before the passphrase: ${plainCopies.join(', ')}. “Change…” offers to delete them.`}
        </Notice>
      ) : null}
      <WhatItProtects />
      {purpose === null ? null : (
        <PassphraseDialog
          purpose={purpose}
          plainCopies={plainCopies}
          onChange={actions.change}
          onExportPlain={actions.exportPlain}
          onClose={(isChanged) => {
            setPurpose(null);
            if (isChanged) show({ kind: 'done', text: 'The passphrase is changed.' });
            refresh();
          }}
        />
      )}
    </Section>
  );
}

const times = ['never', '5', '10', '15', '30', '60'] as const;

/** A time that was set by another release is shown as it is. */
function LockAfter(props: {
  readonly minutes: number | null;
  readonly onChange: (minutes: number | null) => void;
}) {
  const value = props.minutes === null ? 'never' : String(props.minutes);
  const offered = times.some((time) => time === value) ? times : [...times, value];
  return (
    <div className={styles['lockAfter']}>
      <SelectField
        label="Lock after being left alone"
        value={value}
        options={offered.map((time) => ({
          value: time,
          label: time === 'never' ? 'Never' : `${time} minutes`,
        }))}
        onChange={(time) => props.onChange(time === 'never' ? null : Number(time))}
        hint="It also locks when the screen is locked or the computer sleeps."
      />
    </div>
  );
}

function WhatItProtects() {
  return (
    <details className={styles['details']}>
      <summary>What a passphrase protects, and what it does not</summary>
      <div className={styles['columns']}>
        <div>
          <h3>Sealed</h3>
          <ul>
            {PROTECTED.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Not sealed</h3>
          <ul>
            {NOT_PROTECTED.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      </div>
      <p>
        The passphrase is kept nowhere, on this computer or elsewhere, and the system’s own store of passwords
        is not used. While it is unlocked, RigPlan keeps the keys in memory. If a form is open when it locks,
        it covers itself and keeps what was typed, and with it the keys, until you give the passphrase again.
      </p>
    </details>
  );
}
