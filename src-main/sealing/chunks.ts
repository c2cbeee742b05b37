/**
 * Long content sealed in chunks of 1 MiB, each of which can be opened on its own
 * (the STREAM construction).
 *
 * A chunk's nonce is its number and whether it is the last one, so chunks that
 * are missing, repeated, moved or cut off do not open. That holds only with a key
 * of its own for each content.
 *
 * Depends on: ./aes-gcm.
 */
import { NONCE_BYTES, seal, TAG_BYTES, unseal } from './aes-gcm';

/** Bytes of content in each chunk but the last, which may be shorter, and of no content at all. */
export const CHUNK_BYTES = 1024 * 1024;
/** The same, sealed. */
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;

/** The key of one content, and what is bound to all of its chunks. */
export interface ContentSeal {
  readonly key: Uint8Array;
  readonly about: Uint8Array;
}

/** Number of chunks and bytes of content in so many sealed bytes; null if none has that length. */
export function measure(sealedBytes: number): { readonly chunks: number; readonly bytes: number } | null {
  const chunks = Math.ceil(sealedBytes / SEALED_CHUNK_BYTES);
  const bytes = sealedBytes - chunks * TAG_BYTES;
  const last = bytes - (chunks - 1) * CHUNK_BYTES;
  // Only content without a byte ends in a chunk without one.
  return chunks > 0 && (last > 0 || (chunks === 1 && last === 0)) ? { chunks, bytes } : null;
}

/** Opens one chunk, counted from 0; null if it is not that chunk as it was sealed. */
export function unsealChunk(
  { key, about }: ContentSeal,
  index: number,
  isLast: boolean,
  sealed: Uint8Array,
): Uint8Array | null {
  return unseal({ key, nonce: nonceOf(index, isLast), about }, sealed);
}

/** Seals content that comes in parts. */
export class ChunkSealer {
  readonly #seal: ContentSeal;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #index = 0;

  constructor(contentSeal: ContentSeal) {
    this.#seal = contentSeal;
  }

  /** The chunks that are full by this part. A full one waits until it is known not to be the last. */
  add(part: Uint8Array): Uint8Array {
    // A copy: the caller may use the part again before it is sealed.
    this.#waiting.push(new Uint8Array(part));
    this.#waitingBytes += part.byteLength;
    if (this.#waitingBytes <= CHUNK_BYTES) return new Uint8Array();
    const content = Buffer.concat(this.#waiting);
    const sealed: Uint8Array[] = [];
    let at = 0;
    for (; content.length - at > CHUNK_BYTES; at += CHUNK_BYTES) {
      sealed.push(this.#next(content.subarray(at, at + CHUNK_BYTES), false));
    }
    this.#waiting = [content.subarray(at)];
    this.#waitingBytes = content.length - at;
    return Buffer.concat(sealed);
  }

  /** The last chunk. */
  end(): Uint8Array {
    const content = Buffer.concat(this.#waiting);
    this.#waiting = [];
    return this.#next(content, true);
  }

  #next(content: Uint8Array, isLast: boolean): Uint8Array {
    const { key, about } = this.#seal;
    const nonce = nonceOf(this.#index, isLast);
    this.#index += 1;
    return seal({ key, nonce, about }, content);
  }
}

function nonceOf(index: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(index, NONCE_BYTES - 5);
  nonce.writeUInt8(isLast ? 1 : 0, NONCE_BYTES - 1);
  return nonce;
}
