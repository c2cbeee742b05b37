/**
 * What is shown when the workspace could not be opened by itself: why, and the ways out. Needs no database.
 *
 * Depends on: react, services (types), host (types), features/data, ui.
 */
import { useEffect, useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { SealWorkspaceDialog } from '../features/data/seal-workspace-dialog';
import type { VaultSnapshot } from '../host/host';
import type { ReadableDatabase, Recovery } from '../services/recovery';
import type { StartTrouble } from '../services/start-trouble';
import { Button } from '../ui/button';
import { FactsTable } from '../ui/facts-table';
import { formatCount, formatInstant, formatInteger } from '../ui/format';
import { ErrorNotice, Notice } from '../ui/notice';
import { Section } from '../ui/section';
import styles from './recovery-screen.module.css';

interface RecoveryScreenProps {
  readonly trouble: StartTrouble;
  readonly recovery: Recovery;
  readonly onTryAgain: () => void;
  /** Goes on with the database where the vault is not open; the screen is left by it. */
  readonly onGoOn: () => Promise<void>;
}

const STARTS_AGAIN = 'RigPlan starts again.';

export function RecoveryScreen({ trouble, recovery, onTryAgain, onGoOn }: RecoveryScreenProps) {
  const { hasCopies, goOnWords } = trouble;
  const copies = useCopies(hasCopies ? recovery : null);
  const database = useDatabase(goOnWords === null ? null : recovery);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Name of the copy that a passphrase is asked for. */
  const [sealing, setSealing] = useState<string | null>(null);
  useEffect(() => heading.current?.focus(), []);

  const run = (work: () => Promise<string | null>) => {
    setIsBusy(true);
    setProblem(null);
    setDone(null);
    work()
      .then(setDone, (cause: unknown) => setProblem(wordsOf(cause)))
      .finally(() => setIsBusy(false));
  };
  const restore = (name: string) =>
    run(async () => {
      const restored = await recovery.restore(name);
      if (!restored.ok) throw new Error(restored.problem);
      return STARTS_AGAIN;
    });
  const exportCopy = (name: string) =>
    run(async () => {
      const saved = await recovery.exportCopy(name, null);
      if (!saved.ok) throw new Error(saved.problem);
      return saved.value === null ? null : `Exported to ${saved.value}.`;
    });
  const exportSealed = async (name: string, passphrase: string) => {
    setProblem(null);
    setDone(null);
    const saved = await recovery.exportCopy(name, passphrase);
    if (!saved.ok) throw new Error(saved.problem);
    if (saved.value === null) throw new Error('No file was chosen.');
    setDone(`Exported, sealed, to ${saved.value}.`);
  };
  const startEmpty = () => run(() => recovery.startEmpty().then(() => STARTS_AGAIN));
  const goOn = () =>
    run(async () => {
      if (!hasCopies) {
        await onGoOn();
        return null;
      }
      const gone = await recovery.goOn();
      if (!gone.ok) throw new Error(gone.problem);
      return STARTS_AGAIN;
    });

  return (
    <main className={styles['page']}>
      <div className={styles['content']}>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          The workspace is not open
        </h1>
        <ErrorNotice
          title={trouble.title}
          kept={trouble.kept}
          next={trouble.next}
          actions={
            <Button onClick={onTryAgain} disabled={isBusy}>
              Try again
            </Button>
          }
        />
        <ul className={styles['reasons']}>
          {trouble.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {problem === null ? null : <ErrorNotice title="This did not work." kept={problem} />}
        {done === null ? null : <Notice>{done}</Notice>}
        {hasCopies ? (
          <CopiesSection
            found={copies}
            isBusy={isBusy}
            onRestore={restore}
            onExport={exportCopy}
            onExportSealed={recovery.canSeal ? setSealing : null}
          />
        ) : null}
        {sealing === null ? null : (
          <SealWorkspaceDialog
            onSeal={(passphrase) => exportSealed(sealing, passphrase)}
            onClose={() => setSealing(null)}
          />
        )}
        {database === null || goOnWords === null ? null : (
          <Section title="Go on with the database as it is" words={goOnWords}>
            <div className={styles['below']}>
              <p>{databaseWords(database)}</p>
              <div className={styles['below']}>
                <Button variant="danger" onClick={goOn} disabled={isBusy}>
                  Go on with it
                </Button>
              </div>
            </div>
          </Section>
        )}
        {hasCopies ? (
          <Section
            title="Start with an empty database"
            words="The damaged one is kept, and so are the safety copies: a workspace file that was exported can be opened later."
          >
            <div className={styles['below']}>
              <Button variant="danger" onClick={startEmpty} disabled={isBusy}>
                Start empty
              </Button>
            </div>
          </Section>
        ) : null}
      </div>
    </main>
  );
}

interface FoundCopies {
  readonly copies: readonly VaultSnapshot[];
  /** Why there are none; null if that is so. */
  readonly problem: string | null;
}

interface CopiesSectionProps {
  /** Null until they were listed. */
  readonly found: FoundCopies | null;
  readonly isBusy: boolean;
  readonly onRestore: (name: string) => void;
  readonly onExport: (name: string) => void;
  /** Asks for a passphrase first; null where files cannot be sealed. */
  readonly onExportSealed: ((name: string) => void) | null;
}

const READABLE =
  'Whoever has a file that was exported without a passphrase can read it, whatever RigPlan asks for at its start.';

function CopiesSection({ found, isBusy, onRestore, onExport, onExportSealed }: CopiesSectionProps) {
  const isEmpty = found?.copies.length === 0;
  return (
    <Section title="Safety copies" words={isEmpty ? 'There are none that can be listed.' : READABLE}>
      {found?.problem == null ? null : <ErrorNotice title="This did not work." kept={found.problem} />}
      {found === null || isEmpty ? null : (
        <FactsTable>
          <thead>
            <tr>
              <th scope="col">Taken</th>
              <th scope="col" data-cell="number">
                After change
              </th>
              <th scope="col" data-cell="number">
                Size, KB
              </th>
              <th scope="col" aria-label="Actions" />
            </tr>
          </thead>
          <tbody>
            {found.copies.map(({ name, created, position, bytes }) => {
              const when = formatInstant(created);
              return (
                <tr key={name}>
                  <th scope="row">{when}</th>
                  <td data-cell="number">{formatInteger(position)}</td>
                  <td data-cell="number">{formatInteger(Math.ceil(bytes / 1000))}</td>
                  <td data-cell="actions">
                    <span className={styles['actions']}>
                      <Button
                        onClick={() => onRestore(name)}
                        disabled={isBusy}
                        aria-label={`Restore the copy of ${when}`}
                      >
                        Restore
                      </Button>
                      <Button
                        onClick={() => onExport(name)}
                        disabled={isBusy}
                        aria-label={`Export the copy of ${when} as a workspace file`}
                      >
                        Export as a file…
                      </Button>
                      {onExportSealed === null ? null : (
                        <Button
                          onClick={() => onExportSealed(name)}
                          disabled={isBusy}
                          aria-label={`Export the copy of ${when} with a passphrase`}
                        >
                          With a passphrase…
                        </Button>
                      )}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </FactsTable>
      )}
    </Section>
  );
}

/** @param recovery - null where there is nothing to list */
function useCopies(recovery: Recovery | null): FoundCopies | null {
  const [found, setFound] = useState<FoundCopies | null>(null);
  useEffect(() => {
    recovery?.list().then(
      (copies) => setFound({ copies, problem: null }),
      (cause: unknown) => setFound({ copies: [], problem: wordsOf(cause) }),
    );
  }, [recovery]);
  return found;
}

/** @param recovery - null where it is not to be looked at */
function useDatabase(recovery: Recovery | null): ReadableDatabase | null {
  const [database, setDatabase] = useState<ReadableDatabase | null>(null);
  useEffect(() => {
    // One that cannot be read is not offered.
    recovery?.readDatabase().then(setDatabase, () => undefined);
  }, [recovery]);
  return database;
}

function databaseWords({ workspaceName, offers, position, lastChangeAt }: ReadableDatabase): string {
  const last = lastChangeAt === null ? '' : `, last change ${formatInstant(lastChangeAt)}`;
  return `It can be read: “${isolatedName(workspaceName)}”, ${formatCount(offers, 'offer')}, change ${formatInteger(position)}${last}.`;
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
