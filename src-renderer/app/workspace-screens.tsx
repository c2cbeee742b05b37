/**
 * The screens of an open workspace, and what connects them: the evaluated
 * offers, the view at work, the dialogs, the commands.
 *
 * Depends on: react, services, features, domain, ui, ./app-shell, ./use-app-commands.
 */
import { Suspense, useCallback, useState, type ReactNode } from 'react';
import type { FilterGroup } from '#domain/model/row-filter';
import type { Scenario, Settings } from '#domain/model/settings';
import { scenarioWords } from '#domain/reports/scenario-text';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import { ComparePage } from '../features/compare/compare-page';
import { ImportDialog } from '../features/import/import-dialog';
import { MergeDialog } from '../features/data/merge-dialog';
import { WorkspaceFileDialog } from '../features/data/workspace-file-dialog';
import type { TariffsWork } from '../features/tariffs/tariffs-page';
import { useServices } from '../services/services';
import { useComparison } from '../services/use-comparison';
import { useKept } from '../services/use-kept';
import { useRanking } from '../services/use-ranking';
import { useRetrySafety, useVaultStatus } from '../services/use-safety';
import { useSaving } from '../services/use-saving';
import { useDeskSaves } from '../services/use-screening-desk';
import { useHiddenAmounts } from '../ui/hidden-amounts/use-hidden-amounts';
import { AppShell, type PageId } from './app-shell';
import { ErrorBoundary } from './error-boundary';
import { useOfferEditing } from './use-offer-editing';
import { useOfferSimulation } from './use-offer-simulation';
import { useOfferEditor } from './offer-editor-host';
import { PaletteHost } from './palette-host';
import { PrintSheet } from './print-sheet';
import { fileRemark } from './file-remark';
import { listFact } from './list-fact';
import { readPageId, readSwitch } from './kept-looks';
import * as screens from './screens-on-demand';
import { ShortcutsDialog } from './shortcuts-dialog';
import { useAppCommands, type AppCommands } from './use-app-commands';
import { offersOfVendor, theseOffers } from './offer-filters';
import { useAttempt } from './use-attempt';
import { useCompareQuestions } from './use-compare-questions';
import { useComparisonFiles } from './use-comparison-files';
import { useHistorySteps } from './use-history-steps';
import { useWorkspaceExports } from './use-workspace-exports';
import { useKeptFolds } from './use-kept-folds';
import { useScreeningPlace } from './use-screening-place';
import { useOnce } from './use-once';
import { useNetworkAttempts } from './use-network-attempts';
import { useThemeChoice } from './use-theme-choice';
import { useViewKeys } from './use-view-keys';
import { useWorkingView } from './use-working-view';
import { useWorkspaceFiles } from './use-workspace-files';
import { useIncomingFiles } from './use-incoming-files';

interface WorkspaceScreensProps {
  readonly state: WorkspaceState;
  readonly settings: Settings;
  /** Opens the import at once, for a workspace that was started for it. */
  readonly startsWithImport: boolean;
  /** What happened at the start. */
  readonly notes: ReactNode;
}

