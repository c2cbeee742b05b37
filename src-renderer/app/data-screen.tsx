/**
 * The Data screen with its services, and the sites, lanes and assumptions on it.
 *
 * Depends on: react, services, features/{data,import,safety,sites}, data (types), ./protection-panel.
 */
import { useMemo, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Settings } from '#domain/model/settings';
import type { AuditEntry } from '../data/audit-log';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import { AuditSection } from '../features/data/audit-section';
import { DataPage } from '../features/data/data-page';
import { referenceSummary } from '../features/data/reference-summary';
import { SealWorkspaceDialog } from '../features/data/seal-workspace-dialog';
import { ProfilesSection } from '../features/import/profiles-section';
import { DrillSection } from '../features/safety/drill-section';
import { keptDrillOf, readKeptDrill, type KeptDrill } from '../features/safety/kept-drill';
import { NoSafetySection, SafetySection } from '../features/safety/safety-section';
import { AssumptionsSection } from '../features/sites/assumptions-section';
import { LanesSection } from '../features/sites/lanes-section';
import { SitesSection } from '../features/sites/sites-section';
import type { FileKind } from '../host/host';
import { auditJson, auditTable, checkLog } from '../services/audit-table';
import { useServices } from '../services/services';
import { useKept } from '../services/use-kept';
import { useExports } from '../services/use-exports';
import { useVaultStatus } from '../services/use-safety';
import { useHistory } from '../services/use-workspace';
import { useMessages } from '../ui/messages';
import { ProtectionPanel } from './protection-panel';
import { readAuthor } from './kept-looks';

const LOG_FILE: FileKind = { label: 'JSON', extensions: ['json'] };

interface DataScreenProps {
  readonly state: WorkspaceState;
  readonly settings: Settings;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Takes back this step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onExportWorkspace: () => void;
  readonly onImportWorkspace: () => void;
  readonly onMergeWorkspace: () => void;
  readonly onExportRedacted: () => void;
  readonly onImportPriceList: () => void;
  readonly onSaveTemplate: () => void;
  readonly onExportPriceList: () => void;
  readonly onExportFinance: () => void;
  readonly onExportView: (format: 'xlsx' | 'csv') => void;
}

export function DataScreen(props: DataScreenProps) {
  const { state, settings, save, attempt } = props;
  const { host, workspace, safety, reference, today } = useServices();
  const exports = useExports();
  const [isSealing, setIsSealing] = useState(false);
  const vaultStatus = useVaultStatus();
  const { show } = useMessages();
  const history = useHistory();
  const [author, setAuthor] = useKept('author', readAuthor, '');
  const [lastDrill, setLastDrill] = useKept<KeptDrill | null>('drill', readKeptDrill, null);
  /** Says what was done, in place of an older message whose Undo would now take back something else. */
  const saveAndTell = async (write: () => Promise<HistoryStep | null>) => {
    const step = await save(write);
    if (step !== null) show({ kind: 'done', text: `Done: ${step.label}.` });
  };
  const { undo } = props;
  const safetyActions = useMemo(
    () =>
      safety === null
        ? null
        : {
            list: () => safety.copies.list(),
            take: () => safety.copies.take(),
            read: (name: string) => safety.copies.read(name),
            restore: (label: string, next: WorkspaceState) => save(() => workspace.replaceAll(label, next)),
            undo,
          },
    [safety, workspace, save, undo],
  );
  const auditActions = {
    read: async () => (await workspace.readWithPast({ steps: 0, bytes: 0 })).audit,
    check: checkLog,
    save: (entries: readonly AuditEntry[]) =>
      attempt('The log could not be saved.', () => exports.table('rigplan-log.csv', auditTable(entries))),
    saveJson: (entries: readonly AuditEntry[]) =>
      attempt('The log could not be saved.', () =>
        host.saveFile('rigplan-log.json', LOG_FILE, new TextEncoder().encode(auditJson(entries))),
      ),
  };
  const rows = useMemo(() => referenceSummary(state, reference), [state, reference]);
  return (
    <DataPage
      workspaceName={settings.name}
      offerCount={state.offers.length}
      history={history}
      reference={rows}
      author={author}
      onAuthorChange={setAuthor}
      onRename={(name) =>
        attempt('The name could not be saved.', () =>
          save(() => workspace.saveSettings({ ...settings, name })),
        )
      }
      onExportWorkspace={props.onExportWorkspace}
      onExportSealed={host.protection === null ? null : () => setIsSealing(true)}
      onImportWorkspace={props.onImportWorkspace}
      onMergeWorkspace={props.onMergeWorkspace}
      onExportRedacted={props.onExportRedacted}
      onImportPriceList={props.onImportPriceList}
      onSaveTemplate={props.onSaveTemplate}
      onExportPriceList={props.onExportPriceList}
      onExportFinance={props.onExportFinance}
      onExportXlsx={() => props.onExportView('xlsx')}
      onExportCsv={() => props.onExportView('csv')}
      onUndo={props.onUndo}
      onRedo={props.onRedo}
      profiles={
        <ProfilesSection
          profiles={state.sourceProfiles}
          onRename={(profile, name) =>
            saveAndTell(() =>
              workspace.saveSourceProfile(
                { ...profile, name },
                `Rename how the lists of ${isolatedName(profile.name)} are read to ${isolatedName(name)}`,
              ),
            )
          }
          onRemove={(profile) => saveAndTell(() => workspace.removeSourceProfile(profile.id))}
        />
      }
      safety={
        <>
          {safetyActions === null ? (
            <NoSafetySection />
          ) : (
            <SafetySection
              state={state}
              actions={safetyActions}
              confirmedAt={vaultStatus?.confirmedAt ?? null}
            />
          )}
          {safety === null ? null : (
            <DrillSection
              drill={safety.drill}
              last={lastDrill}
              onDone={(result) => setLastDrill(keptDrillOf(result))}
            />
          )}
          <AuditSection actions={auditActions} />
          <ProtectionPanel onExportPlain={props.onExportWorkspace} />
        </>
      }
    >
      <SitesSection
        sites={state.sites}
        defaultSiteId={settings.defaultSiteId}
        offers={state.offers}
        planLines={state.planLines}
        assumedInlandDays={settings.assumptions.inlandDays}
        today={today}
        onSave={(site) => saveAndTell(() => workspace.saveSite(site))}
        onRemove={(site) => saveAndTell(() => workspace.removeSite(site.id))}
        onMakeDefault={(site) =>
          attempt('The default site could not be saved.', () =>
            saveAndTell(() => workspace.saveDefaultSite(site)),
          )
        }
      />
      <LanesSection
        own={state.lanes}
        shipped={reference.lanes}
        offers={state.offers}
        today={today}
        onSave={(lane) => saveAndTell(() => workspace.saveLane(lane))}
        onRemove={(lane) => saveAndTell(() => workspace.removeLane(lane.id))}
      />
      <AssumptionsSection
        assumptions={settings.assumptions}
        today={today}
        onSave={(assumptions, label) => saveAndTell(() => workspace.saveAssumptions(assumptions, label))}
      />
      {isSealing ? (
        <SealWorkspaceDialog
          onSeal={async (passphrase) => {
            const path = await exports.sealedWorkspace(passphrase);
            if (path === null) throw new Error('No file was chosen.');
            show({ kind: 'done', text: `Exported the workspace, sealed, to ${path}.` });
          }}
          onClose={() => setIsSealing(false)}
        />
      ) : null}
    </DataPage>
  );
}
