/**
 * Asks before a workspace file replaces everything, for its passphrase if it is sealed, or says why it cannot.
 *
 * Depends on: ui, ./unseal-dialog, ./use-workspace-file (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatCount, formatInteger } from '../../ui/format';
import { ErrorNotice } from '../../ui/notice';
import styles from './data-page.module.css';
import { UnsealDialog } from './unseal-dialog';
import type { WorkspaceFileImport } from './use-workspace-file';

interface WorkspaceFileDialogProps extends Omit<WorkspaceFileImport, 'start'> {
  /** Offers that would be replaced. */
  readonly offerCount: number;
}

/** Shows nothing while no file is being opened. */
export function WorkspaceFileDialog(props: WorkspaceFileDialogProps) {
  const { stage, close, unseal, confirm, offerCount } = props;
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
  const { fileName, state, isWriting } = stage;
  return (
    <Dialog
      isOpen
      onClose={close}
      title={`Open ${isolatedName(fileName)}?`}
      description="It replaces everything in this workspace. You can undo that."
      footer={
        <>
          <Button onClick={close} disabled={isWriting}>
            Cancel
          </Button>
          <Button variant="danger" onClick={confirm} disabled={isWriting}>
            Replace {formatCount(offerCount, 'offer')}
          </Button>
        </>
      }
    >
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

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
