/**
 * Plans in futures, figure by figure, and the best plan of each future.
 *
 * A cell is one plan in one future. Cells are found one after the other, the page drawn in between; a cell
 * whose plan, future and figures are the same as before is not found again. Nothing is changed in the
 * workspace.
 *
 * Depends on: domain, ./optimiser-state (types), ./optimiser-wants, ./plan-task.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Plan, PlanLine } from '#domain/model/plan';
import type { ScenarioLayer } from '#domain/model/plan-scenario';
import type { PlanGround } from '#domain/planning/plan-evaluation';
import { groundUnder } from '#domain/scenarios/ground-under';
import { idleLayers, type IdleLayer } from '#domain/scenarios/idle-layers';
import { planOn } from '#domain/scenarios/plan-under';
import { kpiGround, type KpiGround } from '#domain/simulation/plan-kpis';
import type { PlanSolver } from './optimiser-state';
import { FIRST_WANTS, planChoices } from './optimiser-wants';
import { planTask } from './plan-task';

/** One future: the present view, with no layers, or a scenario. */
export interface Future {
  readonly id: string;
  readonly name: string;
  readonly layers: readonly ScenarioLayer[];
}

/** One plan that is held against the futures. */
export interface HeldPlan {
  readonly id: string;
  readonly name: string;
  readonly plan: Plan;
  readonly lines: readonly PlanLine[];
}

/** What is asked. The first plan is the one that is worked on. */
export interface FuturesAsked {
  readonly plans: readonly HeldPlan[];
  readonly futures: readonly Future[];
  readonly ground: PlanGround;
  /** The day until which TH-days are counted, the same for all. */
  readonly horizon: CalendarDate;
}

/** One plan in one future. */
export interface FutureCell {
  readonly kpis: KpiGround;
  /** Layers that change nothing; only of the first plan. */
  readonly idle: readonly IdleLayer[];
}

/** The best plan of a search that goes on. */
export interface FoundSoFar {
  /** US cents. */
  readonly allIn: number;
  readonly ths: number;
}

/** Which future is at work. */
export interface FutureAtWork {
  readonly name: string;
  /** Its place among those that were asked, from 1. */
  readonly place: number;
  readonly of: number;
}

/** What the optimiser says of one future. */
export type BestOfFuture =
  | { readonly kind: 'waiting' }
  /** Share that a better plan could still gain; null while nothing bounds it. */
  | { readonly kind: 'running'; readonly gap: number | null; readonly soFar: FoundSoFar | null }
  | {
      readonly kind: 'found';
      readonly plan: HeldPlan;
      readonly isProved: boolean;
      readonly gap: number | null;
    }
  | { readonly kind: 'none'; readonly words: string };

/** What the desk has. */
export interface ScenarioDeskState {
  /** By {@link cellKey}. */
  readonly cells: ReadonlyMap<string, FutureCell>;
  readonly isComputing: boolean;
  /** By the id of the future. */
  readonly best: ReadonlyMap<string, BestOfFuture>;
  readonly isOptimising: boolean;
  /** Null while none is. */
  readonly atWork: FutureAtWork | null;
  /** What went wrong, in words; null if nothing did. */
  readonly problem: string | null;
}

interface DeskServices {
  readonly solver: Pick<PlanSolver, 'optimisePlan'>;
  /** Lets the page be drawn, then goes on. */
  readonly pause: () => Promise<unknown>;
}

/** Seconds for the best plan of one future. */
const SECONDS_EACH = 10;

const IDLE: ScenarioDeskState = {
  cells: new Map(),
  isComputing: false,
  best: new Map(),
  isOptimising: false,
  atWork: null,
  problem: null,
};

/** Names a cell. */
export function cellKey(planId: string, futureId: string): string {
  return `${planId}\n${futureId}`;
}

/** One desk. No promise of its methods rejects: what fails is told in its state. */
export class ScenarioDesk {
  #state = IDLE;
  #asked: FuturesAsked | null = null;
  #found: ReadonlyMap<string, readonly unknown[]> = new Map();
  #optimising: AbortController | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly services: DeskServices) {}

  /** The same object until something changes. */
  readonly state = (): ScenarioDeskState => this.#state;

