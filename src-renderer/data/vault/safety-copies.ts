/**
 * The safety copies in the vault: take one, list them, read one.
 *
 * A copy is taken between two writes, once the journal has all before it; only
 * where entries are missing does a copy run ahead of the journal, to close the gap.
 *
 * Depends on: core, host (types), ../workspace-state (types), ./copied-state, ./database-copy (types),
 * ./vault-journal (types), ./vault-payloads, ./vault-reader.
 */
import type { Result } from '#domain/core/result';
import type { VaultHost, VaultSnapshot } from '../../host/host';
import type { WorkspaceState } from '../workspace-state';
import { stateOfCopy } from './copied-state';
import type { DatabaseCopy } from './database-copy';
import type { DiskState, VaultJournal } from './vault-journal';
import { encodeCopy } from './vault-payloads';
import { tryToRead } from './vault-reader';

/** One call takes 16 MB at most. */
const PART_BYTES = 4 * 1024 * 1024;

/** What copies are taken of. */
export interface CopiedWorkspace {
  readonly readCopy: () => Promise<DatabaseCopy>;
}

/** Writes a copy into the vault; it counts once the vault has read it back. */
export async function publishCopy(
  vault: VaultHost,
  copy: DatabaseCopy,
): Promise<{ readonly snapshot: VaultSnapshot; readonly disk: DiskState }> {
  return publishBytes(vault, copy.head.position, encodeCopy(copy));
}

/** The same for a copy that is written out already. */
export async function publishBytes(
  vault: VaultHost,
  position: number,
  bytes: Uint8Array,
): Promise<{ readonly snapshot: VaultSnapshot; readonly disk: DiskState }> {
  const { id } = await vault.beginSnapshot(position);
  try {
    for (let offset = 0; offset < bytes.byteLength; offset += PART_BYTES) {
      await vault.snapshotPart(id, bytes.slice(offset, offset + PART_BYTES));
    }
    return await vault.endSnapshot(id);
  } catch (cause) {
    await vault.cancelSnapshot(id).catch(() => undefined); // The first failure is the one to tell.
    throw cause;
  }
}

/** The copies of one workspace. */
export class SafetyCopies {
  readonly #vault: VaultHost;
  readonly #workspace: CopiedWorkspace;
  readonly #journal: VaultJournal;
  #lastPosition: number | null;
  #taking: Promise<VaultSnapshot | null> = Promise.resolve(null);
  #lastTookMs = 0;

  /** @param lastPosition - of the newest copy there is; null if there is none */
  constructor(
    vault: VaultHost,
    workspace: CopiedWorkspace,
    journal: VaultJournal,
    lastPosition: number | null,
  ) {
    this.#vault = vault;
    this.#workspace = workspace;
    this.#journal = journal;
    this.#lastPosition = lastPosition;
  }

  /** Takes one now, after the one under way if there is one. */
  take(): Promise<VaultSnapshot> {
    const run = this.#taking.catch(() => null).then(() => this.#take());
    this.#taking = run;
    return run;
  }

  /** Takes one if anything was written since the newest. Null if nothing was. */
  async takeIfChanged(): Promise<VaultSnapshot | null> {
    await this.#taking.catch(() => null);
    await this.#journal.settle();
    return this.#journal.position === (this.#lastPosition ?? 0) ? null : this.take();
  }

  /** How long the last one took; 0 before the first. */
  lastTookMs(): number {
    return this.#lastTookMs;
  }

  /** All there are, newest first. */
  async list(): Promise<readonly VaultSnapshot[]> {
    return (await this.#vault.list()).snapshots;
  }

  /** Reads one from disk and checks every record of it; the problem is a sentence. */
  async read(name: string): Promise<Result<WorkspaceState, string>> {
    const read = await tryToRead(this.#vault, name);
    return read.ok ? stateOfCopy(read.value) : read;
  }

  async #take(): Promise<VaultSnapshot> {
    const start = performance.now();
    const copy = await this.#workspace.readCopy();
    await this.#journal.settle();
    const { snapshot, disk } = await publishCopy(this.#vault, copy);
    this.#lastPosition = snapshot.position;
    this.#journal.confirm(snapshot.position, disk);
    this.#lastTookMs = performance.now() - start;
    return snapshot;
  }
}
