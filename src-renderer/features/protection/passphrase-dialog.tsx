/**
 * Sets, changes or removes the passphrase.
 *
 * Setting and removing write the vault anew, which takes a while and must not be broken off: the
 * dialog has no way out meanwhile, and the program then starts again by itself.
 *
 * Depends on: react, ui, ./protection-words.
 */
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CheckField } from '../../ui/fields';
import { formatCount } from '../../ui/format';
import { EMPTY_PASSPHRASE, NewPassphrase, problemOfPassphrase } from '../../ui/new-passphrase';
import { ErrorNotice, Notice } from '../../ui/notice';
import { PassphraseField } from '../../ui/passphrase-field';
import { Progress } from '../../ui/progress';
import { changeProblemOf, type ChangeProblem } from './protection-words';
import styles from './protection.module.css';

/** What is to be done with the passphrase. */
export type PassphrasePurpose = 'set' | 'change' | 'remove';

/** The channel's request. */
export interface PassphraseChange {
  readonly current: string | null;
  readonly next: string | null;
  readonly removePlainCopies: boolean;
}

interface PassphraseDialogProps {
  readonly purpose: PassphrasePurpose;
  /** Folders that hold readable data. */
  readonly plainCopies: readonly string[];
  /** Saves what is under way, then changes it; tells whether the program starts again. */
  readonly onChange: (change: PassphraseChange) => Promise<{ readonly restarts: boolean }>;
  readonly onExportPlain: () => void;
  /** @param isChanged - whether it was done */
  readonly onClose: (isChanged: boolean) => void;
}

const titles = {
  set: 'Set a passphrase',
  change: 'Change the passphrase',
  remove: 'Remove the passphrase',
} as const;
const labels = { set: 'Set passphrase', change: 'Change passphrase', remove: 'Remove passphrase' } as const;
const work = {
  set: 'Sealing the vault. Do not switch the computer off',
  change: 'Checking the passphrase',
  remove: 'Checking the passphrase, then writing the vault unsealed. Do not switch the computer off',
} as const;
const descriptions = {
  set: 'The vault and the database are sealed with it, and RigPlan asks for it at each start. Then it starts again.',
  change: 'The data stays sealed as it is; only the passphrase is another.',
  remove: 'The vault and the database are written readable again. Then RigPlan starts again.',
} as const;

export function PassphraseDialog(props: PassphraseDialogProps) {
  const { purpose, plainCopies, onChange, onExportPlain, onClose } = props;
  const first = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState('');
  const [draft, setDraft] = useState(EMPTY_PASSPHRASE);
  const [removesPlain, setRemovesPlain] = useState(true);
  const [showsProblems, setShowsProblems] = useState(false);
  const [stage, setStage] = useState<'form' | 'working' | 'restarting'>('form');
  const [failure, setFailure] = useState<ChangeProblem | null>(null);
  const isBusy = stage !== 'form';
  const hasNew = purpose !== 'remove';
  const hasCurrent = purpose !== 'set';
  useEffect(() => {
    if (failure?.field === 'current') first.current?.select();
  }, [failure]);

  const run = async () => {
    setStage('working');
    setFailure(null);
    try {
      const { restarts } = await onChange({
        current: hasCurrent ? current : null,
        next: hasNew ? draft.first : null,
        removePlainCopies: hasNew && removesPlain && plainCopies.length > 0,
      });
      if (restarts) setStage('restarting');
      else onClose(true);
    } catch (cause) {
      setFailure(changeProblemOf(cause));
      setStage('form');
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setShowsProblems(true);
    if ((hasCurrent && current === '') || (hasNew && problemOfPassphrase(draft) !== null)) return;
    void run();
  };

  return (
    <Dialog
      isOpen
      holdsTyping
      initialFocus={first}
      onClose={() => {
        if (!isBusy) onClose(false);
      }}
      title={titles[purpose]}
      description={descriptions[purpose]}
      footer={
        <>
          <Button onClick={() => onClose(false)} disabled={isBusy}>
            Cancel
          </Button>
          <Button
            variant={purpose === 'remove' ? 'danger' : 'primary'}
            type="submit"
            form="passphrase-form"
            disabled={isBusy}
          >
            {labels[purpose]}
          </Button>
        </>
      }
    >
      <form id="passphrase-form" noValidate className={styles['form']} onSubmit={submit}>
        {failure === null || failure.field !== null ? null : (
          <ErrorNotice title="This was not done." kept={failure.words} />
        )}
        {purpose === 'remove' ? (
          <Notice tone="unsure">
            Afterwards anybody who can read this disk can read the offers, with this program or without.
          </Notice>
        ) : (
          <Forgotten isBusy={isBusy} onExportPlain={onExportPlain} />
        )}
        {hasCurrent ? (
          <PassphraseField
            label="Present passphrase"
            ref={first}
            value={current}
            disabled={isBusy}
            error={
              failure?.field === 'current'
                ? failure.words
                : showsProblems && current === ''
                  ? 'Type the present passphrase.'
                  : null
            }
            onChange={setCurrent}
          />
        ) : null}
        {hasNew ? (
          <NewPassphrase
            draft={draft}
            onChange={setDraft}
            showsProblems={showsProblems}
            disabled={isBusy}
            firstField={hasCurrent ? undefined : first}
          />
        ) : null}
        {hasNew && plainCopies.length > 0 ? (
          <PlainCopies
            names={plainCopies}
            isRemoved={removesPlain}
            onChange={setRemovesPlain}
            disabled={isBusy}
          />
        ) : null}
        {stage === 'working' ? <Progress label={work[purpose]} share={null} /> : null}
        <p role="status" className={styles['quiet']}>
          {stage === 'restarting' ? 'Done. RigPlan starts again…' : ''}
        </p>
      </form>
    </Dialog>
  );
}

/** Said before, since nothing helps after. */
function Forgotten(props: { readonly isBusy: boolean; readonly onExportPlain: () => void }) {
  return (
    <Notice
      tone="unsure"
      title="A forgotten passphrase loses everything."
      actions={
        <Button onClick={props.onExportPlain} disabled={props.isBusy}>
          Export a readable workspace file…
        </Button>
      }
    >
      It is kept nowhere, and nobody can recover it. A workspace file without a passphrase, kept in a safe
      place off this computer, is the way back.
    </Notice>
  );
}

interface PlainCopiesProps {
  readonly names: readonly string[];
  readonly isRemoved: boolean;
  readonly onChange: (isRemoved: boolean) => void;
  readonly disabled: boolean;
}

/** What was moved aside earlier lies there readable. */
function PlainCopies({ names, isRemoved, onChange, disabled }: PlainCopiesProps) {
  return (
    <div>
      <CheckField
        label={`Delete ${formatCount(names.length, 'older folder that holds', 'older folders that hold')} readable data`}
        isChecked={isRemoved}
        disabled={disabled}
        onChange={onChange}
        hint="Databases that were moved aside as damaged. Left as they are, they stay readable."
      />
      <ul className={styles['names']}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
