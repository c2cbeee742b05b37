/**
 * A vault: a journal of entries and snapshots of what they add up to, outside of
 * any database, from which a lost one is rebuilt.
 *
 * It knows bytes, positions and hashes. Whatever it has acknowledged is on disk.
 * Writes come one after the other; reading waits for nothing.
 *
 * Depends on: the other files of this folder, node:path.
 */
import { join } from 'node:path';
import { AppendQueue } from './append-queue';
import { EntryReader, type EntryPart } from './entry-reader';
import { examineVault, type Damage, type Examined } from './examine';
import { checkFormat, formatPath, writeFormat, type Format, type WriterVersions } from './format';
import { Journal } from './journal';
import type { Entry } from './segment-bytes';
import type { Snapshot } from './snapshot-file';
import { SnapshotStore } from './snapshot-store';
import { StagedEntry } from './staged-entry';
import { tidyVault } from './tidy';
import type { VaultCipher } from './vault-cipher';
import { asVaultError, VaultError } from './vault-error';
import type { VaultFiles } from './vault-files';
import { asideName, vaultFolders, type VaultFolders } from './vault-layout';
import { lockVault, type ProcessIdentity, type VaultLock } from './vault-lock';
import { frame, replaceFile } from './whole-file';

/** Below this much free space nothing is written any more: what the disk does then is not to be relied on. */
const READ_ONLY_BYTES = 200 * 1024 * 1024;
const WARNING_BYTES = 1024 * 1024 * 1024;

/** What a vault needs of the world. */
export interface VaultOptions {
  readonly files: VaultFiles;
  /** Made if it is not there. */
  readonly folder: string;
  readonly versions: WriterVersions;
  /** The same at every opening, until the vault is sealed or unsealed as a whole. */
  readonly cipher: VaultCipher;
  readonly identity: ProcessIdentity;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 32 hex digits that were never given before. */
  readonly newEpoch: () => string;
}

/** How much room the disk has: `low` is below 1 GB, `full` below 200 MB. */
export type DiskState = 'ok' | 'low' | 'full';

/** What was found when the vault was opened, and where it stands now. */
export interface VaultReport {
  readonly epoch: string;
  readonly position: number;
  readonly snapshot: Snapshot | null;
  readonly isNew: boolean;
  readonly damage: readonly Damage[];
}

