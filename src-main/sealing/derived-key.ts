/**
 * One key for each use, from one that is used for nothing else: HKDF with SHA-256.
 *
 * Depends on: ./passphrase-key, node:crypto.
 */
import { hkdfSync } from 'node:crypto';
import { KEY_BYTES } from './passphrase-key';

/** What a key is for. The number grows if the same use ever goes by another method. */
export type KeyUse =
  | 'rigplan entries 1'
  | 'rigplan snapshots 1'
  | 'rigplan database 1'
  | 'rigplan file head 1'
  | 'rigplan file content 1'
  | 'rigplan content 1';

/** The key for a use. @param salt - random where one use needs a key for each of its things */
export function derivedKey(key: Uint8Array, use: KeyUse, salt: Uint8Array = new Uint8Array()): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, use, KEY_BYTES));
}
