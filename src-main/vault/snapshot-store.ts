/**
 * The snapshots of one vault: writes one, publishes it, finds and thins them out.
 *
 * One is published only after it was read back from disk. What is kept beside it
 * is decided only then, so a failing snapshot never costs an older one.
 *
 * Depends on: ./retention, ./snapshot-file, ./vault-cipher (types), ./vault-error,
 * ./vault-files (types), ./vault-layout (types), node:path.
 */
import { join } from 'node:path';
import { snapshotsToKeep } from './retention';
import {
  newestFirst,
  readContent,
  readHead,
  readSnapshotName,
  renewKeyBlock,
  snapshotName,
  SnapshotWriter,
  verifySnapshot,
  type Snapshot,
  type SnapshotHead,
} from './snapshot-file';
import type { VaultCipher } from './vault-cipher';
import { VaultError } from './vault-error';
import type { VaultFiles } from './vault-files';
import type { VaultFolders } from './vault-layout';

const TEMPORARY = '.snapshot.tmp';
/** So many of the newest are proof against each other's damage, with the journal between them. */
const PROVEN_SNAPSHOTS = 3;

/** A snapshot being written. */
interface Unfinished {
  readonly id: number;
  readonly position: number;
  readonly writer: SnapshotWriter;
  /** Settles when the part before is written. */
  last: Promise<void>;
}

/** A snapshot that reads back well, and has no name yet. */
export interface ReadySnapshot {
  readonly head: SnapshotHead;
}

/** Snapshots in one folder. */
export class SnapshotStore {
  readonly #files: VaultFiles;
  readonly #folders: VaultFolders;
  readonly #cipher: VaultCipher;
  readonly #of: { readonly epoch: string; readonly schema: number };
  readonly #verified = new Set<string>();
  #unfinished: Unfinished | null = null;
  #lastId = 0;
  /** A name that was given and may not outlast a power cut: it must go before anything else is written. */
  #doubtful: string | null = null;

  /** @param of - what each new one says of itself */
  constructor(
    files: VaultFiles,
    folders: VaultFolders,
    cipher: VaultCipher,
    of: { readonly epoch: string; readonly schema: number },
  ) {
    this.#files = files;
    this.#folders = folders;
    this.#cipher = cipher;
    this.#of = of;
  }