/**
 * Opens a vault, or makes one.
 *
 * With less than 200 MB free it opens to be read; the first write after space
 * was made takes the lock and does what was put off.
 *
 * @throws VaultError `vault/newer`, `vault/locked`, `vault/locked-by-passphrase`, `vault/disk-full` (if it must be written first), `vault/io`
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  try {
    return await open(options);
  } catch (cause) {
    throw asVaultError(cause);
  }
}

async function open(options: VaultOptions): Promise<Vault> {
  const { files, versions, cipher } = options;
  const folders = vaultFolders(options.folder);
  const note = await checkFormat(files, folders.root, versions);
  if (note.state === 'refused') {
    throw new VaultError('vault/newer', `Written by ${note.refusal.lastWriter.app}: ${note.refusal.reason}`);
  }
  if (note.state === 'good' && note.format.vaultFormat !== cipher.format) {
    throw new VaultError('vault/locked-by-passphrase', 'The vault is sealed, and not by this key');
  }
  await makeFolders(files, folders);
  const isFull = (await diskState(files, folders)) === 'full';
  const lock = isFull ? null : await lockVault(files, folders.root, options.identity);
  const known = note.state === 'good' ? note.format : null;
  const examined = await examineVault(files, folders, cipher.format, known?.epoch ?? null, options.now());
  const isNoteLost = known === null && !(note.state === 'absent' && examined.isEmpty);
  const epoch = examined.epoch ?? options.newEpoch();
  const format: Format = { ...versions, vaultFormat: cipher.format, epoch };
  if (known === null || !isSame(known, format)) {
    if (isFull) throw new VaultError('vault/disk-full', 'Less than 200 MB are free');
    const path = formatPath(folders.root);
    if (note.state === 'damaged') await files.rename(path, asideName(path, options.now()));
    await writeFormat(files, folders.root, format);
  }
  if (!isFull) await tidyVault(files, folders, examined);
  const damage: readonly Damage[] = isNoteLost
    ? [{ code: 'format-unreadable', file: 'FORMAT', position: null }, ...examined.damage]
    : examined.damage;
  const vault = new Vault(options, folders, epoch, { ...examined, damage }, lock);
  if (!isFull) await vault.renewKeyBlocks();
  return vault;
}

/** An open vault. */
export class Vault {
  readonly #options: VaultOptions;
  readonly #files: VaultFiles;
  readonly #folders: VaultFolders;
  readonly #found: Examined;
  readonly #epoch: string;
  readonly #journal: Journal;
  readonly #snapshots: SnapshotStore;
  readonly #queue: AppendQueue;
  readonly #reader: EntryReader;
  readonly #staged = new StagedEntry();
  /** Null as long as the vault may only be read. */
  #lock: VaultLock | null;
  #newest: Snapshot | null;
  #isClosed = false;
  /** Settles when the write before is done. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    options: VaultOptions,
    folders: VaultFolders,
    epoch: string,
    found: Examined,
    lock: VaultLock | null,
  ) {
    const { files, versions, cipher } = options;
    this.#options = options;
    this.#files = files;
    this.#folders = folders;
    this.#found = found;
    this.#epoch = epoch;
    this.#lock = lock;
    this.#newest = found.snapshot;
    this.#journal = new Journal(files, folders, { epoch, format: cipher.format }, found);
    this.#snapshots = new SnapshotStore(files, folders, cipher, { epoch, schema: versions.schema });
    this.#reader = new EntryReader(files, folders, cipher, epoch);
    this.#queue = new AppendQueue(
      (entries) => this.#exclusively(() => this.#journal.append(entries)),
      () => this.#journal.position,
    );
  }

  /** What was found at the opening; position and snapshot as they are now. */
  report(): VaultReport {
    return {
      epoch: this.#epoch,
      position: this.#journal.position,
      snapshot: this.#newest === null ? null : this.#opened(this.#newest),
      isNew: this.#found.isEmpty && this.#journal.position === 0 && this.#newest === null,
      damage: this.#found.damage,
    };
  }

