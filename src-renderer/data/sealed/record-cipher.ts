/**
 * Seals one record, and opens it: AES-256-GCM under a key derived from the database's.
 *
 * In JavaScript and not in the browser's own crypto, since that answers later: IndexedDB commits a
 * transaction as soon as it has nothing to do, and would not wait. Every sealing draws a nonce of
 * 96 bits by chance, which is safe for some billions of records under one key.
 *
 * Depends on: @noble/ciphers, @noble/hashes.
 */
import { gcm } from '@noble/ciphers/aes.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/** A record does not open: it was altered, or lies where it was not written, or the key is another. */
export class SealedRecordError extends Error {
  override readonly name = 'SealedRecordError';
  constructor(readonly table: string) {
    super(
      `A record of table ${table} does not open with the key of this workspace: it was altered or moved.`,
    );
  }
}

/** The keys of one database, and what is done with them. */
export class RecordCipher {
  readonly #records: Uint8Array;
  readonly #names: Uint8Array;

  /** @param key - 32 bytes; the vault gives it out while it is unlocked */
  constructor(key: Uint8Array) {
    if (key.byteLength !== KEY_BYTES) throw new Error('The key of a database has 32 bytes');
    this.#records = derived(key, 'rigplan records 1');
    this.#names = derived(key, 'rigplan record names 1');
  }

  /** The name under which a record is stored in place of its id: ids hold names of vendors. 64 hex digits. */
  nameOf(table: string, id: string): string {
    return hexOf(hmac(sha256, this.#names, utf8([table, id])));
  }

  /** @param at - what the record is stored under: it opens there and nowhere else */
  seal(table: string, at: string | number, record: unknown): Uint8Array {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const sealed = gcm(this.#records, nonce, utf8([table, at])).encrypt(utf8(record));
    const bytes = new Uint8Array(NONCE_BYTES + sealed.byteLength);
    bytes.set(nonce);
    bytes.set(sealed, NONCE_BYTES);
    return bytes;
  }

  /** @throws SealedRecordError if these are not the bytes that were sealed for this place */
  open(table: string, at: string | number, bytes: unknown): unknown {
    if (!(bytes instanceof Uint8Array)) throw new SealedRecordError(table);
    let text: Uint8Array;
    try {
      const nonce = bytes.subarray(0, NONCE_BYTES);
      text = gcm(this.#records, nonce, utf8([table, at])).decrypt(bytes.subarray(NONCE_BYTES));
    } catch {
      throw new SealedRecordError(table);
    }
    return JSON.parse(new TextDecoder().decode(text));
  }
}

function derived(key: Uint8Array, use: string): Uint8Array {
  return hkdf(sha256, key, undefined, new TextEncoder().encode(use), KEY_BYTES);
}

/** As JSON: that escapes halves of surrogate pairs, which UTF-8 alone would make all the same. */
function utf8(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
