/**
 * Where simulations and tornados are run: work that outlives the screen that asked for it.
 *
 * Purchases are compiled here, a few at a time with the thread let go in between; trials are drawn by
 * workers.
 *
 * Depends on: domain, workers (types), ./in-slices, ./work-slot.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Plan, PlanLine } from '#domain/model/plan';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import type { PlanGround } from '#domain/planning/plan-evaluation';
import { planOn } from '#domain/scenarios/plan-under';
import { kpiGround, type KpiGround } from '#domain/simulation/plan-kpis';
import { addPlanLine } from '#domain/simulation/simulate-plan';
import { SimulationCompiler } from '#domain/simulation/simulation-compiler';
import type { SimulationOptions } from '#domain/simulation/simulation-options';
import type { SimulatedLine, SimulationResult } from '#domain/simulation/simulation-result';
import { tornadoStep, type TornadoRun } from '#domain/simulation/tornado';
import { tornadoInputs, type EditedRanges } from '#domain/simulation/tornado-inputs';
import type { SimulationClient } from '../workers/simulation-client';
import { inSlices, type Slices } from './in-slices';
import { WorkSlot, type WorkWatch } from './work-slot';

/** A plan to simulate. */
export interface PlanSimulationAsked {
  readonly plan: Plan;
  readonly lines: readonly PlanLine[];
  /** That of the scenario: see `groundUnder`. */
  readonly ground: PlanGround;
  readonly options: SimulationOptions;
}

/** A tornado to draw. */
export interface TornadoAsked extends Omit<PlanSimulationAsked, 'options'> {
  readonly horizon: CalendarDate;
  readonly edited: EditedRanges;
}

/** The plan as it is and with each input at both ends; bars of any figure are made from it. */
export interface TornadoFound {
  readonly base: KpiGround;
  readonly runs: readonly TornadoRun[];
}

/** Offers to simulate, each as a purchase of its own. */
export interface OffersAsked {
  readonly rows: readonly OfferEvaluation[];
  readonly prepared: PreparedReference;
  readonly options: SimulationOptions;
}

/** What was found of offers, by id. */
export interface OffersFound {
  readonly byOffer: ReadonlyMap<string, SimulatedLine>;
  readonly trials: number;
}

/** What the desk works with. */
export interface SimulationDeskServices extends Slices {
  readonly client: SimulationClient;
}

/** Trials × offers at most: a few seconds of work. */
const MOST_DRAWS = 10_000_000;
/** Trials of each offer at least. */
const LEAST_TRIALS = 1_000;

/** One desk for the window. No promise of its methods rejects: what fails is told in the state. */
export class SimulationDesk {
  readonly plan = new WorkSlot<PlanSimulationAsked, SimulationResult>();
  readonly tornado = new WorkSlot<TornadoAsked, TornadoFound>();
  readonly offers = new WorkSlot<OffersAsked, OffersFound>();

  constructor(private readonly services: SimulationDeskServices) {}

  /** Simulates a plan. */
  readonly simulatePlan = (asked: PlanSimulationAsked): Promise<void> =>
    this.plan.start(asked, async ({ plan, lines, ground, options }, watch) => {
      const compiler = new SimulationCompiler(ground.prepared, options);
      const { lines: evaluated } = evaluatePlan(plan, lines, ground);
      await inSlices(
        evaluated,
        (line) => {
          addPlanLine(compiler, line, plan, ground);
        },
        this.services,
        watch.signal,
      );
      return this.services.client.simulate(compiler.finish(), watch);
    });

  /** Turns every input of a plan to both its ends. */
  readonly drawTornado = (asked: TornadoAsked): Promise<void> =>
    this.tornado.start(asked, (what, watch) => this.#turnAll(what, watch));

  /** Simulates offers, with fewer trials where there are many. */
  readonly simulateOffers = (asked: OffersAsked): Promise<void> =>
    this.offers.start(asked, async ({ rows, prepared, options }, watch) => {
      const affordable = Math.floor(MOST_DRAWS / Math.max(1, rows.length));
      const trials = Math.min(options.trials, Math.max(LEAST_TRIALS, affordable));
      const compiler = new SimulationCompiler(prepared, { ...options, trials });
      await inSlices(
        rows,
        (evaluation) => {
          compiler.add({ id: evaluation.offer.id, evaluation, optionFee: 0, stop: null });
        },
        this.services,
        watch.signal,
      );
      const { lines } = await this.services.client.simulate(compiler.finish(), watch);
      return { byOffer: new Map(lines.map((line) => [line.id, line])), trials };
    });

  /** The same for a button: nobody waits for the end. */
  readonly startPlan = (asked: PlanSimulationAsked): void => {
    void this.simulatePlan(asked);
  };

  /** Likewise. */
  readonly startTornado = (asked: TornadoAsked): void => {
    void this.drawTornado(asked);
  };

  /** Likewise. */
  readonly startOffers = (asked: OffersAsked): void => {
    void this.simulateOffers(asked);
  };

  async #turnAll(
    { plan, lines, ground, horizon, edited }: TornadoAsked,
    { signal, onProgress }: WorkWatch,
  ): Promise<TornadoFound> {
    const base = kpiGround(planOn(plan, lines, ground), horizon);
    const inputs = tornadoInputs(base.under.evaluation.lines, ground, edited);
    const ends = inputs.flatMap((input) => [
      { input, side: 'low' as const },
      { input, side: 'high' as const },
    ]);
    const found: KpiGround[] = [];
    await inSlices(
      ends,
      ({ input, side }) => {
        found.push(tornadoStep(input, side, plan, lines, ground, horizon));
        onProgress(found.length / ends.length);
      },
      this.services,
      signal,
    );
    const runs = inputs.flatMap((input, index): TornadoRun[] => {
      const low = found[2 * index];
      const high = found[2 * index + 1];
      return low === undefined || high === undefined ? [] : [{ input, low, high }];
    });
    return { base, runs };
  }
}
