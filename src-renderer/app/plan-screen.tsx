/**
 * The Plan screen: the plan that is worked on with its totals, and the tabs that are views of it.
 *
 * Depends on: react, model (types), services, features/plan, ui, the files beside this one.
 */
import { useCallback, useMemo, useState } from 'react';
import type { Settings } from '#domain/model/settings';
import { cashCalendar } from '#domain/planning/cash/cash-calendar';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import type { CashCalendar } from '#domain/planning/cash/cash-flow';
import { CashTab } from '../features/plan/cash/cash-tab';
import { DeliveryTab } from '../features/plan/delivery/delivery-tab';
import { LinesPage } from '../features/plan/lines/lines-page';
import { readLinesView, STANDARD_LINES_VIEW } from '../features/plan/lines/lines-view';
import { useApplyProposal } from '../features/plan/optimise/apply-proposal';
import { FrontierPage } from '../features/plan/optimise/frontier-page';
import { useOptimiserCommands } from '../features/plan/optimise/use-optimiser-commands';
import { NoPlan } from '../features/plan/no-plan';
import { PlanHeader } from '../features/plan/plan-header';
import { RulesPage } from '../features/plan/rules/rules-page';
import { PlanTotalsStrip } from '../features/plan/totals/plan-totals-strip';
import { VersionsPage } from '../features/plan/versions/versions-page';
import { useServices } from '../services/services';
import type { Comparison } from '../services/use-comparison';
import { useKept } from '../services/use-kept';
import { useOptimiser } from '../services/use-optimiser';
import { usePlan } from '../services/use-plan';
import { usePlanWrites } from '../services/use-plan-writes';
import { useReadOnly } from '../services/use-read-only';
import { useSaveTogether } from '../services/use-save-together';
import { Tabs, type Tab } from '../ui/tabs';
import type { PlanTab } from './kept-looks';
import styles from './plan-screen.module.css';
import { usePlanTab } from './use-plan-tab';
import { useSaveAndTell } from './use-save-and-tell';

interface PlanScreenProps {
  readonly state: WorkspaceState;
  readonly settings: Settings;
  /** The offers under the present scenario. */
  readonly comparison: Comparison;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Takes back one step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  /** Shows one offer in Compare. */
  readonly onShowOffer: (offerId: string) => void;
}

export function PlanScreen(props: PlanScreenProps) {
  const { state, settings, comparison, save, attempt, undo, onShowOffer } = props;
  const { today } = useServices();
  const [tab, setTab] = usePlanTab();
  const [view, setView] = useKept('plan-lines-view', readLinesView, STANDARD_LINES_VIEW);
  const current = usePlan({ state, settings, comparison });
  const saveAndTell = useSaveAndTell({ save, attempt, undo });
  const writes = usePlanWrites({ current, save: saveAndTell, saveQuietly: save });
  const refusal = useReadOnly()?.reason ?? null;
  const { asOf } = settings.scenario;
  const optimiser = useOptimiser({ current, sites: state.sites, asOf });
  const saveTogether = useSaveTogether(saveAndTell);
  const apply = useApplyProposal({ optimiser, plan: current.plan, applyPlan: writes.applyPlan, attempt });
  const showRules = useCallback(() => setTab('rules'), [setTab]);
  const [openedLine, setOpenedLine] = useState<string | null>(null);
  const openLine = useCallback(
    (lineId: string) => {
      setOpenedLine(lineId);
      setTab('lines');
    },
    [setTab],
  );
  const changeTab = useCallback(
    (to: PlanTab) => {
      setOpenedLine(null);
      setTab(to);
    },
    [setTab],
  );
  useOptimiserCommands({ optimiser, onShow: showRules, onApply: apply, isReadOnly: refusal !== null });
  const { plan, plans, evaluation, ground } = current;
  const cash = useMemo(
    () => (evaluation === null ? null : cashCalendar(evaluation, ground)),
    [evaluation, ground],
  );
  if (plan === null || evaluation === null || cash === null) {
    return <NoPlan onNew={writes.newPlan} refusal={refusal} />;
  }

  const tabs: readonly Tab<PlanTab>[] = [
    {
      id: 'lines',
      label: 'Lines',
      content: () => (
        <LinesPage
          evaluation={evaluation}
          offers={comparison.rows}
          sites={state.sites}
          terms={state.purchaseTerms}
          today={today}
          newId={newId}
          tryLines={current.tryLines}
          saveLines={writes.saveLines}
          removeLines={writes.removeLines}
          saveTerms={writes.saveTerms}
          removeTerms={writes.removeTerms}
          onPropose={showRules}
          onOpenOffer={onShowOffer}
          refusal={refusal}
          prepared={ground.prepared}
          evidence={state.evidence}
          openedLine={openedLine}
          view={view}
          onViewChange={setView}
        />
      ),
    },
    {
      id: 'rules',
      label: 'Rules',
      content: () => (
        <RulesPage
          evaluation={evaluation}
          lines={current.lines}
          offers={comparison.rows}
          sites={state.sites}
          asOf={asOf}
          optimiser={optimiser}
          newId={newId}
          onSave={(label, next) =>
            attempt('The rules could not be changed.', () => writes.savePlan(label, next))
          }
          onSaveTogether={saveTogether}
          onApply={apply}
          attempt={attempt}
          refusal={refusal}
        />
      ),
    },
    {
      id: 'delivery',
      label: 'Delivery',
      content: () => <DeliveryTab evaluation={evaluation} ground={ground} onOpenLine={openLine} />,
    },
    {
      id: 'cash',
      label: 'Cash',
      content: () => (
        <CashTab
          evaluation={evaluation}
          ground={ground}
          onTerms={(paymentTerms) => writes.savePlan('Take other payment terms', { ...plan, paymentTerms })}
          attempt={attempt}
          refusal={refusal}
        />
      ),
    },
    {
      id: 'frontier',
      label: 'Frontier',
      content: () => <FrontierPage optimiser={optimiser} asOf={asOf} onShowProposal={showRules} />,
    },
    {
      id: 'versions',
      label: 'Versions',
      content: () => (
        <VersionsPage
          evaluation={evaluation}
          versions={current.versions}
          evaluateLines={current.evaluateLines}
          onSave={writes.saveVersion}
          onRestore={writes.restoreVersion}
          refusal={refusal}
        />
      ),
    },
  ];
  return (
    <div className={styles['screen']}>
      <PlanHeader
        plans={plans}
        plan={plan}
        onChoose={(chosen) => attempt('The plan could not be opened.', () => writes.choosePlan(chosen))}
        onNew={writes.newPlan}
        onCopy={writes.copyPlan}
        onRename={writes.renamePlan}
        onRemove={writes.removePlan}
        refusal={refusal}
      />
      <PlanTotalsStrip
        evaluation={evaluation}
        prepared={ground.prepared}
        evidence={state.evidence}
        lastSaved={current.lastSaved}
        peakCash={
          cash.peak === null ? null : { ...cash.peak, ...missing(cash), onOpen: () => setTab('cash') }
        }
      />
      <div className={styles['tabs']}>
        <Tabs label="Plan" tabs={tabs} value={tab} onChange={changeTab} />
      </div>
    </div>
  );
}

/** What the peak leaves out, in words. */
function missing({ gaps }: CashCalendar): { readonly missing?: string } {
  if (gaps.length === 0) return {};
  return { missing: gaps.length === 1 ? '1 part is not known' : `${gaps.length} parts are not known` };
}

function newId(): string {
  return crypto.randomUUID();
}
