/**
 * The journal of changes in the vault: every committed write, in order.
 *
 * A change whose entry the vault did not take stays in the database, and its
 * entry waits here: it is tried again with the next change, by `settle`, and at
 * the next start, which finds the database ahead. Nothing waiting is ever dropped,
 * except for a copy of the whole database that contains it.
 *
 * Depends on: host, ../change-journal (types), ./vault-payloads.
 */
import { HostError, type VaultHost } from '../../host/host';
import type { ChangeJournal, JournalEntry } from '../change-journal';
import { encodeEntry } from './vault-payloads';

/** Below `low` (1 GB) the user is warned; at `full` (200 MB) nothing more is written. */
export type DiskState = 'ok' | 'low' | 'full';

/** How the vault stands, for the status bar. */
export interface VaultStatus {
  readonly disk: DiskState;
  /** Why the newest changes are in the database only; null if the vault has everything. */
  readonly problem: string | null;
  /** A change is in the database whose entry the vault has not answered yet. */
  readonly isWaiting: boolean;
  /** When the vault last confirmed that it has everything, an ISO instant; null if not yet. */
  readonly confirmedAt: string | null;
}

/** The change is in the database, but not yet in the vault. */
export class NotYetSafeError extends Error {
  override readonly name = 'NotYetSafeError';
  constructor(reason: string) {
    super(
      `The change is in the database, but not yet in the safety copy: ${reason} It is tried again with the next change.`,
    );
  }
}

/** There is so little space on the disk that no change is begun. */
export class DiskFullError extends Error {
  override readonly name = 'DiskFullError';
  constructor() {
    super('Less than 200 MB are free on the disk. Nothing was changed. Make space, then try again.');
  }
}

/** What the journal is given. */
export interface VaultJournalOptions {
  readonly vault: VaultHost;
  /** Where the vault stands. */
  readonly position: number;
  readonly disk: DiskState;
  readonly confirmedAt: string | null;
  /** The clock, an ISO instant. */
  readonly now: () => string;
  /** Puts a copy of the whole database into the vault. */
  readonly copyDatabase: () => Promise<{ readonly position: number; readonly disk: DiskState }>;
  /** The database is ahead of the vault, and the entries between are not at hand. */
  readonly isBehind?: boolean;
}

interface Waiting {
  readonly position: number;
  readonly bytes: Uint8Array;
}

/** The vault stands elsewhere than was thought, or the entry is too large: a copy of the whole database has it all. */
const takesCopyInstead: ReadonlySet<string | null> = new Set(['vault/wrong-position', 'vault/bad-call']);

/** One call takes 16 MB at most; less leaves room and answers sooner. */
const CALL_BYTES = 8 * 1024 * 1024;
const CALL_ENTRIES = 1_000;

/** The journal. */
export class VaultJournal implements ChangeJournal {
  readonly #options: VaultJournalOptions;
  readonly #listeners = new Set<() => void>();
  #waiting: readonly Waiting[] = [];
  #position: number;
  #status: VaultStatus;
  /** Set where only a copy of the whole database brings the vault up to date. */
  #needsCopy: boolean;
  #sending: Promise<void> | null = null;
  /** Bytes of an entry that the vault has already, while its end is still to come. */
  #handed: { readonly position: number; readonly bytes: number } | null = null;

  constructor(options: VaultJournalOptions) {
    const { position, disk, confirmedAt, isBehind = false } = options;
    this.#options = options;
    this.#position = position;
    this.#needsCopy = isBehind;
    const problem = isBehind ? 'the safety copy is behind the database.' : null;
    this.#status = { disk, problem, isWaiting: isBehind, confirmedAt };
  }

  /** The last position that is safe. */
  get position(): number {
    return this.#position;
  }

  /** How it stands; the same object until something changes. */
  readonly status = (): VaultStatus => this.#status;

