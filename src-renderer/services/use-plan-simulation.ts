/**
 * The Monte Carlo simulation and the tornado of a plan, as a screen runs, watches and stops them.
 *
 * Both go on while another screen is open, and what they found is there on coming back.
 *
 * Depends on: react (by ./use-work), ./services, ./simulation-desk (types), ./use-work, ./work-slot (types).
 */
import type { SimulationResult } from '#domain/simulation/simulation-result';
import { useServices } from './services';
import type { PlanSimulationAsked, TornadoAsked, TornadoFound } from './simulation-desk';
import { useWork } from './use-work';
import type { WorkState } from './work-slot';

/** A simulation and how it is run. */
export interface PlanSimulation {
  /** Its `asked` says of which plan and ground; compare them with the present ones before showing it. */
  readonly state: WorkState<PlanSimulationAsked, SimulationResult>;
  readonly start: (asked: PlanSimulationAsked) => void;
  readonly stop: () => void;
}

export function usePlanSimulation(): PlanSimulation {
  const { simulation } = useServices();
  return { state: useWork(simulation.plan), start: simulation.startPlan, stop: simulation.plan.stop };
}

/** A tornado and how it is drawn. */
export interface Tornado {
  readonly state: WorkState<TornadoAsked, TornadoFound>;
  readonly start: (asked: TornadoAsked) => void;
  readonly stop: () => void;
}

export function useTornado(): Tornado {
  const { simulation } = useServices();
  return {
    state: useWork(simulation.tornado),
    start: simulation.startTornado,
    stop: simulation.tornado.stop,
  };
}
