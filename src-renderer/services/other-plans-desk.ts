/**
 * The search for the plans that a report holds the proposed one against, for as long as the window lives.
 *
 * One search at a time; what it found stays until another begins, so that leaving the screen and coming back
 * looks for nothing again. It changes nothing in the workspace.
 *
 * Depends on: workers.
 */
import type { PlanSolver } from './optimiser-state';
import type { findOtherPlans, OtherPlansAsked, OtherPlansFound } from '../workers/report-alternatives';

export type { OtherPlansAsked, OtherPlansFound } from '../workers/report-alternatives';

/** What the desk is at. */
export interface OtherPlansState {
  /** Of the search under way, or of the last one; null before the first. */
  readonly asked: OtherPlansAsked | null;
  /** Nothing while the search is under way. */
  readonly found: OtherPlansFound;
  readonly isWorking: boolean;
  /** 0 to 1. */
  readonly share: number;
  /** What went wrong, a sentence; null if nothing did. */
  readonly problem: string | null;
}

const NOTHING: OtherPlansFound = { others: [], notes: [], isStopped: false };
const IDLE: OtherPlansState = { asked: null, found: NOTHING, isWorking: false, share: 0, problem: null };

/** One desk. No promise of its methods rejects: what fails is told in its state. */
export class OtherPlansDesk {
  #state = IDLE;
  #searching: AbortController | null = null;
  readonly #listeners = new Set<() => void>();

  /** @param findOthers - the search, which a start of the window need not have read */
  constructor(
    private readonly solver: Pick<PlanSolver, 'optimisePlan'>,
    private readonly findOthers: typeof findOtherPlans,
  ) {}

  /** The same object until something changes. */
  readonly state = (): OtherPlansState => this.#state;

  /** Calls the listener after each change, until the returned function is called. */
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for other plans; a search under way is ended and nothing of it kept. */
  async find(asked: OtherPlansAsked): Promise<void> {
    this.#searching?.abort();
    const searching = new AbortController();
    this.#searching = searching;
    const put = (change: Partial<OtherPlansState>) => {
      if (this.#searching === searching) this.#set({ ...this.#state, ...change });
    };
    this.#set({ ...IDLE, asked, isWorking: true });
    try {
      const found = await this.findOthers(asked, this.solver, {
        signal: searching.signal,
        onProgress: (share) => put({ share }),
      });
      put({ found, isWorking: false, share: 1 });
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      put({ isWorking: false, problem: `The search for other plans ended: ${why} The plan is as it was.` });
    } finally {
      if (this.#searching === searching) this.#searching = null;
    }
  }

  /** Ends the search; plans found until then stay. */
  readonly stop = (): void => {
    this.#searching?.abort();
  };

  #set(state: OtherPlansState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