  /** Calls the listener whenever the status changes, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** @throws DiskFullError below 200 MB of free space */
  async admit(): Promise<void> {
    if (this.#status.disk !== 'full') return;
    // Asked each time, so that space that was made is noticed at once.
    if ((await this.checkDisk()) === 'full') throw new DiskFullError();
  }

  /** Looks how much room the disk has. Where there is some again, what waits for it is tried again. */
  async checkDisk(): Promise<DiskState> {
    const { disk } = await this.#options.vault.list();
    this.#tell({ disk });
    if (disk !== 'full' && this.#status.problem !== null) {
      this.settle().catch(() => undefined); // The status says why.
    }
    return disk;
  }

  /** @throws NotYetSafeError if the vault refused */
  async append(entry: JournalEntry): Promise<void> {
    this.#waiting = [...this.#waiting, { position: entry.position, bytes: encodeEntry(entry) }];
    this.#tell({ isWaiting: true });
    while (this.#position < entry.position) await this.#sendOnce();
  }

  /** @throws NotYetSafeError if the vault refused */
  async settle(): Promise<void> {
    while (this.#needsCopy || this.#waiting.length > 0) await this.#sendOnce();
  }

  /** Notes that the vault holds everything up to a position, as after a copy of the whole database. */
  confirm(position: number, disk: DiskState): void {
    this.#position = Math.max(this.#position, position);
    this.#waiting = this.#waiting.filter((entry) => entry.position > this.#position);
    const first = this.#waiting[0];
    if (first === undefined || first.position === this.#position + 1) this.#needsCopy = false;
    const isWhole = this.#waiting.length === 0 && !this.#needsCopy;
    const confirmedAt = isWhole ? this.#options.now() : this.#status.confirmedAt;
    this.#tell({ disk, problem: null, isWaiting: !isWhole, confirmedAt });
  }

  /** Everyone who waits shares one call. */
  #sendOnce(): Promise<void> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #send(): Promise<void> {
    const { vault, copyDatabase } = this.#options;
    try {
      if (this.#needsCopy) {
        const { position, disk } = await copyDatabase();
        this.#needsCopy = false;
        this.confirm(position, disk);
        return;
      }
      const batch = nextBatch(this.#waiting);
      const [first] = batch;
      if (first === undefined) return;
      const rest = await this.#handOver(first);
      const { position, disk } = await vault.append({
        entries: [{ position: first.position, bytes: rest }, ...batch.slice(1)],
      });
      this.#handed = null;
      this.confirm(position, disk);
    } catch (cause) {
      if (!this.#needsCopy && takesCopyInstead.has(codeOf(cause))) {
        this.#handed = null;
        this.#needsCopy = true;
        return;
      }
      const reason = asSentence(cause);
      this.#tell({ problem: reason, ...(codeOf(cause) === 'vault/disk-full' ? { disk: 'full' } : {}) });
      throw new NotYetSafeError(reason);
    }
  }

  /** Hands the beginning of an entry too large for one call over, and gives the rest. */
  async #handOver({ position, bytes }: Waiting): Promise<Uint8Array> {
    // The vault keeps what it was handed over a refusal.
    let done = this.#handed?.position === position ? this.#handed.bytes : 0;
    for (; bytes.byteLength - done > CALL_BYTES; done += CALL_BYTES) {
      await this.#options.vault.appendPart({ position, bytes: bytes.slice(done, done + CALL_BYTES) });
      this.#handed = { position, bytes: done + CALL_BYTES };
    }
    return done === 0 ? bytes : bytes.slice(done);
  }

  #tell(change: Partial<VaultStatus>): void {
    const next = { ...this.#status, ...change };
    const names = Object.keys(next) as (keyof VaultStatus)[];
    if (names.every((name) => next[name] === this.#status[name])) return;
    this.#status = next;
    for (const listener of this.#listeners) listener();
  }
}

/** As many entries as go into one call, at least one. */
function nextBatch(waiting: readonly Waiting[]): readonly Waiting[] {
  let bytes = 0;
  const end = waiting.findIndex(
    (entry, index) => (bytes += entry.bytes.byteLength) > CALL_BYTES || index === CALL_ENTRIES,
  );
  return end === -1 ? waiting : waiting.slice(0, Math.max(end, 1));
}

function codeOf(cause: unknown): string | null {
  return cause instanceof HostError ? cause.code : null;
}

function asSentence(cause: unknown): string {
  const words = cause instanceof Error ? cause.message : String(cause);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
