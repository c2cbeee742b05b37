/**
 * Gathers what waits while the disk is busy and writes it with one sync.
 *
 * Depends on: ./segment-bytes (types), ./vault-error.
 */
import type { Entry } from './segment-bytes';
import { VaultError } from './vault-error';

interface Waiting {
  readonly entries: readonly Entry[];
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

/** Entries on their way to the journal, in order. */
export class AppendQueue {
  readonly #write: (entries: readonly Entry[]) => Promise<void>;
  readonly #position: () => number;
  #waiting: Waiting[] = [];
  #drained: Promise<void> | null = null;
  /** The last position that was taken in; it counts only while the queue is busy. */
  #last = 0;

  /**
   * @param write - resolves when all of them are on disk
   * @param position - the last one on disk
   */
  constructor(write: (entries: readonly Entry[]) => Promise<void>, position: () => number) {
    this.#write = write;
    this.#position = position;
  }

  /**
   * Resolves when the entries are on disk.
   * @throws VaultError `vault/wrong-position` at once, if they do not count up from the last one
   */
  async add(entries: readonly Entry[]): Promise<void> {
    let expected = this.#drained === null ? this.#position() : this.#last;
    for (const { position } of entries) {
      expected += 1;
      if (position !== expected) {
        const message = `Position ${String(position)} came where ${String(expected)} was to come`;
        throw new VaultError('vault/wrong-position', message);
      }
    }
    this.#last = expected;
    const written = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject });
    });
    this.#drained ??= this.#drain();
    await written;
  }

  /** Whether something waits, or is being written. */
  get isBusy(): boolean {
    return this.#drained !== null;
  }

  /** Resolves when nothing waits any more, written or refused. */
  async whenEmpty(): Promise<void> {
    while (this.#drained !== null) await this.#drained;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(batch.flatMap(({ entries }) => entries));
      } catch (cause) {
        // What came after them would leave a gap.
        for (const { reject } of [...batch, ...this.#waiting]) reject(cause);
        this.#waiting = [];
        continue;
      }
      for (const { resolve } of batch) resolve();
    }
    this.#drained = null;
  }
}
