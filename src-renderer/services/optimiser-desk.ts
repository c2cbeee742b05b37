/**
 * The optimiser at work for as long as the window lives: one search at a time, prices of rules after it.
 *
 * It changes nothing: what it finds is proposed, and applied by whoever asked. Leaving the screen leaves
 * the search at work.
 *
 * Depends on: domain (types), ./optimiser-state (types), ./optimiser-wants, ./plan-task.
 */
import type { FrontierAxes } from '#domain/optimise/frontier-space';
import type {
  FrontierFound,
  OptimiserState,
  PlanAnswer,
  PlanProgress,
  PlanSolver,
  RunAsked,
  RunState,
} from './optimiser-state';
import { FIRST_WANTS, type OptimiserWants } from './optimiser-wants';
import { planTask } from './plan-task';

interface DeskServices {
  readonly solver: PlanSolver;
  /** Milliseconds that only grow. */
  readonly now: () => number;
}

const IDLE: OptimiserState = { wants: FIRST_WANTS, run: null, prices: null, frontier: null };
const NO_CLASH = { clash: null, waysOut: [] } as const;
const NO_POINTS: FrontierFound = { points: [], isComplete: false, leastThs: null, refused: 0 };

/** One desk. No promise of its methods rejects: what fails is told in its state. */
export class OptimiserDesk {
  #state = IDLE;
  /** Of the search and what follows it: the clash, or the prices. */
  #searching: AbortController | null = null;
  #drawing: AbortController | null = null;
  #isWarm = false;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly services: DeskServices) {}

  /** The same object until something changes. */
  readonly state = (): OptimiserState => this.#state;

  /** Calls the listener after each change, until the returned function is called. */
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Readies the solver, once: for whoever is about to ask. */
  warm(): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    this.services.solver.warm?.();
  }

  /** Says what is asked next; kept like all else while the window lives. */
  want(wants: OptimiserWants): void {
    this.#set({ wants });
  }

  /** Looks for the best plan, then for what each rule costs, or for why there is none. */
  async run(asked: RunAsked): Promise<void> {
    this.#searching?.abort();
    const searching = new AbortController();
    this.#searching = searching;
    const since = this.services.now();
    this.#set({ run: { kind: 'running', asked, since, relaxed: null, best: null } });
    try {
      const answer = await this.services.solver.optimisePlan(planTask(asked), {
        signal: searching.signal,
        onProgress: (progress) => {
          if (this.#searching === searching) this.#progress(progress);
        },
      });
      // A newer search has taken the desk.
      if (this.#searching !== searching) return;
      this.#set({ run: this.#outcome(asked, answer, this.services.now() - since) });
      if (searching.signal.aborted) return;
      if (answer.status === 'infeasible') await this.#explain(asked, searching);
      if (answer.status === 'optimal' || answer.status === 'stopped') await this.#price(asked, searching);
    } catch (cause) {
      if (this.#searching === searching) this.#set({ run: { kind: 'failed', asked, message: words(cause) } });
    } finally {
      if (this.#searching === searching) this.#searching = null;
    }
  }

  /** Ends what is under way; the best plan so far is the answer. */
  stop(): void {
    this.#searching?.abort();
  }

  /** Forgets the outcome; a search under way is ended and forgotten too. Prices stay. */
  discard(): void {
    const { run } = this.#state;
    if (run?.kind === 'running' || run?.kind === 'infeasible') {
      this.#searching?.abort();
      this.#searching = null;
    }
    this.#set({ run: null });
  }

  /** Draws the frontier, as far as it is not stopped. */
  async draw(asked: RunAsked, axes: FrontierAxes): Promise<void> {
    this.#drawing?.abort();
    const drawing = new AbortController();
    this.#drawing = drawing;
    const put = (found: FrontierFound, isWorking: boolean, problem: string | null = null) => {
      if (this.#drawing === drawing) {
        this.#set({ frontier: { asked, axes, found, isWorking, problem } });
      }
    };
    put(NO_POINTS, true);
    try {
      const found = await this.services.solver.frontier(
        { ...planTask(asked), axes },
        {
          signal: drawing.signal,
          onProgress: (now) => {
            put(now, true);
          },
        },
      );
      put(found, false);
    } catch (cause) {
      put(this.#state.frontier?.found ?? NO_POINTS, false, words(cause));
    } finally {
      if (this.#drawing === drawing) this.#drawing = null;
    }
  }

  /** Ends the drawing; the points found stay. */
  stopDrawing(): void {
    this.#drawing?.abort();
  }

  /** Proposes the plan of a point of the frontier, as if it had been searched for. */
  propose(place: number): void {
    const { frontier } = this.#state;
    const point = frontier?.found.points[place];
    if (frontier === null || point === undefined) return;
    this.#searching?.abort();
    this.#searching = null;
    const { lines, isProved, gap } = point;
    this.#set({
      run: { kind: 'found', asked: frontier.asked, lines, isProved, gap, left: [], took: null },
    });
  }

  async #explain(asked: RunAsked, searching: AbortController): Promise<void> {
    const put = (found: Extract<RunState, { kind: 'infeasible' }>['found'], isWorking: boolean) => {
      const { run } = this.#state;
      if (this.#searching !== searching || run?.kind !== 'infeasible') return;
      this.#set({ run: { ...run, found, isWorking } });
    };
    const found = await this.services.solver.explainInfeasible(planTask(asked), {
      signal: searching.signal,
      onProgress: (now) => {
        put(now, true);
      },
    });
    put(found, false);
  }

  /** Its failure is no failure of the plan that was found. */
  async #price(asked: RunAsked, searching: AbortController): Promise<void> {
    const isAsked = asked.plan.rules.some(({ isOn }) => isOn);
    this.#set({ prices: { asked, byRule: new Map(), isWorking: isAsked, problem: null } });
    if (!isAsked) return;
    const mine = (change: Partial<NonNullable<OptimiserState['prices']>>) => {
      const { prices } = this.#state;
      if (prices?.asked === asked) this.#set({ prices: { ...prices, ...change } });
    };
    try {
      const { prices } = await this.services.solver.rulePrices(planTask(asked), {
        signal: searching.signal,
        onProgress: (price) => {
          mine({ byRule: new Map(this.#state.prices?.byRule).set(price.ruleId, price) });
        },
      });
      mine({ byRule: new Map(prices.map((price) => [price.ruleId, price])), isWorking: false });
    } catch (cause) {
      mine({ isWorking: false, problem: words(cause) });
    }
  }

  #progress(progress: PlanProgress): void {
    const { run } = this.#state;
    if (run?.kind !== 'running') return;
    const at = { progress, after: this.services.now() - run.since };
    this.#set({ run: progress.phase === 'relaxed' ? { ...run, relaxed: at } : { ...run, best: at } });
  }

  #outcome(asked: RunAsked, answer: PlanAnswer, took: number): RunState {
    switch (answer.status) {
      case 'optimal':
      case 'stopped': {
        const { lines, gap, left } = answer;
        return { kind: 'found', asked, lines, isProved: answer.status === 'optimal', gap, left, took };
      }
      case 'infeasible':
        return { kind: 'infeasible', asked, found: NO_CLASH, isWorking: true, left: answer.left };
      case 'refused':
        return { kind: 'refused', asked, answer };
      case 'none':
        return { kind: 'none', asked, left: answer.left };
    }
  }

  #set(change: Partial<OptimiserState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function words(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
