/**
 * A file that only its passphrase opens.
 *
 *     magic 8 | format u32 | cost u32 | block size u32 | parallelism u32 | salt 16
 *     | HMAC of all that 32 | SHA-256 of all that 32 | chunks
 *
 * Numbers are little-endian. The SHA-256 tells a head damaged by chance from a
 * wrong passphrase; the HMAC tells a wrong passphrase from a damaged rest. The
 * whole head is bound to every chunk.
 *
 * Depends on: ./chunks, ./derived-key, ./passphrase-key, ./seal-error, node:crypto,
 * node:timers.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { setImmediate as otherWork } from 'node:timers/promises';
import {
  ChunkSealer,
  CHUNK_BYTES,
  measure,
  SEALED_CHUNK_BYTES,
  unsealChunk,
  type ContentSeal,
} from './chunks';
import { derivedKey } from './derived-key';
import {
  isBounded,
  PASSPHRASE_KDF,
  passphraseKey,
  SALT_BYTES,
  type KdfParameters,
  type PassphraseKey,
} from './passphrase-key';
import { SealError } from './seal-error';

const MAGIC = Buffer.from('RPSEALED');
const FORMAT = 1;
const NAMED_BYTES = 8 + 4 * 4 + SALT_BYTES;
const CHECKED_BYTES = NAMED_BYTES + 32;
const HEAD_BYTES = CHECKED_BYTES + 32;

/** How the key comes about; tests put less work in its place. */
export interface FileSealing {
  readonly kdf: KdfParameters;
  readonly passphraseKey: PassphraseKey;
}

const SEALING: FileSealing = { kdf: PASSPHRASE_KDF, passphraseKey };

/** Seals bytes. The same bytes never give the same file. */
export async function sealFile(
  bytes: Uint8Array,
  passphrase: string,
  { kdf, passphraseKey: keyOf }: FileSealing = SEALING,
): Promise<Uint8Array> {
  const named = Buffer.alloc(NAMED_BYTES);
  MAGIC.copy(named);
  named.writeUInt32LE(FORMAT, 8);
  named.writeUInt32LE(kdf.cost, 12);
  named.writeUInt32LE(kdf.blockSize, 16);
  named.writeUInt32LE(kdf.parallelism, 20);
  const salt = randomBytes(SALT_BYTES);
  named.set(salt, 24);
  const key = await keyOf(passphrase, salt, kdf);
  const checked = Buffer.concat([named, macOf(key, named)]);
  const head = Buffer.concat([checked, sha256(checked)]);
  const sealer = new ChunkSealer(contentSeal(key, head));
  const pieces: Uint8Array[] = [head];
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
    pieces.push(sealer.add(bytes.subarray(at, at + CHUNK_BYTES)));
    await otherWork();
  }
  key.fill(0);
  return Buffer.concat([...pieces, sealer.end()]);
}

/**
 * The bytes that were sealed, all of them or none.
 * @throws SealError `file/damaged`, `file/newer`, `file/wrong-passphrase`
 */
export async function unsealFile(
  sealed: Uint8Array,
  passphrase: string,
  { passphraseKey: keyOf }: Pick<FileSealing, 'passphraseKey'> = SEALING,
): Promise<Uint8Array> {
  const source = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const head = source.subarray(0, HEAD_BYTES);
  const { kdf, salt } = readHead(head);
  const lengths = measure(source.length - HEAD_BYTES);
  if (lengths === null) throw new SealError('file/damaged', 'The sealed file has lost its end');
  const key = await keyOf(passphrase, salt, kdf);
  const mac = macOf(key, head.subarray(0, NAMED_BYTES));
  if (!timingSafeEqual(mac, head.subarray(NAMED_BYTES, CHECKED_BYTES))) {
    throw new SealError('file/wrong-passphrase', 'The passphrase does not open this file');
  }
  const content = contentSeal(key, head);
  key.fill(0);
  const pieces: Uint8Array[] = [];
  for (let index = 0; index < lengths.chunks; index += 1) {
    const from = HEAD_BYTES + index * SEALED_CHUNK_BYTES;
    const chunk = source.subarray(from, from + SEALED_CHUNK_BYTES);
    const piece = unsealChunk(content, index, index === lengths.chunks - 1, chunk);
    if (piece === null) throw new SealError('file/damaged', 'The sealed file is not as it was sealed');
    pieces.push(piece);
    await otherWork();
  }
  return Buffer.concat(pieces);
}

function readHead(head: Buffer): { readonly kdf: KdfParameters; readonly salt: Uint8Array } {
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new SealError('file/damaged', 'This is not a sealed file');
  }
  if (head.length < HEAD_BYTES) throw new SealError('file/damaged', 'The sealed file has lost its end');
  // Asked first: a later head may be of another length.
  if (head.readUInt32LE(8) > FORMAT && head.readUInt32LE(8) < 256) {
    throw new SealError('file/newer', 'A later release sealed this file');
  }
  if (!sha256(head.subarray(0, CHECKED_BYTES)).equals(head.subarray(CHECKED_BYTES))) {
    throw new SealError('file/damaged', 'The head of the sealed file is damaged');
  }
  const kdf = {
    cost: head.readUInt32LE(12),
    blockSize: head.readUInt32LE(16),
    parallelism: head.readUInt32LE(20),
  };
  if (head.readUInt32LE(8) !== FORMAT || !isBounded(kdf)) {
    throw new SealError('file/damaged', 'The sealed file asks for work that no release puts into one');
  }
  return { kdf, salt: head.subarray(24, NAMED_BYTES) };
}

function contentSeal(key: Uint8Array, head: Uint8Array): ContentSeal {
  return { key: derivedKey(key, 'rigplan file content 1'), about: head };
}

function macOf(key: Uint8Array, bytes: Uint8Array): Buffer {
  return createHmac('sha256', derivedKey(key, 'rigplan file head 1')).update(bytes).digest();
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
