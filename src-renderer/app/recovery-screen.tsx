/**
 * What is shown when the database is not usable and could not be rebuilt by
 * itself: why, and the ways out. Needs no database.
 *
 * Depends on: react, services (types), host (types), ui.
 */
import { useEffect, useState } from 'react';
import type { VaultSnapshot } from '../host/host';
import type { Recovery } from '../services/recovery';
import { Button } from '../ui/button';
import { FactsTable } from '../ui/facts-table';
import { formatInstant, formatInteger } from '../ui/format';
import { ErrorNotice, Notice } from '../ui/notice';
import { Section } from '../ui/section';
import styles from './recovery-screen.module.css';

interface RecoveryScreenProps {
  /** Why the start failed, one sentence each. */
  readonly reasons: readonly string[];
  readonly recovery: Recovery;
}

export function RecoveryScreen({ reasons, recovery }: RecoveryScreenProps) {
  const [copies, setCopies] = useState<readonly VaultSnapshot[] | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    recovery.list().then(setCopies, (cause: unknown) => {
      setCopies([]);
      setProblem(wordsOf(cause));
    });
  }, [recovery]);

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
      return 'RigPlan starts again.';
    });
  const exportCopy = (name: string) =>
    run(async () => {
      const saved = await recovery.exportCopy(name);
      if (!saved.ok) throw new Error(saved.problem);
      return saved.value === null ? null : `Exported to ${saved.value}.`;
    });
  const startEmpty = () =>
    run(async () => {
      await recovery.startEmpty();
      return 'RigPlan starts again.';
    });

  return (
    <main className={styles['page']}>
      <div className={styles['content']}>
        <ErrorNotice
          title="The database could not be used, and could not be rebuilt by itself."
          kept="Nothing was deleted: the database and all safety copies are still in the profile folder."
          next="Choose a safety copy below. The database is moved aside and kept, whatever you choose."
        />
        <ul className={styles['reasons']}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {problem === null ? null : <ErrorNotice title="This did not work." kept={problem} />}
        {done === null ? null : <Notice>{done}</Notice>}
        <Section
          title="Safety copies"
          words={copies?.length === 0 ? 'There are none that can be listed.' : undefined}
        >
          {copies === null || copies.length === 0 ? null : (
            <FactsTable>
              <thead>
                <tr>
                  <th scope="col">Taken</th>
                  <th scope="col" data-cell="number">
                    Change
                  </th>
                  <th scope="col" data-cell="number">
                    Size, KB
                  </th>
                  <th scope="col" aria-label="Actions" />
                </tr>
              </thead>
              <tbody>
                {copies.map(({ name, created, position, bytes }) => (
                  <tr key={name}>
                    <th scope="row">{formatInstant(created)}</th>
                    <td data-cell="number">{position}</td>
                    <td data-cell="number">{formatInteger(Math.ceil(bytes / 1000))}</td>
                    <td data-cell="actions">
                      <span className={styles['actions']}>
                        <Button onClick={() => restore(name)} disabled={isBusy}>
                          Restore this one
                        </Button>
                        <Button onClick={() => exportCopy(name)} disabled={isBusy}>
                          Export it as a workspace file…
                        </Button>
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </FactsTable>
          )}
        </Section>
        <Section
          title="Start with an empty database"
          words="The damaged one is kept, and so are the safety copies: a workspace file that was exported can be opened later."
        >
          <div className={styles['empty']}>
            <Button variant="danger" onClick={startEmpty} disabled={isBusy}>
              Start empty
            </Button>
          </div>
        </Section>
      </div>
    </main>
  );
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
