/**
 * AES-256-GCM: sealed bytes are the encrypted ones and a tag of 16 bytes behind them.
 *
 * A nonce must never serve twice under one key.
 *
 * Depends on: node:crypto.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';

/** Bytes of a nonce. */
export const NONCE_BYTES = 12;
/** Bytes by which sealing lengthens. */
export const TAG_BYTES = 16;

/** What bytes are sealed with, and what is bound to them without being in them. */
export interface Seal {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly about: Uint8Array;
}

/** Seals bytes. */
export function seal({ key, nonce, about }: Seal, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(about);
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes that were sealed; null if they, the key, the nonce or what they are about is another. */
export function unseal({ key, nonce, about }: Seal, sealed: Uint8Array): Buffer | null {
  const end = sealed.byteLength - TAG_BYTES;
  if (end < 0) return null;
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(about);
  decipher.setAuthTag(sealed.subarray(end));
  const bytes = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
  } catch {
    // What was decrypted before the tag was looked at must not be seen by anybody.
    bytes.fill(0);
    return null;
  }
  return bytes;
}
