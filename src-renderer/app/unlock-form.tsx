/**
 * Asks for the passphrase, and says what to do where it is wrong or forgotten.
 *
 * Checking takes a second or several on purpose: whoever tries many has to wait as long for each.
 *
 * Depends on: react, lucide-react, core, ui.
 */
import { Lock } from 'lucide-react';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { Button } from '../ui/button';
import { PassphraseField } from '../ui/passphrase-field';
import styles from './unlock-form.module.css';

interface UnlockFormProps {
  /** What is behind it, in one sentence. */
  readonly words: string;
  /** Path of the folder that the data lies in; null if it is not known. */
  readonly profileFolder: string | null;
  /** Resolves once it is unlocked. */
  readonly onUnlock: (passphrase: string) => Promise<unknown>;
}

export function UnlockForm({ words, profileFolder, onUnlock }: UnlockFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [refusals]);

  const refuse = (why: string) => {
    setProblem(why);
    setIsBusy(false);
    setRefusals((count) => count + 1);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (typed === '') {
      refuse('Type the passphrase.');
      return;
    }
    setIsBusy(true);
    setProblem(null);
    onUnlock(typed).catch((cause: unknown) => refuse(wordsOf(cause)));
  };

  return (
    <main className={styles['page']}>
      <form className={styles['card']} onSubmit={submit} aria-labelledby="unlock-title">
        <Lock size={28} strokeWidth={1.75} aria-hidden="true" className={styles['icon']} />
        <h1 id="unlock-title" className={styles['title']}>
          RigPlan is locked
        </h1>
        <p className={styles['words']}>{words}</p>
        <PassphraseField
          label="Passphrase"
          ref={field}
          value={typed}
          disabled={isBusy}
          error={problem}
          onChange={setTyped}
        />
        <Button variant="primary" type="submit" disabled={isBusy}>
          {isBusy ? 'Checking…' : 'Unlock'}
        </Button>
        <p role="status" className={styles['status']}>
          {isBusy ? 'Checking takes some seconds, so that trying many takes long.' : ''}
        </p>
        <details className={styles['help']}>
          <summary>Forgotten? What then</summary>
          <p>
            Nobody can open the data without the passphrase: not the makers of RigPlan, and no tool. It is
            kept nowhere, so there is nothing to reset or to recover.
          </p>
          <p>
            Try it with other capital letters, keyboard layouts and spaces first. If you have a workspace file
            that was exported without a passphrase, or with one you know: close RigPlan, move its profile
            folder aside, start it again and open that file. Without such a file the data is lost.
          </p>
          {profileFolder === null ? null : (
            <p>
              The profile folder: <span className={styles['path']}>{isolatedName(profileFolder)}</span>
            </p>
          )}
        </details>
      </form>
    </main>
  );
}

function wordsOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && cause.code === 'vault/wrong-passphrase') {
    return 'This passphrase is not the right one. Nothing was changed. Look at Caps Lock and the keyboard layout, then try again.';
  }
  return `It could not be checked: ${cause instanceof Error ? cause.message : String(cause)}`;
}
