/**
 * One snapshot as a file: a head, then content that means nothing here.
 *
 *     magic 8 | format u32 | schema u32 | epoch 16 | position u64 | created u64 ms
 *     | content bytes u64 | content SHA-256 32 | SHA-256 of all that 32
 *     | in a sealed vault: the wrapped key, and zeros up to 1024 | content
 *
 * Bytes and SHA-256 are those of the content as it lies there, sealed or not. The
 * key's block carries a check of its own and may be written anew in its place.
 *
 * The head is written last, since only then hash and length are known: a file
 * without a good head is no snapshot.
 *
 * Depends on: ./format, ./vault-cipher (types), ./vault-error, ./vault-files (types), ./whole-file,
 * node:crypto.
 */
import { createHash, type Hash } from 'node:crypto';
import { SEALED_FORMAT, VAULT_FORMAT } from './format';
import { aboutSnapshot, type ContentSealer, type VaultCipher } from './vault-cipher';
import { VaultError } from './vault-error';
import type { VaultFile, VaultFiles } from './vault-files';
import { closing, unframe } from './whole-file';

const MAGIC = Buffer.from('RPVAULTS');
const CHECKED_BYTES = 8 + 4 + 4 + 16 + 8 + 8 + 8 + 32;
const HEAD_BYTES = CHECKED_BYTES + 32;
const KEY_BLOCK_BYTES = 1024;
const CHUNK_BYTES = 4 * 1024 * 1024;
const NAME = /^s-(\d{1,16})(?:-(\d{1,6}))?\.snap$/;

/** What a snapshot says of itself. */
export interface SnapshotHead {
  /** Whether the content is sealed. */
  readonly format: number;
  readonly epoch: string;
  readonly position: number;
  /** Milliseconds since 1970, UTC. */
  readonly created: number;
  /** Length of the content as it lies in the file. */
  readonly bytes: number;
  /** Of the same, in hex. */
  readonly sha256: string;
  /** Shape of the content, as its writer named it. */
  readonly schema: number;
}

/** A snapshot that is there. */
export interface Snapshot extends SnapshotHead {
  readonly name: string;
}

/** Name of the `nth` snapshot at a position, counted from 1. */
export function snapshotName(position: number, nth: number): string {
  return nth === 1 ? `s-${String(position)}.snap` : `s-${String(position)}-${String(nth)}.snap`;
}

/** Position and number in a name, or null if it is no name of a snapshot. */
export function readSnapshotName(name: string): { readonly position: number; readonly nth: number } | null {
  const found = NAME.exec(name);
  return found === null ? null : { position: Number(found[1]), nth: Number(found[2] ?? '1') };
}

/** Names of snapshots among others, the newest first. */
export function newestFirst(names: readonly string[]): readonly string[] {
  return names
    .flatMap((name) => {
      const key = readSnapshotName(name);
      return key === null ? [] : [{ name, ...key }];
    })
    .sort((a, b) => b.position - a.position || b.nth - a.nth)
    .map(({ name }) => name);
}

/** Writes one snapshot in parts. */
export class SnapshotWriter {
  readonly #file: VaultFile;
  readonly #cipher: VaultCipher;
  readonly #of: Pick<SnapshotHead, 'epoch' | 'position' | 'schema'>;
  readonly #sealer: ContentSealer;
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;

  /**
   * @param file - a new one; it is closed by `finish` or `close`
   * @param of - what the snapshot says of itself
   */
  constructor(file: VaultFile, cipher: VaultCipher, of: Pick<SnapshotHead, 'epoch' | 'position' | 'schema'>) {
    this.#file = file;
    this.#cipher = cipher;
    this.#of = of;
    this.#sealer = cipher.sealContent(aboutSnapshot(of.epoch, of.position));
  }

  /** The next part. One at a time. */
  async write(part: Uint8Array): Promise<void> {
    await this.#store(this.#sealer.add(part));
  }

  /** Writes the head and forces all of it to disk. */
  async finish(created: number): Promise<SnapshotHead> {
    return closing(this.#file, async () => {
      await this.#store(this.#sealer.end());
      const { format } = this.#cipher;
      const head = { ...this.#of, format, created, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
      await this.#file.write(Buffer.concat([encodeHead(head), paddedBlock(this.#cipher)]), 0);
      await this.#file.sync();
      return head;
    });
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #store(stored: Uint8Array): Promise<void> {
    if (stored.byteLength === 0) return;
    await this.#file.write(stored, contentStart(this.#cipher.format) + this.#bytes);
    this.#hash.update(stored);
    this.#bytes += stored.byteLength;
  }
}

/** The head of a snapshot file, without a look at its content; null if it is damaged. */
export async function readHead(files: VaultFiles, path: string): Promise<SnapshotHead | null> {
  const file = await files.open(path, 'read');
  return closing(file, async () => headIn(file));
}

/** Reads all of a snapshot from disk. Null if it is not as it was written. */
export async function verifySnapshot(files: VaultFiles, path: string): Promise<SnapshotHead | null> {
  const file = await files.open(path, 'read');
  return closing(file, async () => {
    const head = await headIn(file);
    if (head === null) return null;
    const start = contentStart(head.format);
    if ((await file.size()) !== start + head.bytes) return null;
    const hash = createHash('sha256');
    for (let at = 0; at < head.bytes; at += CHUNK_BYTES) {
      hash.update(await file.read(Math.min(CHUNK_BYTES, head.bytes - at), start + at));
    }
    return hash.digest('hex') === head.sha256 ? head : null;
  });
}