  /** How much room the disk has just now. */
  async disk(): Promise<DiskState> {
    return diskState(this.#files, this.#folders);
  }

  /**
   * Appends entries; resolves when they are on disk. After a rejection none of them counts.
   * @throws VaultError
   */
  async append(entries: readonly Entry[]): Promise<number> {
    const whole = this.#staged.complete(entries);
    try {
      await this.#queue.add(whole.map((entry) => this.#sealed(entry)));
    } catch (cause) {
      // The retry hands over the rest only.
      this.#staged.takeBack(whole, entries);
      throw asVaultError(cause);
    }
    return this.#journal.position;
  }

  /** Keeps the beginning of a large entry until `append` brings its end. */
  stage(position: number, bytes: Uint8Array): void {
    this.#staged.add(position, bytes);
  }

  readEntries(after: number, offset: number): Promise<EntryPart> {
    return told(this.#reader.read(this.#journal.segments, after, offset));
  }

  readSnapshot(
    name: string,
    offset: number,
  ): Promise<{ readonly bytes: Uint8Array; readonly next: number | null }> {
    return told(this.#snapshots.read(name, offset));
  }

  /** The snapshots there are, newest first. */
  async listSnapshots(): Promise<readonly Snapshot[]> {
    const snapshots = await told(this.#snapshots.list());
    return snapshots.map((snapshot) => this.#opened(snapshot));
  }

  /**
   * Begins a snapshot of the state at a position.
   * @throws VaultError `vault/wrong-position` if a newer one is there
   */
  beginSnapshot(position: number): Promise<number> {
    if (position < (this.#newest?.position ?? 0)) {
      return Promise.reject(new VaultError('vault/wrong-position', 'There is a newer snapshot'));
    }
    return this.#exclusively(() => this.#snapshots.begin(position));
  }

  writeSnapshot(id: number, bytes: Uint8Array): Promise<void> {
    return told(this.#snapshots.write(id, bytes));
  }

  cancelSnapshot(id: number): Promise<void> {
    return told(this.#snapshots.cancel(id));
  }

  /** Publishes it if it reads back well, then removes what it makes superfluous. */
  async endSnapshot(id: number): Promise<Snapshot> {
    const ready = await told(this.#snapshots.finish(id, this.#options.now()));
    return this.#exclusively(async () => {
      // First, since a file of entries that nobody was promised must not lie before the snapshot.
      await this.#journal.rotate();
      const snapshot = await this.#snapshots.publish(ready);
      this.#newest = snapshot;
      if (snapshot.position > this.#journal.position) await this.#journal.skipTo(snapshot.position);
      // A file that could not be removed now is removed the next time.
      await this.#spare().catch(() => undefined);
      return this.#opened(snapshot);
    });
  }

  /** Lets each snapshot carry the wrapped key that is in force. */
  async renewKeyBlocks(): Promise<void> {
    if (this.#options.cipher.keyBlock().byteLength > 0) await told(this.#snapshots.renewKeyBlocks());
  }

  /** Whether something was handed over that is not on disk yet, and may still be taken back. */
  isBusy(): boolean {
    return this.#queue.isBusy || this.#staged.isBegun || this.#snapshots.isWriting;
  }

  /** Resolves when nothing is being written any more. */
  async whenIdle(): Promise<void> {
    await this.#queue.whenEmpty();
    await this.#last.catch(() => undefined);
  }

  /** Writes what waits, notes where the vault ends, and lets others have it. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    await this.whenIdle();
    this.#isClosed = true;
    await this.#snapshots.cancelAny();
    if (this.#lock === null) return;
    try {
      await this.#lock.verify();
      await this.#journal.rotate();
      await replaceFile(this.#files, this.#folders.end, frame({ position: this.#journal.position }));
      await this.#lock.release();
    } catch (cause) {
      throw asVaultError(cause);
    }
  }

  #sealed(entry: Entry): Entry {
    return {
      position: entry.position,
      bytes: this.#options.cipher.sealEntry(this.#epoch, entry),
    };
  }

  /** As long as its content is, not what is stored of it. */
  #opened(snapshot: Snapshot): Snapshot {
    return { ...snapshot, bytes: this.#options.cipher.contentBytes(snapshot.bytes) ?? 0 };
  }

  async #spare(): Promise<void> {
    await this.#snapshots.thinOut();
    if (this.#journal.segments.length > 1) {
      await this.#journal.removeUpTo(await this.#snapshots.coveredPosition());
    }
  }

  /** Runs one write after the one before it, if the vault may be written. */
  async #exclusively<Result>(write: () => Promise<Result>): Promise<Result> {
    const run = this.#last.then(async () => {
      if (this.#isClosed) throw new VaultError('vault/not-open', 'The vault is closed');
      if ((await this.disk()) === 'full')
        throw new VaultError('vault/disk-full', 'Less than 200 MB are free');
      if (this.#lock === null) await this.#becomeWritable();
      else await this.#lock.verify();
      await this.#snapshots.withdrawDoubtful();
      return write();
    });
    this.#last = run.catch(() => undefined);
    return told(run);
  }

  async #becomeWritable(): Promise<void> {
    const lock = await lockVault(this.#files, this.#folders.root, this.#options.identity);
    const { cipher, now: clock } = this.#options;
    const now = await examineVault(this.#files, this.#folders, cipher.format, this.#epoch, clock());
    if (now.position !== this.#found.position || Buffer.compare(now.hash, this.#found.hash) !== 0) {
      throw new VaultError('vault/locked', 'Another process has written in the meantime');
    }
    await tidyVault(this.#files, this.#folders, now);
    this.#lock = lock;
  }
}

async function diskState(files: VaultFiles, folders: VaultFolders): Promise<DiskState> {
  const free = await files.freeBytes(folders.root);
  if (free < READ_ONLY_BYTES) return 'full';
  return free < WARNING_BYTES ? 'low' : 'ok';
}

async function makeFolders(files: VaultFiles, folders: VaultFolders): Promise<void> {
  const names = await files.list(folders.root);
  if (names.includes('journal') && names.includes('snapshots')) return;
  await files.makeFolder(folders.journal);
  await files.makeFolder(folders.snapshots);
  await files.syncFolder(folders.root);
  await files.syncFolder(join(folders.root, '..'));
}

function isSame(a: Format, b: Format): boolean {
  return (Object.keys(b) as (keyof Format)[]).every((key) => a[key] === b[key]);
}

async function told<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    throw asVaultError(cause);
  }
}
