/**
 * One kind of work that takes a while: at most one at a time, watched, stopped, its last outcome kept.
 *
 * Starting again ends what is under way. What fails is told in the state; no promise rejects.
 *
 * Depends on: nothing.
 */

/** An outcome and what it is the outcome of. */
export interface Outcome<Asked, Found> {
  readonly asked: Asked;
  readonly found: Found;
}

/** How the work stands. `earlier` is the last outcome before it: new work, Stop and failure keep it. */
export type WorkState<Asked, Found> =
  | { readonly kind: 'idle'; readonly earlier: Outcome<Asked, Found> | null }
  | {
      readonly kind: 'running';
      readonly asked: Asked;
      /** 0 to 1. */
      readonly share: number;
      readonly earlier: Outcome<Asked, Found> | null;
    }
  | ({ readonly kind: 'done' } & Outcome<Asked, Found>)
  | {
      readonly kind: 'failed';
      readonly asked: Asked;
      /** A sentence. */
      readonly message: string;
      readonly earlier: Outcome<Asked, Found> | null;
    };

/** The last outcome that there is; null before the first. */
export function latestOutcome<Asked, Found>(state: WorkState<Asked, Found>): Outcome<Asked, Found> | null {
  return state.kind === 'done' ? state : state.earlier;
}

/** What the work is given. */
export interface WorkWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** One slot. */
export class WorkSlot<Asked, Found> {
  #state: WorkState<Asked, Found> = { kind: 'idle', earlier: null };
  /** As it was when it last became another kind. */
  #turn: WorkState<Asked, Found> = this.#state;
  #running: AbortController | null = null;
  readonly #listeners = new Set<() => void>();

  /** The same object until something changes. */
  readonly state = (): WorkState<Asked, Found> => this.#state;

  /** The same without progress: another object only once the work begins, ends or is stopped. */
  readonly turn = (): WorkState<Asked, Found> => this.#turn;

  /** Calls the listener after each change, until the returned function is called. */
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Does the work; a running one is ended and nothing of it kept. */
  async start(asked: Asked, work: (asked: Asked, watch: WorkWatch) => Promise<Found>): Promise<void> {
    this.#running?.abort(new Error('Stopped'));
    const running = new AbortController();
    this.#running = running;
    const isLatest = () => this.#running === running;
    const earlier = latestOutcome(this.#state);
    this.#set({ kind: 'running', asked, share: 0, earlier });
    try {
      const found = await work(asked, {
        signal: running.signal,
        onProgress: (share) => {
          if (isLatest()) this.#set({ kind: 'running', asked, share, earlier });
        },
      });
      if (isLatest()) this.#set({ kind: 'done', asked, found });
    } catch (cause) {
      if (isLatest()) {
        const message = cause instanceof Error ? cause.message : String(cause);
        this.#set({ kind: 'failed', asked, message, earlier });
      }
    } finally {
      if (isLatest()) this.#running = null;
    }
  }

  /** Ends what is under way; nothing of it is kept, and what was found before it is. */
  readonly stop = (): void => {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    running.abort(new Error('Stopped'));
    this.#set({ kind: 'idle', earlier: latestOutcome(this.#state) });
  };

  /** Forgets the outcome; what is under way is ended. */
  readonly clear = (): void => {
    this.stop();
    if (this.#state.kind !== 'idle' || this.#state.earlier !== null) {
      this.#set({ kind: 'idle', earlier: null });
    }
  };

  #set(state: WorkState<Asked, Found>): void {
    const isProgress =
      state.kind === 'running' && this.#turn.kind === 'running' && this.#turn.asked === state.asked;
    if (!isProgress) this.#turn = state;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
