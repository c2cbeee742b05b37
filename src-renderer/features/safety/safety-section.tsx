/**
 * The safety copies outside the database: when they were taken, and what can be done with each.
 *
 * Depends on: react, ui, data and host (types), ./safety-dialogs, ./use-safety-copies.
 */
import { ShieldPlus } from 'lucide-react';
import type { WorkspaceState } from '../../data/workspace-state';
import type { VaultSnapshot } from '../../host/host';
import { Button } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatInstant, formatInteger } from '../../ui/format';
import { Section } from '../../ui/section';
import { SafetyDialogs } from './safety-dialogs';
import styles from './safety-section.module.css';
import { useSafetyCopies, type SafetyActions } from './use-safety-copies';

interface SafetySectionProps {
  /** The workspace as it is. */
  readonly state: WorkspaceState;
  readonly actions: SafetyActions;
  /** When the vault last took something. */
  readonly confirmedAt: string | null;
}

export function SafetySection({ state, actions, confirmedAt }: SafetySectionProps) {
  const safety = useSafetyCopies(actions, confirmedAt);
  const { copies, stage } = safety;
  return (
    <Section
      title="Safety copies"
      words="Every change is also written to the folder “vault” in the profile folder, outside the database. From the copies there the database is rebuilt by itself if it is lost. They do not replace a workspace file kept on another disk."
      actions={
        <Button icon={ShieldPlus} onClick={safety.take} disabled={stage.kind === 'busy'}>
          Take one now
        </Button>
      }
    >
      {copies === null ? null : copies.length === 0 ? (
        <p className={styles['none']}>
          No copy of the whole workspace yet. The first one is taken by itself.
        </p>
      ) : (
        <div className={styles['list']}>
          <CopiesTable
            copies={copies}
            isBusy={stage.kind === 'busy'}
            onCheck={safety.check}
            onRestore={safety.startRestore}
          />
        </div>
      )}
      <SafetyDialogs stage={stage} present={state} onClose={safety.close} onConfirm={safety.confirmRestore} />
    </Section>
  );
}

/** Where there is no vault: says so, in place of the section. */
export function NoSafetySection() {
  return (
    <Section
      title="Safety copies"
      words="None in this session. A plain browser has no vault, and in the desktop application it did not open at this start: nothing is kept outside the database."
    >
      {null}
    </Section>
  );
}

interface CopiesTableProps {
  readonly copies: readonly VaultSnapshot[];
  readonly isBusy: boolean;
  readonly onCheck: (copy: VaultSnapshot) => void;
  readonly onRestore: (copy: VaultSnapshot) => void;
}

function CopiesTable({ copies, isBusy, onCheck, onRestore }: CopiesTableProps) {
  return (
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
        {copies.map((copy) => {
          const when = formatInstant(copy.created);
          return (
            <tr key={copy.name}>
              <th scope="row">{when}</th>
              <td data-cell="number">{formatInteger(copy.position)}</td>
              <td data-cell="number">{formatInteger(Math.ceil(copy.bytes / 1000))}</td>
              <td data-cell="actions">
                <span className={styles['actions']}>
                  <Button
                    onClick={() => onCheck(copy)}
                    disabled={isBusy}
                    aria-label={`Check the copy of ${when}`}
                  >
                    Check
                  </Button>
                  <Button
                    onClick={() => onRestore(copy)}
                    disabled={isBusy}
                    aria-label={`Restore the copy of ${when}`}
                  >
                    Restore…
                  </Button>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </FactsTable>
  );
}
