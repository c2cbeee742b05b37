/**
 * One kind of work that takes a while: at most one at a time, watched, stopped, its last outcome kept.
 *
 * Starting again ends what is under way. What fails is told in the state; no promise rejects.
 *
 * Depends on: nothing.
 */

/** How the work stands. */
export type WorkState<Asked, Found> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly asked: Asked; /** 0 to 1. */ readonly share: number }
  | { readonly kind: 'done'; readonly asked: Asked; readonly found: Found }
  | { readonly kind: 'failed'; readonly asked: Asked; /** A sentence. */ readonly message: string };

/** What the work is given. */
export interface WorkWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** One slot. */
export class WorkSlot<Asked, Found> {
  #state: WorkState<Asked, Found> = { kind: 'idle' };
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

  /** Does the work; a running one is ended and its outcome forgotten. */
  async start(asked: Asked, work: (asked: Asked, watch: WorkWatch) => Promise<Found>): Promise<void> {
    this.#running?.abort(new Error('Stopped'));
    const running = new AbortController();
    this.#running = running;
    const isLatest = () => this.#running === running;
    this.#set({ kind: 'running', asked, share: 0 });
    try {
      const found = await work(asked, {
        signal: running.signal,
        onProgress: (share) => {
          if (isLatest()) this.#set({ kind: 'running', asked, share });
        },
      });
      if (isLatest()) this.#set({ kind: 'done', asked, found });
    } catch (cause) {
      if (isLatest()) {
        this.#set({ kind: 'failed', asked, message: cause instanceof Error ? cause.message : String(cause) });
      }
    } finally {
      if (isLatest()) this.#running = null;
    }
  }

  /** Ends what is under way; nothing of it is kept. */
  readonly stop = (): void => {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    running.abort(new Error('Stopped'));
    this.#set({ kind: 'idle' });
  };

  /** Forgets the outcome; what is under way is ended. */
  readonly clear = (): void => {
    this.stop();
    if (this.#state.kind !== 'idle') this.#set({ kind: 'idle' });
  };

  #set(state: WorkState<Asked, Found>): void {
    const isProgress =
      state.kind === 'running' && this.#turn.kind === 'running' && this.#turn.asked === state.asked;
    if (!isProgress) this.#turn = state;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