/** A part of the content, at most 4 MB; `next` is where the following one starts, or null. */
export async function readContent(
  files: VaultFiles,
  path: string,
  cipher: VaultCipher,
  offset: number,
): Promise<{ readonly bytes: Uint8Array; readonly next: number | null }> {
  const file = await files.open(path, 'read');
  return closing(file, async () => {
    const head = await headIn(file);
    if (head === null) throw new VaultError('vault/damaged', 'The head of a snapshot is damaged');
    const total = head.format === cipher.format ? cipher.contentBytes(head.bytes) : null;
    if (total === null) throw new VaultError('vault/damaged', 'A snapshot is of another kind');
    const length = Math.max(0, Math.min(CHUNK_BYTES, total - offset));
    const start = contentStart(head.format);
    const stored = {
      bytes: head.bytes,
      read: (wanted: number, at: number) => file.read(Math.min(wanted, head.bytes - at), start + at),
    };
    const about = aboutSnapshot(head.epoch, head.position);
    const bytes = await cipher.openContent(about, stored, Math.min(offset, total), length);
    if (bytes.byteLength < length) throw new VaultError('vault/damaged', 'A snapshot has lost its end');
    const next = offset + length;
    return { bytes, next: next < total ? next : null };
  });
}

/** The wrapped key that a sealed snapshot carries, whatever state the rest is in; null if it is no such file. */
export async function readKeyBlock(files: VaultFiles, path: string): Promise<Uint8Array | null> {
  const file = await files.open(path, 'read');
  return closing(file, async () => {
    const source = Buffer.from(await file.read(contentStart(SEALED_FORMAT), 0));
    if (source.length < HEAD_BYTES || source.readUInt32LE(8) !== SEALED_FORMAT) return null;
    const block = source.subarray(HEAD_BYTES);
    const end = block.indexOf(0);
    return new Uint8Array(end < 0 ? block : block.subarray(0, end));
  });
}

/** Puts the wrapped key that is in force in the place of an older wrapping of the same key, or of damage. */
export async function renewKeyBlock(files: VaultFiles, path: string, cipher: VaultCipher): Promise<void> {
  const found = await readKeyBlock(files, path);
  const wanted = cipher.keyBlock();
  if (found === null || Buffer.compare(found, wanted) === 0) return;
  const [there, ours] = [keyIdIn(found), keyIdIn(wanted)];
  // What that key sealed this one never opens: the block may be the last copy of it.
  if (there !== null && there !== ours) return;
  const file = await files.open(path, 'write');
  await closing(file, async () => {
    await file.write(paddedBlock(cipher), HEAD_BYTES);
    await file.sync();
  });
}

function keyIdIn(block: Uint8Array): string | null {
  const value = unframe(block);
  const isNamed = typeof value === 'object' && value !== null && 'keyId' in value;
  return isNamed && typeof value.keyId === 'string' ? value.keyId : null;
}

function contentStart(format: number): number {
  return HEAD_BYTES + (format === SEALED_FORMAT ? KEY_BLOCK_BYTES : 0);
}

function paddedBlock(cipher: VaultCipher): Uint8Array {
  if (cipher.format !== SEALED_FORMAT) return new Uint8Array();
  const block = cipher.keyBlock();
  if (block.byteLength > KEY_BLOCK_BYTES)
    throw new VaultError('vault/bad-call', 'The wrapped key is too long');
  return Buffer.concat([block, Buffer.alloc(KEY_BLOCK_BYTES - block.byteLength)]);
}

async function headIn(file: VaultFile): Promise<SnapshotHead | null> {
  const source = Buffer.from(await file.read(HEAD_BYTES, 0));
  if (source.length < HEAD_BYTES || !source.subarray(0, 8).equals(MAGIC)) return null;
  if (!sha256(source.subarray(0, CHECKED_BYTES)).equals(source.subarray(CHECKED_BYTES))) return null;
  if (source.readUInt32LE(8) > VAULT_FORMAT) {
    throw new VaultError('vault/newer', 'A snapshot was written by a later release');
  }
  return {
    format: source.readUInt32LE(8),
    schema: source.readUInt32LE(12),
    epoch: source.toString('hex', 16, 32),
    position: Number(source.readBigUInt64LE(32)),
    created: Number(source.readBigUInt64LE(40)),
    bytes: Number(source.readBigUInt64LE(48)),
    sha256: source.toString('hex', 56, CHECKED_BYTES),
  };
}

function encodeHead(of: SnapshotHead): Uint8Array {
  const { format, epoch, position, created, bytes, sha256: content, schema } = of;
  const head = Buffer.alloc(HEAD_BYTES);
  MAGIC.copy(head, 0);
  head.writeUInt32LE(format, 8);
  head.writeUInt32LE(schema, 12);
  head.write(epoch, 16, 'hex');
  head.writeBigUInt64LE(BigInt(position), 32);
  head.writeBigUInt64LE(BigInt(Math.max(0, created)), 40);
  head.writeBigUInt64LE(BigInt(bytes), 48);
  head.write(content, 56, 'hex');
  head.set(sha256(head.subarray(0, CHECKED_BYTES)), CHECKED_BYTES);
  return head;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