  /** Calls the listener after each change, until the returned function is called. */
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Finds every cell; what is asked later takes the place of what is asked now. */
  async ask(asked: FuturesAsked): Promise<void> {
    if (this.#asked?.ground !== asked.ground || this.#asked.plans[0]?.plan.id !== asked.plans[0]?.plan.id) {
      this.#dropBest();
    }
    this.#asked = asked;
    const known = new Map<string, FutureCell>();
    const wanted = asked.plans.flatMap((plan) => asked.futures.map((future) => ({ plan, future })));
    for (const { plan, future } of wanted) {
      const key = cellKey(plan.id, future.id);
      const cell = this.#state.cells.get(key);
      if (cell !== undefined && isSameList(this.#found.get(key), madeOf(asked, plan, future))) {
        known.set(key, cell);
      }
    }
    this.#set({ cells: known, isComputing: known.size < wanted.length, problem: null });
    for (const { plan, future } of wanted) {
      const key = cellKey(plan.id, future.id);
      if (this.#state.cells.has(key)) continue;
      await this.services.pause();
      if (this.#asked !== asked) return;
      try {
        const cell = cellOf(asked, plan, future);
        this.#found = new Map(this.#found).set(key, madeOf(asked, plan, future));
        this.#set({ cells: new Map(this.#state.cells).set(key, cell) });
      } catch (cause) {
        this.#set({ isComputing: false, problem: `${future.name}: ${wordsOf(cause)}` });
        return;
      }
    }
    this.#set({ isComputing: false });
  }

  /**
   * Looks for the best plan of each future, one after the other.
   *
   * @param onlyId - of this future alone; what was found for the others stays
   */
  async optimise(asOf: CalendarDate, onlyId: string | null = null): Promise<void> {
    const asked = this.#asked;
    const [held] = asked?.plans ?? [];
    if (asked === null || held === undefined) return;
    const futures = asked.futures.filter(({ id }) => onlyId === null || id === onlyId);
    if (futures.length === 0) return;
    this.#optimising?.abort();
    const optimising = new AbortController();
    this.#optimising = optimising;
    const { signal } = optimising;
    const isStopped = () => signal.aborted;
    const ended = [...this.#state.best].filter(([, { kind }]) => kind === 'found' || kind === 'none');
    const waiting = futures.map(({ id }): [string, BestOfFuture] => [id, { kind: 'waiting' }]);
    const kept = onlyId === null ? [] : ended;
    this.#set({ best: new Map([...kept, ...waiting]), isOptimising: true, problem: null });
    for (const [index, future] of futures.entries()) {
      if (isStopped()) break;
      const say = (best: BestOfFuture) => {
        if (this.#optimising === optimising)
          this.#set({ best: new Map(this.#state.best).set(future.id, best) });
      };
      this.#set({ atWork: { name: future.name, place: index + 1, of: futures.length } });
      say({ kind: 'running', gap: null, soFar: null });
      try {
        say(await this.#bestOf(asked, held, future, asOf, signal, say));
      } catch (cause) {
        say({ kind: 'none', words: isStopped() ? 'Stopped.' : wordsOf(cause) });
      }
    }
    if (this.#optimising !== optimising) return;
    const best = [...this.#state.best].filter(([, { kind }]) => kind !== 'waiting');
    this.#optimising = null;
    this.#set({ best: new Map(best), isOptimising: false, atWork: null });
  }

  /** Stops the search; what was found stays. */
  readonly stop = (): void => {
    this.#optimising?.abort();
  };

  async #bestOf(
    { ground }: FuturesAsked,
    { plan, lines }: HeldPlan,
    future: Future,
    asOf: CalendarDate,
    signal: AbortSignal,
    say: (best: BestOfFuture) => void,
  ): Promise<BestOfFuture> {
    const under = groundUnder(future, ground);
    const siteIds = ground.prepared.reference.sites.map(({ id }) => id);
    const choices = planChoices(FIRST_WANTS, { ground: under, lines, siteIds, asOf });
    const limits = { ...FIRST_WANTS.limits, seconds: SECONDS_EACH };
    const task = planTask({ ground: under, plan, lines, choices, limits });
    const answer = await this.services.solver.optimisePlan(task, {
      signal,
      onProgress: ({ phase, gap, allIn, ths }) => {
        // The answer without whole units is no plan.
        const isPlan = phase !== 'relaxed';
        say({ kind: 'running', gap: isPlan ? gap : null, soFar: isPlan ? { allIn, ths } : null });
      },
    });
    switch (answer.status) {
      case 'optimal':
      case 'stopped': {
        const found = {
          id: `best:${future.id}`,
          name: `Best for ${future.name}`,
          plan,
          lines: answer.lines,
        };
        return { kind: 'found', plan: found, isProved: answer.status === 'optimal', gap: answer.gap };
      }
      case 'infeasible':
        return { kind: 'none', words: 'No plan keeps the rules in this future.' };
      case 'refused':
        return { kind: 'none', words: 'The solver and the evaluation did not agree to the cent: not shown.' };
      case 'none':
        return { kind: 'none', words: 'Stopped before a plan was found.' };
    }
  }

  #dropBest(): void {
    this.#optimising?.abort();
    this.#optimising = null;
    this.#set({ best: new Map(), isOptimising: false, atWork: null });
  }

  #set(part: Partial<ScenarioDeskState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function cellOf({ plans, ground, horizon }: FuturesAsked, held: HeldPlan, future: Future): FutureCell {
  const under = planOn(held.plan, held.lines, groundUnder(future, ground));
  const isFirst = plans[0]?.id === held.id;
  return {
    kpis: kpiGround(under, horizon),
    idle: isFirst && future.layers.length > 0 ? idleLayers(future, held.plan, held.lines, ground) : [],
  };
}

/** What a cell is made of; the same objects make the same cell. */
function madeOf(
  { ground, horizon, plans }: FuturesAsked,
  held: HeldPlan,
  future: Future,
): readonly unknown[] {
  return [ground, horizon, held.plan, held.lines, future.layers, plans[0]?.id === held.id];
}

function isSameList(one: readonly unknown[] | undefined, other: readonly unknown[]): boolean {
  return one?.length === other.length && other.every((value, at) => value === one[at]);
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
