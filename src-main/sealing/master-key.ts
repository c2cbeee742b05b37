/**
 * The vault's master key, and how a passphrase holds it.
 *
 * The master key is made once and never changes with the passphrase: only what
 * it is wrapped in does. Whoever once had the key, or a wrapping and its
 * passphrase, is not kept out by a new passphrase.
 *
 * Depends on: ./aes-gcm, ./passphrase-key, node:crypto.
 */
import { randomBytes } from 'node:crypto';
import { NONCE_BYTES, seal, TAG_BYTES, unseal } from './aes-gcm';
import { isBounded, KEY_BYTES, passphraseKey, SALT_BYTES, type KdfParameters } from './passphrase-key';

const FORMAT = 1;
const ID_BYTES = 16;

/** The master key. Its bytes are filled with zeros once it is forgotten. */
export interface MasterKey {
  /** 32 hex digits; tells one key from another, and nothing about it. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The master key as a passphrase holds it: what `KEYS` says. */
export interface WrappedKey {
  readonly format: number;
  /** Counts wrappings of this key, from 1 on: of two copies the higher one is in force. */
  readonly generation: number;
  readonly keyId: string;
  readonly kdf: KdfParameters;
  /** In hex, as the two that follow. */
  readonly salt: string;
  readonly nonce: string;
  readonly wrapped: string;
}

/** A key that never was. */
export function newMasterKey(): MasterKey {
  return { id: randomBytes(ID_BYTES).toString('hex'), bytes: randomBytes(KEY_BYTES) };
}

/** Wraps the key for a passphrase. */
export async function wrapKey(
  { id, bytes }: MasterKey,
  passphrase: string,
  generation: number,
  kdf: KdfParameters,
): Promise<WrappedKey> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const key = await passphraseKey(passphrase, salt, kdf);
  const wrapped = seal({ key, nonce, about: aboutKey(id, kdf) }, bytes);
  key.fill(0);
  return {
    format: FORMAT,
    generation,
    keyId: id,
    kdf,
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
  };
}

/** The key; null if the passphrase is another one. */
export async function unwrapKey(
  { keyId, kdf, salt, nonce, wrapped }: WrappedKey,
  passphrase: string,
): Promise<MasterKey | null> {
  const key = await passphraseKey(passphrase, Buffer.from(salt, 'hex'), kdf);
  const about = aboutKey(keyId, kdf);
  const bytes = unseal({ key, nonce: Buffer.from(nonce, 'hex'), about }, Buffer.from(wrapped, 'hex'));
  key.fill(0);
  return bytes === null ? null : { id: keyId, bytes };
}

/** What a value read from a file says; `newer` if a later release wrote it, null if it says nothing of use. */
export function readWrappedKey(value: unknown): WrappedKey | 'newer' | null {
  if (!isRecord(value) || typeof value['format'] !== 'number') return null;
  if (value['format'] > FORMAT) return 'newer';
  const { generation, keyId, salt, nonce, wrapped } = value;
  const kdf = readKdf(value['kdf']);
  const isGood =
    Number.isSafeInteger(generation) &&
    isHex(keyId, ID_BYTES) &&
    isHex(salt, SALT_BYTES) &&
    isHex(nonce, NONCE_BYTES) &&
    isHex(wrapped, KEY_BYTES + TAG_BYTES);
  if (!isGood || kdf === null) return null;
  return { format: FORMAT, generation: Number(generation), keyId, kdf, salt, nonce, wrapped };
}

function readKdf(value: unknown): KdfParameters | null {
  if (!isRecord(value)) return null;
  const { cost, blockSize, parallelism } = value;
  const kdf = { cost: Number(cost), blockSize: Number(blockSize), parallelism: Number(parallelism) };
  return isBounded(kdf) ? kdf : null;
}

function aboutKey(id: string, { cost, blockSize, parallelism }: KdfParameters): Uint8Array {
  return Buffer.from(`rigplan key ${String(FORMAT)} ${id} ${[cost, blockSize, parallelism].join(' ')}`);
}

function isHex(value: unknown, bytes: number): value is string {
  return typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
