/**
 * Appends records to the journal's newest file.
 *
 * A file of an earlier run is never appended to: each run begins one of its own.
 * After a failed write the bytes on disk are unknown, so they are cut off and
 * written anew; a sync that failed is not simply tried again, since the system
 * may have thrown away what it could not write.
 *
 * Depends on: ./examine (types), ./segment-bytes, ./vault-error, ./vault-files (types), ./vault-layout.
 */
import type { Segment } from './examine';
import { encodeHead, encodeRecord, type Entry } from './segment-bytes';
import { VaultError } from './vault-error';
import type { VaultFile, VaultFiles } from './vault-files';
import { segmentName, type VaultFolders } from './vault-layout';

const ROTATED_BYTES = 8 * 1024 * 1024;
/** Pieces below this are written in one go. */
const LARGE_BYTES = 64 * 1024;

interface OpenSegment {
  readonly name: string;
  readonly first: number;
  readonly file: VaultFile;
  /** Length of what is safe; 0 as long as nothing of the file is. */
  end: number;
}

/** Where the journal stands. */
interface JournalState {
  readonly position: number;
  readonly hash: Uint8Array;
  readonly segments: readonly Segment[];
}

/** The journal of one run. Its methods are called one after the other. */
export class Journal {
  readonly #files: VaultFiles;
  readonly #folders: VaultFolders;
  readonly #of: { readonly epoch: string; readonly format: number };
  #closed: readonly Segment[];
  #open: OpenSegment | null = null;
  #position: number;
  #hash: Uint8Array;
  #isSuspect = false;

  /** @param of - what each new file says of itself */
  constructor(
    files: VaultFiles,
    folders: VaultFolders,
    of: { readonly epoch: string; readonly format: number },
    state: JournalState,
  ) {
    this.#files = files;
    this.#folders = folders;
    this.#of = of;
    this.#position = state.position;
    this.#hash = state.hash;
    this.#closed = state.segments;
  }

  /** The last position that is on disk. */
  get position(): number {
    return this.#position;
  }

  /** All files that hold entries, in order. */
  get segments(): readonly Segment[] {
    const open = this.#open;
    if (open === null || open.end === 0) return this.#closed;
    return [...this.#closed, { name: open.name, first: open.first, last: this.#position }];
  }

  /** Writes entries that follow on the position, with one sync for all. On failure none of them counts. */
  async append(entries: readonly Entry[]): Promise<void> {
    await this.#repair();
    if (this.#open !== null && this.#open.end >= ROTATED_BYTES) await this.rotate();
    this.#isSuspect = true;
    const pieces: Uint8Array[] = [];
    let hash = this.#hash;
    const isNew = this.#open === null;
    if (this.#open === null) {
      const head = { ...this.#of, first: this.#position + 1, hashBefore: hash };
      const encoded = encodeHead(head);
      pieces.push(encoded.bytes);
      hash = encoded.hash;
      this.#open = await this.#create(head.first);
    }
    let position = this.#position;
    for (const entry of entries) {
      if (entry.position !== position + 1) {
        throw new VaultError('vault/wrong-position', `Position ${String(entry.position)} does not follow`);
      }
      position = entry.position;
      const record = encodeRecord(hash, entry);
      pieces.push(record.head, record.payload);
      hash = record.hash;
    }
    const end = await writeAll(this.#open.file, pieces, this.#open.end);
    await this.#open.file.sync();
    if (isNew) await this.#files.syncFolder(this.#folders.journal);
    this.#open.end = end;
    this.#position = position;
    this.#hash = hash;
    this.#isSuspect = false;
  }

  /** Closes the newest file; the next entry begins another one. */
  async rotate(): Promise<void> {
    await this.#repair();
    const open = this.#open;
    if (open === null) return;
    this.#closed = this.segments;
    this.#open = null;
    await open.file.close();
  }

  /** Goes on from a later position, which a snapshot holds. */
  async skipTo(position: number): Promise<void> {
    await this.rotate();
    this.#position = position;
  }

  /** Removes files all of whose entries are at or before the position. The newest file stays. */
  async removeUpTo(position: number): Promise<void> {
    for (const segment of this.#closed.filter(({ last }) => last <= position)) {
      await this.#files.remove(this.#folders.segmentPath(segment.name));
      this.#closed = this.#closed.filter((other) => other !== segment);
    }
  }

  async #create(first: number): Promise<OpenSegment> {
    const name = segmentName(first);
    const path = this.#folders.segmentPath(name);
    if (this.#closed.some((segment) => segment.name === name)) {
      throw new VaultError('vault/damaged', `${name} is there already`);
    }
    // If there is one, then a try before this one left it, and nothing in it counts.
    await this.#files.remove(path);
    return { name, first, file: await this.#files.open(path, 'create'), end: 0 };
  }

  async #repair(): Promise<void> {
    if (!this.#isSuspect) return;
    const open = this.#open;
    if (open !== null && open.end === 0) {
      this.#open = null;
      await open.file.close().catch(() => undefined);
    }
    if (open === null || open.end === 0) {
      await this.#files.remove(this.#folders.segmentPath(segmentName(this.#position + 1)));
      await this.#files.syncFolder(this.#folders.journal);
    } else {
      await open.file.truncate(open.end);
      await open.file.sync();
    }
    this.#isSuspect = false;
  }
}

/** Writes the pieces one behind the other and returns where they end. */
async function writeAll(file: VaultFile, pieces: readonly Uint8Array[], from: number): Promise<number> {
  let at = from;
  let small: Uint8Array[] = [];
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(small);
    small = [];
    if (bytes.length > 0) await file.write(bytes, at);
    at += bytes.length;
  };
  for (const piece of pieces) {
    if (piece.byteLength < LARGE_BYTES) {
      small.push(piece);
      continue;
    }
    await flush();
    await file.write(piece, at);
    at += piece.byteLength;
  }
  await flush();
  return at;
}
