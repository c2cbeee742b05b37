/**
 * Reads the vault: a safety copy by its name, and the workspace as the vault knows it.
 *
 * Depends on: core, host (types), ./database-copy, ./tally, ./vault-payloads.
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { VaultHost, VaultSnapshot } from '../../host/host';
import { CopyBuilder, EMPTY_COPY, tallyOfCopy, type DatabaseCopy } from './database-copy';
import { differingTables, type Tally } from './tally';
import { decodeCopy, decodeEntry, NewerSafetyCopyError } from './vault-payloads';

/** Part of an entry or of a snapshot, collected until it is whole. */
class Collected {
  #parts: Uint8Array[] = [];

  add(part: Uint8Array): void {
    this.#parts.push(part);
  }

  take(): Uint8Array {
    const length = this.#parts.reduce((sum, part) => sum + part.byteLength, 0);
    const whole = new Uint8Array(length);
    let offset = 0;
    for (const part of this.#parts) {
      whole.set(part, offset);
      offset += part.byteLength;
    }
    this.#parts = [];
    return whole;
  }
}

/**
 * Reads one safety copy and checks that it holds what was written.
 *
 * @throws NewerSafetyCopyError if a later release wrote it
 */
export async function readSafetyCopy(vault: VaultHost, name: string): Promise<Result<DatabaseCopy, string>> {
  const collected = new Collected();
  for (let offset: number | null = 0; offset !== null;) {
    const part: Awaited<ReturnType<VaultHost['readSnapshot']>> = await vault.readSnapshot({ name, offset });
    collected.add(part.bytes);
    offset = part.next;
  }
  const read = decodeCopy(collected.take());
  return read.ok ? ok(read.value.copy) : read;
}

/** Why nothing could be rebuilt: one sentence for each safety copy that was tried. */
export class NoSafetyCopyError extends Error {
  override readonly name = 'NoSafetyCopyError';
  constructor(readonly reasons: readonly string[]) {
    super(`No safety copy could be read. ${reasons.join(' ')}`);
  }
}

/** A workspace put together from the vault. */
export interface Rebuilt {
  readonly copy: DatabaseCopy;
  readonly lastChangeAt: string | null;
  /** The safety copy it started from; null if from the changes alone. */
  readonly from: VaultSnapshot | null;
  /** One sentence for each newer safety copy that could not be used. */
  readonly reasons: readonly string[];
}

/**
 * The workspace as the vault knows it at a position: the newest good safety copy and the entries
 * after it; where that fails, an older one; at last the entries alone.
 *
 * @returns also what it started from, and why newer copies were passed over
 * @throws NoSafetyCopyError if none leads to that position
 * @throws NewerSafetyCopyError if a later release wrote to the vault
 */
export async function rebuildFromVault(vault: VaultHost, position: number): Promise<Rebuilt> {
  const { snapshots } = await vault.list();
  const reasons: string[] = [];
  for (const snapshot of [...snapshots, null]) {
    try {
      return { ...(await rebuildFrom(vault, snapshot, position)), from: snapshot, reasons };
    } catch (cause) {
      if (cause instanceof NewerSafetyCopyError) throw cause;
      const words = cause instanceof Error ? cause.message : String(cause);
      reasons.push(`${snapshot === null ? 'From the changes alone' : `From ${snapshot.name}`}: ${words}`);
    }
  }
  throw new NoSafetyCopyError(reasons);
}

async function rebuildFrom(vault: VaultHost, snapshot: VaultSnapshot | null, position: number) {
  let base = EMPTY_COPY;
  if (snapshot !== null) {
    const read = await readSafetyCopy(vault, snapshot.name);
    if (!read.ok) throw new Error(read.problem);
    base = read.value;
  }
  const replay = new Replay(base, snapshot?.created ?? null);
  if (base.head.position < position)
    await readEntries(vault, base.head.position, (bytes) => replay.apply(bytes));
  return replay.finish(position);
}

/** Applies entries to a copy and checks where they lead. */
class Replay {
  readonly #builder: CopyBuilder;
  #lastChangeAt: string | null;
  /** Counted by the writer over what it had then; holds only if nothing was brought forward. */
  #tally: Tally | null = null;
  #isOfToday = true;

  constructor(base: DatabaseCopy, madeAt: string | null) {
    this.#builder = new CopyBuilder(base);
    this.#lastChangeAt = base.steps.at(-1)?.row.at ?? madeAt;
  }

  apply(bytes: Uint8Array): void {
    const read = decodeEntry(bytes);
    if (!read.ok) throw new Error(read.problem);
    const { entry, isOfToday } = read.value;
    this.#builder.apply(entry);
    this.#lastChangeAt = entry.at;
    this.#tally = entry.tally;
    this.#isOfToday &&= isOfToday;
  }

  finish(position: number) {
    const copy = this.#builder.finish();
    const reached = copy.head.position;
    if (reached !== position) throw new Error(`It leads to change ${reached}, not to ${position}.`);
    const tally = this.#isOfToday ? this.#tally : null;
    const differing = tally === null ? [] : differingTables(tally, tallyOfCopy(copy));
    if (differing.length > 0) throw new Error(`It leads to other records in ${differing.join(', ')}.`);
    return { copy, lastChangeAt: this.#lastChangeAt };
  }
}

/** Hands over every entry after a position, in order. */
async function readEntries(
  vault: VaultHost,
  after: number,
  apply: (bytes: Uint8Array) => void,
): Promise<void> {
  const collected = new Collected();
  let next: { readonly after: number; readonly offset: number } | null = { after, offset: 0 };
  while (next !== null) {
    const answer: Awaited<ReturnType<VaultHost['readEntries']>> = await vault.readEntries(next);
    for (const { bytes, isWhole } of answer.entries) {
      collected.add(bytes);
      if (isWhole) apply(collected.take());
    }
    next = answer.next;
  }
}

/** The words of a failed read, or the copy. Never throws: for a list of copies some of which may be damaged. */
export async function tryToRead(vault: VaultHost, name: string): Promise<Result<DatabaseCopy, string>> {
  try {
    return await readSafetyCopy(vault, name);
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
}
