/**
 * Asks whether a workspace file replaces everything or is merged, with what replacing would lose; asks for its
 * passphrase if it is sealed, or says why it cannot be opened.
 *
 * Depends on: core, domain/merge, data and services, ui, ./unseal-dialog, ./use-workspace-file (types).
 */
import { useMemo } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { recordCount } from '#domain/merge/conflict-words';
import type { WorkspaceState } from '../../data/workspace-state';
import { lossOfReplacing } from '../../services/prepare-merge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatCount, formatInteger } from '../../ui/format';
import { ErrorNotice, Notice } from '../../ui/notice';
import styles from './data-page.module.css';
import { UnsealDialog } from './unseal-dialog';
import type { WorkspaceFileImport, WorkspaceFileStage } from './use-workspace-file';

interface WorkspaceFileDialogProps extends Omit<WorkspaceFileImport, 'start' | 'startMerge'> {
  /** What would be replaced. */
  readonly current: WorkspaceState;
}

/** Shows nothing while no file is being opened. */
export function WorkspaceFileDialog(props: WorkspaceFileDialogProps) {
  const { stage, close, unseal, confirm, merge, current } = props;
  if (stage.kind === 'idle') return null;
  if (stage.kind === 'sealed') return <UnsealDialog stage={stage} onUnseal={unseal} onClose={close} />;
  if (stage.kind === 'failed') {
    return (
      <Dialog isOpen onClose={close} title="Open a workspace" footer={<Button onClick={close}>Close</Button>}>
        <ErrorNotice
          title={
            stage.fileName === null
              ? 'No file could be read.'
              : `${isolatedName(stage.fileName)} cannot be opened.`
          }
          kept={stage.problem}
          next="Nothing was changed."
        />
      </Dialog>
    );
  }
  return <ReplaceDialog {...{ stage, close, confirm, merge, current }} />;
}

interface ReplaceDialogProps extends Pick<
  WorkspaceFileDialogProps,
  'close' | 'confirm' | 'merge' | 'current'
> {
  readonly stage: Extract<WorkspaceFileStage, { readonly kind: 'confirm' }>;
}

function ReplaceDialog({ stage, close, confirm, merge, current }: ReplaceDialogProps) {
  const { fileName, document, isWriting } = stage;
  const { state } = document;
  const loss = useMemo(() => lossWords(current, state), [current, state]);
  const isUnused = useMemo(() => holdsSettingsAlone(current, state), [current, state]);
  return (
    <Dialog
      isOpen
      onClose={close}
      title={`Open ${isolatedName(fileName)}?`}
      description={
        isUnused
          ? 'This workspace has no offers yet; its settings are replaced. You can undo that.'
          : 'It replaces everything in this workspace. You can undo that.'
      }
      footer={
        <>
          <Button onClick={close} disabled={isWriting}>
            Cancel
          </Button>
          <Button variant={isUnused ? 'primary' : 'danger'} onClick={confirm} disabled={isWriting}>
            {isUnused ? 'Open' : `Replace ${formatCount(current.offers.length, 'offer')}`}
          </Button>
          {loss.length === 0 || isUnused ? null : (
            <Button variant="primary" onClick={merge} disabled={isWriting}>
              Merge…
            </Button>
          )}
        </>
      }
    >
      {loss.length === 0 || isUnused ? null : (
        <Notice tone="unsure" title="Replacing loses what only this workspace has">
          {loss.join('; ')}. Merging keeps both.
        </Notice>
      )}
      <dl className={styles['facts']}>
        <Fact label="Workspace" value={state.settings?.name ?? 'no name'} />
        <Fact label="Offers" value={formatInteger(state.offers.length)} />
        <Fact label="Sites" value={formatInteger(state.sites.length)} />
        <Fact label="Vendors" value={formatInteger(state.vendors.length)} />
        <Fact label="Own tariff layers" value={formatInteger(state.overlays.length)} />
        <Fact label="Saved views" value={formatInteger(state.views.length)} />
      </dl>
    </Dialog>
  );
}

/** As it is before anything was put in: whoever opens the file of a colleague first is not to be warned. */
function holdsSettingsAlone(current: WorkspaceState, state: WorkspaceState): boolean {
  return (
    current.offers.length === 0 &&
    lossOfReplacing(current, state).every(
      ({ table, added, changed }) =>
        added === 0 && (changed === 0 || table === 'settings' || table === 'tariffPacks'),
    )
  );
}

/** What is only here, or otherwise here, a line for each kind of record. */
function lossWords(current: WorkspaceState, state: WorkspaceState): readonly string[] {
  return lossOfReplacing(current, state).flatMap(({ table, added, changed }) => [
    ...(added === 0 ? [] : [`${recordCount(table, added)} only here`]),
    ...(changed === 0 ? [] : [`${recordCount(table, changed)} with other values`]),
  ]);
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
