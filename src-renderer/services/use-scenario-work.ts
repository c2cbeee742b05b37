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
import type { EditedRanges } from '#domain/simulation/tornado-inputs';
import type { PlanSimulationAsked, TornadoAsked, TornadoFound } from './simulation-desk';
import { usePlanSimulation, useTornado } from './use-plan-simulation';
import type { Scenarios } from './use-scenarios';
import { latestOutcome, type WorkState } from './work-slot';

/** Work that is started, watched and stopped. */
export interface FutureWork<Found> {
  readonly isRunning: boolean;
  /** Share done, 0 to 1; null while it cannot be told. */
  readonly share: number | null;
  /** The last answer for this plan, kept while a newer one is looked for and after Stop; null before there is one. */
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

/** The tornado, drawn with ranges that were typed in place of its own. */
export interface TornadoWork extends FutureWork<TornadoFound> {
  readonly start: (edited: EditedRanges) => void;
  /** Those that the last one was drawn with. */
  readonly edited: EditedRanges;
}

/** Both works under one future. */
export interface ScenarioWork {
  readonly tornado: TornadoWork;
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
  const start = useCallback(
    (edited: EditedRanges) => {
      if (asked !== null && horizon !== null) startTornado({ ...asked, horizon, edited });
    },
    [asked, horizon, startTornado],
  );
  const simulate = useCallback(
    ({ trials, seed }: TrialsAsked) => {
      if (asked !== null) startTrials({ ...asked, options: { ...STANDARD_SIMULATION, trials, seed } });
    },
    [asked, startTrials],
  );
  return {
    tornado: { ...workOf(tornado.state, asked), edited: editedOf(tornado.state), start, stop: tornado.stop },
    simulation: { ...workOf(simulation.state, asked), stop: simulation.stop },
    simulate,
  };
}

/** Only works of this plan: what was asked of another is not shown. */
function workOf<Of extends Asked, Found>(
  state: WorkState<Of, Found>,
  asked: Asked | null,
): Omit<FutureWork<Found>, 'stop'> {
  const isOfPlan = (of: Of) => of.plan.id === asked?.plan.id;
  const latest = latestOutcome(state);
  const known = latest !== null && isOfPlan(latest.asked) ? latest : null;
  const isStale =
    known !== null &&
    (known.asked.ground !== asked?.ground ||
      known.asked.lines !== asked.lines ||
      known.asked.plan !== asked.plan);
  const isRunning = state.kind === 'running' && isOfPlan(state.asked);
  return {
    isRunning,
    share: isRunning ? state.share : null,
    found: known?.found ?? null,
    isStale,
    problem: state.kind === 'failed' && isOfPlan(state.asked) ? state.message : null,
  };
}

const NO_EDITS: EditedRanges = new Map();

function editedOf(state: WorkState<TornadoAsked, TornadoFound>): EditedRanges {
  return (state.kind === 'running' ? state.asked : latestOutcome(state)?.asked)?.edited ?? NO_EDITS;
}