  /** Begins one and gives up any that is unfinished. Returns the number to name it by. */
  async begin(position: number): Promise<number> {
    if (this.#unfinished !== null) await this.cancel(this.#unfinished.id);
    const path = join(this.#folders.snapshots, TEMPORARY);
    await this.#files.remove(path);
    const file = await this.#files.open(path, 'create');
    const writer = new SnapshotWriter(file, this.#cipher, { ...this.#of, position });
    this.#lastId += 1;
    this.#unfinished = { id: this.#lastId, position, writer, last: Promise.resolve() };
    return this.#lastId;
  }

  /** Writes the next part. Parts are written in the order of the calls; after a failure it is given up. */
  async write(id: number, bytes: Uint8Array): Promise<void> {
    const unfinished = this.#wanted(id);
    unfinished.last = unfinished.last.then(() => unfinished.writer.write(bytes));
    try {
      await unfinished.last;
    } catch (cause) {
      await this.cancel(id);
      throw cause;
    }
  }

  /** Forces it to disk and reads it back. */
  async finish(id: number, created: number): Promise<ReadySnapshot> {
    const { writer, last } = this.#wanted(id);
    this.#unfinished = null;
    const path = join(this.#folders.snapshots, TEMPORARY);
    try {
      await last;
      const head = await writer.finish(created);
      const found = await verifySnapshot(this.#files, path);
      if (found?.sha256 !== head.sha256) throw new VaultError('vault/io', 'A snapshot does not read back');
      return { head };
    } catch (cause) {
      await writer.close().catch(() => undefined);
      await this.#files.remove(path).catch(() => undefined);
      throw cause;
    }
  }

  /** Gives it its name. On disk when it resolves. */
  async publish({ head }: ReadySnapshot): Promise<Snapshot> {
    const { snapshots } = this.#folders;
    await this.withdrawDoubtful();
    const taken = newestFirst(await this.#files.list(snapshots)).map(readSnapshotName);
    const numbers = taken.flatMap((key) => (key?.position === head.position ? [key.nth] : []));
    const name = snapshotName(head.position, Math.max(0, ...numbers) + 1);
    this.#doubtful = name;
    await this.#files.rename(join(snapshots, TEMPORARY), this.#folders.snapshotPath(name));
    await this.#files.syncFolder(snapshots);
    this.#doubtful = null;
    this.#verified.add(name);
    return { ...head, name };
  }

  /** Takes back a name whose publication failed: it could be found at the next start, and be believed. */
  async withdrawDoubtful(): Promise<void> {
    if (this.#doubtful === null) return;
    await this.#files.remove(this.#folders.snapshotPath(this.#doubtful));
    await this.#files.syncFolder(this.#folders.snapshots);
    this.#doubtful = null;
  }

  /** Gives it up. One that is not there is no error. */
  async cancel(id: number): Promise<void> {
    const unfinished = this.#unfinished;
    if (unfinished?.id !== id) return;
    this.#unfinished = null;
    await unfinished.last.catch(() => undefined);
    await unfinished.writer.close().catch(() => undefined);
    await this.#files.remove(join(this.#folders.snapshots, TEMPORARY)).catch(() => undefined);
  }

  /** Gives up whatever is unfinished. */
  async cancelAny(): Promise<void> {
    if (this.#unfinished !== null) await this.cancel(this.#unfinished.id);
  }

  /** Those whose heads are good, newest first. */
  async list(): Promise<readonly Snapshot[]> {
    const found: Snapshot[] = [];
    for (const name of newestFirst(await this.#files.list(this.#folders.snapshots))) {
      if (name === this.#doubtful) continue;
      const head = await readHead(this.#files, this.#folders.snapshotPath(name));
      if (this.#isOurs(head)) found.push({ ...head, name });
    }
    return found;
  }

  /**
   * A part of its content, all of which was checked before.
   * @throws VaultError `vault/damaged`, or `vault/wrong-position` if there is no such snapshot
   */
  async read(
    name: string,
    offset: number,
  ): Promise<{ readonly bytes: Uint8Array; readonly next: number | null }> {
    const names = await this.#files.list(this.#folders.snapshots);
    if (readSnapshotName(name) === null || !names.includes(name)) {
      throw new VaultError('vault/wrong-position', 'There is no such snapshot');
    }
    if (!(await this.#isGood(name))) throw new VaultError('vault/damaged', `${name} is damaged`);
    return readContent(this.#files, this.#folders.snapshotPath(name), this.#cipher, offset);
  }

  /** Lets each carry the wrapped key that is in force. One that fails is tried again at the next start. */
  async renewKeyBlocks(): Promise<void> {
    for (const { name } of await this.list()) {
      await renewKeyBlock(this.#files, this.#folders.snapshotPath(name), this.#cipher).catch(() => undefined);
    }
  }

  /** Whether one is being written. */
  get isWriting(): boolean {
    return this.#unfinished !== null;
  }

  /** Removes those that are not to be kept. Call it after one was published, never otherwise. */
  async thinOut(): Promise<void> {
    const all = await this.list();
    const kept = new Set(snapshotsToKeep(all));
    for (const snapshot of all.filter((one) => !kept.has(one))) {
      await this.#files.remove(this.#folders.snapshotPath(snapshot.name));
    }
  }

  /** The position of the third newest good snapshot: entries up to it can be spared. 0 if there are fewer. */
  async coveredPosition(): Promise<number> {
    let good = 0;
    for (const { name, position } of await this.list()) {
      if (await this.#isGood(name)) good += 1;
      if (good === PROVEN_SNAPSHOTS) return position;
    }
    return 0;
  }

  async #isGood(name: string): Promise<boolean> {
    if (this.#verified.has(name)) return true;
    const head = await verifySnapshot(this.#files, this.#folders.snapshotPath(name));
    const isGood = this.#isOurs(head);
    if (isGood) this.#verified.add(name);
    return isGood;
  }

  #isOurs(head: SnapshotHead | null): head is SnapshotHead {
    return head?.epoch === this.#of.epoch && head.format === this.#cipher.format;
  }

  #wanted(id: number): Unfinished {
    const unfinished = this.#unfinished;
    if (unfinished?.id !== id) throw new VaultError('vault/bad-call', 'That snapshot is not being written');
    return unfinished;
  }
}
