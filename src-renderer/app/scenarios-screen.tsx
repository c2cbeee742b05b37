/**
 * The Scenarios screen: the plan that is worked on, held against named futures.
 *
 * Depends on: react, model (types), services, features/scenarios, ui.
 */
import { GitBranch } from 'lucide-react';
import { useMemo } from 'react';
import type { Settings } from '#domain/model/settings';
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import type { LayerNames } from '../features/scenarios/new-layer';
import { ScenariosPage } from '../features/scenarios/scenarios-page';
import type { Comparison } from '../services/use-comparison';
import { useKept } from '../services/use-kept';
import { usePlan } from '../services/use-plan';
import { useReadOnly } from '../services/use-read-only';
import { useScenarioWork } from '../services/use-scenario-work';
import { PRESENT, useScenarios, useScenarioWrites } from '../services/use-scenarios';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { readScenarioId } from './kept-looks';
import { useSaveAndTell } from './use-save-and-tell';

interface ScenariosScreenProps {
  readonly state: WorkspaceState;
  readonly settings: Settings;
  readonly comparison: Comparison;
  /** Layers of the tariff pack that have a condition. */
  readonly conditionalLayers: readonly TariffLayer[];
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Takes back one step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  readonly onShowPlan: () => void;
}

export function ScenariosScreen(props: ScenariosScreenProps) {
  const { state, settings, comparison, conditionalLayers, save, attempt, undo, onShowPlan } = props;
  const current = usePlan({ state, settings, comparison });
  const scenarios = useScenarios({ current, state, settings });
  const [futureId, setFutureId] = useKept('scenarios-future', readScenarioId, PRESENT);
  const work = useScenarioWork(scenarios, current.ground, futureId);
  const writes = useScenarioWrites(useSaveAndTell({ save, attempt, undo }));
  const refusal = useReadOnly()?.reason ?? null;
  const { asOf } = settings.scenario;
  const names = useMemo(
    (): LayerNames => ({
      vendors: [...new Set(state.offers.map(({ vendor }) => vendor))].sort(),
      countries: [...new Set(state.offers.flatMap(({ origin, shipFrom }) => [origin, shipFrom]))].sort(),
      conditions: conditionalLayers.map(({ id, program }) => ({ id, label: program })),
      asOf,
    }),
    [state.offers, conditionalLayers, asOf],
  );
  if (scenarios === null) {
    return (
      <EmptyState
        icon={GitBranch}
        title="No plan yet"
        actions={<Button onClick={onShowPlan}>Go to Plan</Button>}
      >
        Scenarios hold a plan against futures: more duty, longer transit, a lower hashprice. Make a plan
        first.
      </EmptyState>
    );
  }
  return (
    <ScenariosPage
      scenarios={scenarios}
      writes={writes}
      names={names}
      newId={newId}
      attempt={attempt}
      refusal={refusal}
      futureId={futureId}
      onFuture={setFutureId}
      tornado={work.tornado}
      simulation={work.simulation}
      onSimulate={work.simulate}
    />
  );
}

function newId(): string {
  return crypto.randomUUID();
}
