/**
 * Says what is in a safety copy, or asks before one replaces the workspace.
 *
 * Depends on: ui, data (types), ./use-safety-copies.
 */
import type { WorkspaceState } from '../../data/workspace-state';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FactsTable } from '../../ui/facts-table';
import { formatInstant, formatInteger } from '../../ui/format';
import { ErrorNotice } from '../../ui/notice';
import { nameOf, type SafetyStage } from './use-safety-copies';

/** Keeps a version on one line. */
const NO_BREAK_HYPHEN = '\u2011';

interface SafetyDialogsProps {
  readonly stage: SafetyStage;
  /** The workspace as it is. */
  readonly present: WorkspaceState;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Shows nothing while nothing is asked. */
export function SafetyDialogs({ stage, present, onClose, onConfirm }: SafetyDialogsProps) {
  switch (stage.kind) {
    case 'idle':
    case 'busy':
      return null;
    case 'failed':
      return (
        <Dialog
          isOpen
          onClose={onClose}
          title="Safety copies"
          footer={<Button onClick={onClose}>Close</Button>}
        >
          <ErrorNotice title={stage.title} kept={stage.problem} next="The workspace is as it was." />
        </Dialog>
      );
    case 'checked':
      return (
        <Dialog
          isOpen
          onClose={onClose}
          title={`${nameOf(stage.copy)} is good`}
          description="It was read from disk, its checksum matches, and every record of it is valid. Nothing was changed."
          footer={<Button onClick={onClose}>Close</Button>}
        >
          <Counts present={present} copy={stage.state} />
        </Dialog>
      );
    case 'confirm':
      return (
        <Dialog
          isOpen
          onClose={onClose}
          title={`Restore the copy of ${formatInstant(stage.copy.created)}?`}
          description="It replaces everything in this workspace. A safety copy of what is there now is taken first, and you can undo it."
          footer={
            <>
              <Button onClick={onClose} disabled={stage.isWriting}>
                Cancel
              </Button>
              <Button variant="danger" onClick={onConfirm} disabled={stage.isWriting}>
                Restore
              </Button>
            </>
          }
        >
          <Counts present={present} copy={stage.state} />
        </Dialog>
      );
  }
}

/** The name, and how many records of each kind there are now and in the copy. */
function Counts({ present, copy }: { readonly present: WorkspaceState; readonly copy: WorkspaceState }) {
  const rows: readonly (readonly [string, (state: WorkspaceState) => string])[] = [
    ['Workspace', (state) => state.settings?.name ?? 'not begun'],
    ['Offers', (state) => formatInteger(state.offers.length)],
    ['Sites', (state) => formatInteger(state.sites.length)],
    ['Own lanes', (state) => formatInteger(state.lanes.length)],
    ['Own tariff layers', (state) => formatInteger(state.overlays.length)],
    [
      'Tariff pack',
      (state) => state.tariffPack?.pack.version.replaceAll('-', NO_BREAK_HYPHEN) ?? 'as shipped',
    ],
    ['Saved views', (state) => formatInteger(state.views.length)],
  ];
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col" data-cell="number">
            Now
          </th>
          <th scope="col" data-cell="number">
            In the copy
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, valueOf]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-cell="number">{valueOf(present)}</td>
            <td data-cell="number">{valueOf(copy)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
