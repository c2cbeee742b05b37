/**
 * The futures of the plan that is worked on: its figures in each, and those of the other plans.
 *
 * Depends on: react, domain, data (types), ./scenario-desk, ./services, ./use-plan (types).
 */
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { PlanScenario } from '#domain/model/plan-scenario';
import type { Settings } from '#domain/model/settings';
import { inPlanOrder } from '#domain/planning/evaluate-plan';
import { kpiHorizon } from '#domain/simulation/plan-kpis';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import type { Future, HeldPlan, ScenarioDeskState } from './scenario-desk';
import { useServices } from './services';
import type { CurrentPlan } from './use-plan';

/** Id of the present view among the futures. */
export const PRESENT = 'present';

/** The Scenarios screen’s figures. */
export interface Scenarios extends ScenarioDeskState {
  readonly scenarios: readonly PlanScenario[];
  /** The present view, then the scenarios by name. */
  readonly futures: readonly Future[];
  /** The plan that is worked on, the other plans, then the best of each future that was looked for. */
  readonly plans: readonly HeldPlan[];
  readonly horizon: CalendarDate;
  /** Looks for the best plan of every future. */
  readonly optimise: () => void;
  /** Of one future, by id. */
  readonly optimiseOne: (futureId: string) => void;
  readonly stop: () => void;
}

interface ScenariosOptions {
  readonly current: Pick<CurrentPlan, 'plan' | 'plans' | 'lines' | 'ground'>;
  readonly state: Pick<WorkspaceState, 'planScenarios' | 'planLines'>;
  readonly settings: Pick<Settings, 'scenario'>;
}

const NO_LAYERS: readonly [] = [];

/** Null without a plan. */
export function useScenarios({ current, state, settings }: ScenariosOptions): Scenarios | null {
  const { scenarioDesk: desk } = useServices();
  const found = useSyncExternalStore(desk.watch, desk.state);
  const { plan, plans: all, lines, ground } = current;
  const { asOf } = settings.scenario;
  const scenarios = useMemo(
    () => [...state.planScenarios].sort((one, other) => one.name.localeCompare(other.name, 'en')),
    [state.planScenarios],
  );
  const futures = useMemo(
    (): readonly Future[] => [
      { id: PRESENT, name: 'Present view', layers: NO_LAYERS },
      ...scenarios.map(({ id, name, layers }) => ({ id, name, layers })),
    ],
    [scenarios],
  );
  const own = useMemo((): readonly HeldPlan[] => {
    if (plan === null) return [];
    const others = all.filter(({ id }) => id !== plan.id);
    return [
      { id: plan.id, name: plan.name, plan, lines },
      ...others.map((other) => ({
        id: other.id,
        name: other.name,
        plan: other,
        lines: inPlanOrder(state.planLines.filter(({ planId }) => planId === other.id)),
      })),
    ];
  }, [plan, all, lines, state.planLines]);
  const plans = useMemo(
    () => [
      ...own,
      ...futures.flatMap(({ id }) => {
        const best = found.best.get(id);
        return best?.kind === 'found' ? [best.plan] : [];
      }),
    ],
    [own, futures, found.best],
  );
  const horizon = useMemo(() => (plan === null ? asOf : kpiHorizon(plan, asOf)), [plan, asOf]);
  useEffect(() => {
    if (plans.length > 0) void desk.ask({ plans, futures, ground, horizon });
  }, [desk, plans, futures, ground, horizon]);
  const optimise = useCallback(() => void desk.optimise(asOf), [desk, asOf]);
  const optimiseOne = useCallback((futureId: string) => void desk.optimise(asOf, futureId), [desk, asOf]);
  if (plan === null) return null;
  return { ...found, scenarios, futures, plans, horizon, optimise, optimiseOne, stop: desk.stop };
}

/** Writes of the Scenarios screen, each one step of the history. */
export interface ScenarioWrites {
  readonly saveScenario: (scenario: PlanScenario, label?: string) => Promise<unknown>;
  readonly copyScenario: (scenario: PlanScenario, name: string, id: string) => Promise<unknown>;
  readonly removeScenario: (scenario: PlanScenario) => Promise<unknown>;
}

/** @param save - runs one write and tells how it went */
export function useScenarioWrites(
  save: (write: () => Promise<HistoryStep | null>) => Promise<unknown>,
): ScenarioWrites {
  const { workspace } = useServices();
  return useMemo(
    () => ({
      saveScenario: (scenario, label) => save(() => workspace.plans.saveScenario(scenario, label)),
      copyScenario: (scenario, name, id) =>
        save(() =>
          workspace.plans.saveScenario(
            { ...scenario, id, name },
            `Copy the scenario ${isolatedName(scenario.name)} as ${isolatedName(name)}`,
          ),
        ),
      removeScenario: ({ id }) => save(() => workspace.plans.removeScenario(id)),
    }),
    [save, workspace],
  );
}
