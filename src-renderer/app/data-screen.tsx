/**
 * The Data screen with its services.
 *
 * Depends on: react, services, features/data, data (types).
 */
import { useMemo } from 'react';
import type { Settings } from '#domain/model/settings';
import type { WorkspaceState } from '../data/workspace-state';
import { DataPage } from '../features/data/data-page';
import { referenceSummary } from '../features/data/reference-summary';
import { useServices } from '../services/services';
import { useHistory } from '../services/use-workspace';

interface DataScreenProps {
  readonly state: WorkspaceState;
  readonly settings: Settings;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onExportWorkspace: () => void;
  readonly onImportWorkspace: () => void;
  readonly onImportPriceList: () => void;
  readonly onSaveTemplate: () => void;
  readonly onExportView: (format: 'xlsx' | 'csv') => void;
}

export function DataScreen(props: DataScreenProps) {
  const { state, settings, save, attempt } = props;
  const { workspace, reference } = useServices();
  const history = useHistory();
  const rows = useMemo(() => referenceSummary(state, reference), [state, reference]);
  return (
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
      onImportWorkspace={props.onImportWorkspace}
      onImportPriceList={props.onImportPriceList}
      onSaveTemplate={props.onSaveTemplate}
      onExportXlsx={() => props.onExportView('xlsx')}
      onExportCsv={() => props.onExportView('csv')}
      onUndo={props.onUndo}
      onRedo={props.onRedo}
    />
  );
}