export function WorkspaceScreens({ state, settings, startsWithImport, notes }: WorkspaceScreensProps) {
  const { host, workspace, today } = useServices();
  const evaluated = useOfferSimulation(useComparison(state, settings));
  const vaultStatus = useVaultStatus();
  const retrySafety = useRetrySafety();
  const saving = useSaving(vaultStatus);
  const save = useDeskSaves(saving.save);
  const [page, setPage] = useKept<PageId>('page', readPageId, 'compare');
  const keptFolds = useKeptFolds();
  const [areAmountsHidden, setAmountsHidden] = useKept('amounts-hidden', readSwitch, false);
  useHiddenAmounts(areAmountsHidden);
  const [tariffsWork, setTariffsWork] = useState<TariffsWork | null>(null);
  const [isShortcutsOpen, setIsShortcutsOpen] = useState(false);

  const attempt = useAttempt();
  const [theme, changeTheme] = useThemeChoice(attempt);

  const changeScenario = useCallback(
    (scenario: Scenario) =>
      attempt('The scenario could not be saved.', () =>
        save(() => workspace.saveScenario(scenario, `as of ${scenarioWords(scenario)}`)),
      ),
    [attempt, save, workspace],
  );
  const { comparison, tools, explain } = useRanking({ evaluated, state, settings, save, attempt });
  const { filters, breakEvensOf, whatIfsOf, findings } = useCompareQuestions(
    comparison,
    settings.scenario,
    state.offers,
  );

  const undo = useCallback((only?: HistoryStep) => save(() => workspace.undo(only)), [save, workspace]);
  const working = useWorkingView({
    saved: state.views,
    offers: state.offers,
    scenario: settings.scenario,
    save,
    attempt,
    undo,
  });
  const { view } = working;
  const showCompare = useCallback(() => setPage('compare'), [setPage]);
  const showFiltered = (filter: FilterGroup) => {
    working.setView({ ...view, filterText: '', filter });
    showCompare();
  };
  useViewKeys(working, page === 'compare' ? null : showCompare);
  const { editing, showStep } = useOfferEditing({ prepared: comparison.prepared, save, attempt });
  const { stepBack, stepForward } = useHistorySteps({ save, undo, showStep, attempt });

  const { merge, workspaceFile } = useWorkspaceFiles({ save, undo });
  const { priceList } = useIncomingFiles({
    state,
    save,
    undo,
    showOffers: (ids) => showFiltered(theseOffers(ids)),
  });
  useOnce(startsWithImport, priceList.start);

  const screening = useScreeningPlace(() => setPage('screening'));
  const offerEditor = useOfferEditor({ state, settings, save, attempt });
  const files = useComparisonFiles({
    comparison,
    view,
    evidence: state.evidence,
    remark: fileRemark(areAmountsHidden),
    attempt,
  });
  const { saveTemplate, exportWorkspace, exportRedacted } = useWorkspaceExports(
    fileRemark(areAmountsHidden),
    attempt,
  );

  const commands: AppCommands = {
    'import-price-list': priceList.start,
    'paste-price-list': priceList.startPaste,
    'save-template': saveTemplate,
    'export-xlsx': () => files.exportView('xlsx'),
    'export-csv': () => files.exportView('csv'),
    'export-finance': files.exportFinance,
    'export-price-list': () => files.exportPriceList('xlsx'),
    'export-csv-without-mark': () => files.exportView('csv-without-mark'),
    'export-price-list-csv': () => files.exportPriceList('csv'),
    'load-restricted-list': screening.chooseList,
    'screen-parties': screening.screenAgain,
    'export-workspace': exportWorkspace,
    'import-workspace': workspaceFile.start,
    'merge-workspace': workspaceFile.startMerge,
    'export-redacted': exportRedacted,
    'print-pdf': files.print,
    undo: stepBack,
    redo: stepForward,
    'show-compare': showCompare,
    'show-plan': () => setPage('plan'),
    'show-scenarios': () => setPage('scenarios'),
    'show-vendors': () => setPage('vendors'),
    'show-screening': () => setPage('screening'),
    'show-tariffs': () => setPage('tariffs'),
    'show-report': () => setPage('report'),
    'show-data': () => setPage('data'),
    'toggle-amounts': () => setAmountsHidden(!areAmountsHidden),
    'view-back': () => page === 'compare' && working.views.goBack(),
    'view-forward': () => page === 'compare' && working.views.goForward(),
    shortcuts: () => setIsShortcutsOpen(true),
  };
  const onCommand = useAppCommands(commands);
  const planned = { state, settings, comparison, save, attempt, undo };

  return (
    <>
      <AppShell
        workspaceName={settings.name}
        page={page}
        onPageChange={setPage}
        theme={theme}
        onThemeChange={changeTheme}
        areAmountsHidden={areAmountsHidden}
        onAmountsToggle={() => setAmountsHidden(!areAmountsHidden)}
        networkAttempts={useNetworkAttempts()}
        tariffPackDate={comparison.prepared.reference.pack.date}
        list={listFact(state.restrictedLists, settings.screening.listMaxAgeDays, today())}
        savedState={saving.state}
        vaultStatus={vaultStatus}
        onRetry={retrySafety}
        notes={notes}
      >
        <Suspense>
          {page === 'compare' ? (
            <ErrorBoundary name="Compare">
              <ComparePage
                rows={comparison.rows}
                evidence={state.evidence}
                sites={state.sites}
                defaultSiteId={settings.defaultSiteId}
                scenario={settings.scenario}
                conditionalLayers={findings}
                onScenarioChange={changeScenario}
                view={view}
                onViewChange={working.setView}
                views={working.views}
                filterContext={filters}
                explain={explain}
                ranking={tools}
                breakEvens={breakEvensOf}
                whatIfs={whatIfsOf}
                onCopy={host.copyText}
                onImport={priceList.start}
                editing={editing}
                offerActions={offerEditor.actions}
                addedOffer={offerEditor.added}
                onAddSite={() => setPage('data')}
                onSaveTemplate={saveTemplate}
                onExport={files.exportShown}
                keptFolds={keptFolds}
                onCommand={onCommand}
              />
            </ErrorBoundary>
          ) : page === 'plan' ? (
            <ErrorBoundary name="Plan">
              <screens.PlanScreen {...planned} onShowOffer={(id) => showFiltered(theseOffers([id]))} />
            </ErrorBoundary>
          ) : page === 'scenarios' ? (
            <ErrorBoundary name="Scenarios">
              <screens.ScenariosScreen
                {...planned}
                conditionalLayers={findings}
                onShowPlan={() => setPage('plan')}
              />
            </ErrorBoundary>
          ) : page === 'vendors' ? (
            <ErrorBoundary name="Vendors">
              <screens.VendorsScreen
                rows={comparison.rows}
                state={state}
                asOf={settings.scenario.asOf}
                save={save}
                attempt={attempt}
                undo={undo}
                onShowOffers={(vendor) => showFiltered(offersOfVendor(vendor))}
                onShowScreening={screening.showParty}
              />
            </ErrorBoundary>
          ) : page === 'screening' ? (
            <ErrorBoundary name="Screening">
              <screens.ScreeningScreen
                state={state}
                settings={settings}
                prepared={comparison.prepared}
                ranking={tools}
                tab={screening.tab}
                onTabChange={screening.setTab}
                partyId={screening.partyId}
                onPartyChange={screening.setPartyId}
                save={save}
                attempt={attempt}
                undo={undo}
                onShowFiltered={showFiltered}
                onShowOffers={(ids) => showFiltered(theseOffers(ids))}
                onCommand={onCommand}
              />
            </ErrorBoundary>
          ) : page === 'tariffs' ? (
            <ErrorBoundary name="Tariffs">
              <screens.TariffsScreen
                state={state}
                prepared={comparison.prepared}
                save={save}
                attempt={attempt}
                undo={undo}
                onCommand={onCommand}
                work={tariffsWork}
                onWorkChange={setTariffsWork}
              />
            </ErrorBoundary>
          ) : page === 'report' ? (
            <ErrorBoundary name="Report">
              <screens.ReportScreen {...planned} onShowPlan={() => setPage('plan')} />
            </ErrorBoundary>
          ) : (
            <ErrorBoundary name="Data">
              <screens.DataScreen
                state={state}
                settings={settings}
                save={save}
                attempt={attempt}
                undo={undo}
                onUndo={stepBack}
                onRedo={stepForward}
                onExportWorkspace={exportWorkspace}
                onImportWorkspace={workspaceFile.start}
                onMergeWorkspace={workspaceFile.startMerge}
                onExportRedacted={exportRedacted}
                onImportPriceList={priceList.start}
                onSaveTemplate={saveTemplate}
                onExportPriceList={() => files.exportPriceList('xlsx')}
                onExportFinance={files.exportFinance}
                onExportView={files.exportView}
              />
            </ErrorBoundary>
          )}
        </Suspense>
      </AppShell>
      {offerEditor.dialog}
      <ImportDialog {...priceList} onSaveTemplate={saveTemplate} />
      <WorkspaceFileDialog {...workspaceFile} current={state} />
      <MergeDialog {...merge} />
      <PaletteHost commands={commands} />
      <ShortcutsDialog isOpen={isShortcutsOpen} onClose={() => setIsShortcutsOpen(false)} />
      {files.printed === null ? null : <PrintSheet sheet={files.printed} />}
    </>
  );
}
