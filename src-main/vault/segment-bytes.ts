/**
 * The bytes of one journal file: a head, then records, each chained to the one before.
 *
 *     head    magic 8 | format u32 | 0 u32 | epoch 16 | first position u64 | hash before 32 | SHA-256 32
 *     record  magic 4 | length u32 | position u64 | check 4 | hash 32 | payload
 *
 * `hash` is the SHA-256 of the hash before, length, position and payload; `check`
 * begins the SHA-256 of the first three, so that a damaged length is told from a
 * record cut short. Numbers are little-endian.
 *
 * Depends on: ./format, ./vault-error, node:crypto.
 */
import { createHash } from 'node:crypto';
import { VAULT_FORMAT } from './format';
import { VaultError } from './vault-error';

const HEAD_MAGIC = Buffer.from('RPVAULTJ');
const RECORD_MAGIC = Buffer.from('RPVR');
const HASH_BYTES = 32;
const HEAD_CHECKED = 8 + 4 + 4 + 16 + 8 + HASH_BYTES;
const RECORD_HEAD = 4 + 4 + 8 + 4 + HASH_BYTES;

/** Bytes of a segment's head. */
export const HEAD_BYTES = HEAD_CHECKED + HASH_BYTES;
/** What stands before the first record there ever was. */
export const NO_HASH: Uint8Array = Buffer.alloc(HASH_BYTES);

/** One entry: a position and bytes that mean nothing here. */
export interface Entry {
  readonly position: number;
  readonly bytes: Uint8Array;
}

/** A segment's head. */
export interface SegmentHead {
  /** Whether the payloads are sealed: {@link PLAIN_FORMAT} or {@link SEALED_FORMAT}. */
  readonly format: number;
  readonly epoch: string;
  readonly first: number;
  /** Of the last record of the segment before. */
  readonly hashBefore: Uint8Array;
}

/** What is good in a segment's bytes, and what is wrong with the rest. */
export interface ParsedSegment {
  /** Null if the head itself is not good: then nothing is. */
  readonly head: SegmentHead | null;
  readonly entries: readonly Entry[];
  /** Hash of the last good record; of the head if there is none. */
  readonly lastHash: Uint8Array;
  /** Length of the good part in bytes. */
  readonly goodBytes: number;
  /** `torn`: bytes stop where more were to come, as at a power cut. `damaged`: they are not what was written. */
  readonly flaw: 'torn' | 'damaged' | null;
}

/** The bytes of a head, and the hash that its first record is chained to. */
export function encodeHead({ format, epoch, first, hashBefore }: SegmentHead): {
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
} {
  const bytes = Buffer.alloc(HEAD_BYTES);
  HEAD_MAGIC.copy(bytes, 0);
  bytes.writeUInt32LE(format, 8);
  bytes.write(epoch, 16, 'hex');
  bytes.writeBigUInt64LE(BigInt(first), 32);
  bytes.set(hashBefore, 40);
  const hash = sha256(bytes.subarray(0, HEAD_CHECKED));
  bytes.set(hash, HEAD_CHECKED);
  return { bytes, hash };
}

/** The bytes of a record, in two pieces so that a large payload is not copied, and its hash. */
export function encodeRecord(
  hashBefore: Uint8Array,
  { position, bytes }: Entry,
): { readonly head: Uint8Array; readonly payload: Uint8Array; readonly hash: Uint8Array } {
  const head = Buffer.alloc(RECORD_HEAD);
  RECORD_MAGIC.copy(head, 0);
  head.writeUInt32LE(bytes.byteLength, 4);
  head.writeBigUInt64LE(BigInt(position), 8);
  const numbers = head.subarray(4, 16);
  head.set(sha256(hashBefore, numbers).subarray(0, 4), 16);
  const hash = sha256(hashBefore, numbers, bytes);
  head.set(hash, 20);
  return { head, payload: bytes, hash };
}

/**
 * Reads a segment up to the first thing that is not as it was written.
 * @throws VaultError `vault/newer` if a later release wrote it
 */
export function parseSegment(bytes: Uint8Array): ParsedSegment {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = parseHead(source);
  if (head === null) {
    const flaw = source.length < HEAD_BYTES || isZero(source) ? 'torn' : 'damaged';
    return { head, entries: [], lastHash: NO_HASH, goodBytes: 0, flaw };
  }
  const entries: Entry[] = [];
  let lastHash: Uint8Array = source.subarray(HEAD_CHECKED, HEAD_BYTES);
  let at = HEAD_BYTES;
  let flaw: ParsedSegment['flaw'] = null;
  while (at < source.length) {
    const record = parseRecord(source, at, lastHash, head.first + entries.length);
    if (typeof record === 'string') {
      flaw = record;
      break;
    }
    entries.push(record.entry);
    lastHash = record.hash;
    at = record.end;
  }
  // A copy: what outlives the segment's bytes must not hold them in memory.
  return { head, entries, lastHash: new Uint8Array(lastHash), goodBytes: at, flaw };
}

function parseHead(source: Buffer): SegmentHead | null {
  if (source.length < HEAD_BYTES || !source.subarray(0, 8).equals(HEAD_MAGIC)) return null;
  if (!sha256(source.subarray(0, HEAD_CHECKED)).equals(source.subarray(HEAD_CHECKED, HEAD_BYTES)))
    return null;
  if (source.readUInt32LE(8) > VAULT_FORMAT) {
    throw new VaultError('vault/newer', 'A journal file was written by a later release');
  }
  return {
    format: source.readUInt32LE(8),
    epoch: source.toString('hex', 16, 32),
    first: Number(source.readBigUInt64LE(32)),
    hashBefore: source.subarray(40, HEAD_CHECKED),
  };
}

function parseRecord(
  source: Buffer,
  at: number,
  hashBefore: Uint8Array,
  position: number,
): { readonly entry: Entry; readonly hash: Uint8Array; readonly end: number } | 'torn' | 'damaged' {
  const rest = source.subarray(at);
  // Where the length reached the disk and the bytes did not, ext4 gives zeros.
  if (rest.length < RECORD_HEAD || isZero(rest)) return 'torn';
  const numbers = rest.subarray(4, 16);
  const isHeadGood =
    rest.subarray(0, 4).equals(RECORD_MAGIC) &&
    sha256(hashBefore, numbers).subarray(0, 4).equals(rest.subarray(16, 20)) &&
    rest.readBigUInt64LE(8) === BigInt(position);
  if (!isHeadGood) return 'damaged';
  const end = RECORD_HEAD + rest.readUInt32LE(4);
  if (rest.length < end) return 'torn';
  const bytes = rest.subarray(RECORD_HEAD, end);
  const hash = sha256(hashBefore, numbers, bytes);
  if (!hash.equals(rest.subarray(20, RECORD_HEAD))) return isZero(bytes) ? 'torn' : 'damaged';
  return { entry: { position, bytes }, hash, end: at + end };
}

function isZero(bytes: Uint8Array): boolean {
  // Most bytes are not zero at once: this looks at one of them.
  return bytes.every((byte) => byte === 0);
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
