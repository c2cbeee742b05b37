/**
 * The Data screen with its services, and the dialog that opens a workspace file
 * from anywhere.
 *
 * Depends on: react, services, features/data, data (types).
 */
import { useEffect, useMemo, type RefObject } from 'react';
import type { Settings } from '#domain/model/settings';
import type { WorkspaceState } from '../data/workspace-state';
import { DataPage } from '../features/data/data-page';
import { referenceSummary } from '../features/data/reference-summary';
import { useWorkspaceFile } from '../features/data/use-workspace-file';
import { WorkspaceFileDialog } from '../features/data/workspace-file-dialog';
import { readWorkspaceBytes } from '../services/read-workspace-bytes';
import { useServices } from '../services/services';
import { useHistory } from '../services/use-workspace';

interface DataScreenProps {
  readonly isShown: boolean;
  readonly state: WorkspaceState;
  readonly settings: Settings;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onExportWorkspace: () => void;
  readonly onImportPriceList: () => void;
  readonly onSaveTemplate: () => void;
  readonly onExportView: (format: 'xlsx' | 'csv') => void;
  /** Filled with the function that asks for a workspace file. */
  readonly openWorkspaceFile: RefObject<() => void>;
}

export function DataScreen(props: DataScreenProps) {
  const { isShown, state, settings, save, attempt, openWorkspaceFile } = props;
  const { host, workspace, reference } = useServices();
  const history = useHistory();
  const rows = useMemo(() => referenceSummary(state, reference), [state, reference]);
  const file = useWorkspaceFile(
    useMemo(
      () => ({
        openFile: host.openFile,
        readWorkspace: readWorkspaceBytes,
        replaceAll: (label, next) => save(() => workspace.replaceAll(label, next)),
        undo: () => save(() => workspace.undo()),
      }),
      [host, workspace, save],
    ),
  );
  useEffect(() => {
    openWorkspaceFile.current = file.start;
  });

  return (
    <>
      {isShown ? (
        <DataPage
          workspaceName={settings.name}
          offerCount={state.offers.length}
          history={history}
          reference={rows}
          onRename={(name) =>
            attempt('The name could not be saved.', () =>
              save(() => workspace.saveSettings({ ...settings, name })),
            )
          }
          onExportWorkspace={props.onExportWorkspace}
          onImportWorkspace={file.start}
          onImportPriceList={props.onImportPriceList}
          onSaveTemplate={props.onSaveTemplate}
          onExportXlsx={() => props.onExportView('xlsx')}
          onExportCsv={() => props.onExportView('csv')}
          onUndo={props.onUndo}
          onRedo={props.onRedo}
        />
      ) : null}
      <WorkspaceFileDialog {...file} offerCount={state.offers.length} />
    </>
  );
}
