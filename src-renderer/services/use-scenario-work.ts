/**
 * The tornado and the drawn trials of the plan under one future, as panels of the Scenarios screen run them.
 *
 * What was found for another plan is not shown; what was found before the plan, its figures or the future
 * changed is, and said to be older.
 *
 * Depends on: react, scenarios, simulation, ./scenario-desk (types), ./use-plan-simulation, ./use-scenarios (types).
 */
import { useCallback, useMemo } from 'react';
import type { PlanGround } from '#domain/planning/plan-evaluation';
import { groundUnder } from '#domain/scenarios/ground-under';
import { STANDARD_SIMULATION } from '#domain/simulation/simulation-options';
import type { SimulationResult } from '#domain/simulation/simulation-result';
import type { PlanSimulationAsked, TornadoAsked, TornadoFound } from './simulation-desk';
import { usePlanSimulation, useTornado } from './use-plan-simulation';
import type { Scenarios } from './use-scenarios';
import type { WorkState } from './work-slot';

/** Work that is started, watched and stopped. */
export interface FutureWork<Found> {
  readonly isRunning: boolean;
  /** Share done, 0 to 1; null while it cannot be told. */
  readonly share: number | null;
  /** The last answer for this plan and future; null before there is one. */
  readonly found: Found | null;
  /** Whether the plan, its figures or the future changed since. */
  readonly isStale: boolean;
  /** What went wrong; null if nothing did. */
  readonly problem: string | null;
  readonly stop: () => void;
}

/** What is asked of a run of trials; the rest is the standard. */
export interface TrialsAsked {
  readonly trials: number;
  readonly seed: number;
}

/** Both works under one future. */
export interface ScenarioWork {
  readonly tornado: FutureWork<TornadoFound> & { readonly start: () => void };
  readonly simulation: FutureWork<SimulationResult>;
  readonly simulate: (asked: TrialsAsked) => void;
}

type Asked = Pick<PlanSimulationAsked, 'plan' | 'lines' | 'ground'>;

/**
 * @param scenarios - null without a plan: nothing can be started then
 * @param futureId - the future by its id; one that is gone is the present view
 */
export function useScenarioWork(
  scenarios: Scenarios | null,
  ground: PlanGround,
  futureId: string,
): ScenarioWork {
  const tornado = useTornado();
  const simulation = usePlanSimulation();
  const future = scenarios?.futures.find(({ id }) => id === futureId) ?? scenarios?.futures[0] ?? null;
  const layers = future?.layers ?? null;
  const name = future?.name ?? '';
  const under = useMemo(
    () => (layers === null ? ground : groundUnder({ name, layers }, ground)),
    [layers, name, ground],
  );
  const [held] = scenarios?.plans ?? [];
  const asked = useMemo(
    (): Asked | null => (held === undefined ? null : { plan: held.plan, lines: held.lines, ground: under }),
    [held, under],
  );
  const horizon = scenarios?.horizon ?? null;
  const { start: startTornado } = tornado;
  const { start: startTrials } = simulation;
  const start = useCallback(() => {
    if (asked !== null && horizon !== null) startTornado({ ...asked, horizon, edited: NO_EDITS });
  }, [asked, horizon, startTornado]);
  const simulate = useCallback(
    ({ trials, seed }: TrialsAsked) => {
      if (asked !== null) startTrials({ ...asked, options: { ...STANDARD_SIMULATION, trials, seed } });
    },
    [asked, startTrials],
  );
  return {
    tornado: { ...workOf(tornado.state, asked), start, stop: tornado.stop },
    simulation: { ...workOf(simulation.state, asked), stop: simulation.stop },
    simulate,
  };
}

const NO_EDITS: TornadoAsked['edited'] = new Map();

function workOf<Of extends Asked, Found>(
  state: WorkState<Of, Found>,
  asked: Asked | null,
): Omit<FutureWork<Found>, 'stop'> {
  const idle = { isRunning: false, share: null, found: null, isStale: false, problem: null };
  if (state.kind === 'idle' || asked === null || state.asked.plan.id !== asked.plan.id) return idle;
  const isStale =
    state.asked.ground !== asked.ground ||
    state.asked.lines !== asked.lines ||
    state.asked.plan !== asked.plan;
  switch (state.kind) {
    case 'running':
      return { ...idle, isRunning: true, share: state.share };
    case 'done':
      return { ...idle, found: state.found, isStale };
    case 'failed':
      return { ...idle, problem: state.message };
  }
}
