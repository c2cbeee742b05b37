/**
 * The key that a passphrase gives, by scrypt.
 *
 * The parameters stand in what was sealed, and so may come from a stranger: they
 * are looked at before any work or memory is spent on them.
 *
 * Depends on: node:crypto.
 */
import { scrypt } from 'node:crypto';

/** How much work one guess costs: memory is 128 × cost × block size bytes. */
export interface KdfParameters {
  /** N: a power of two. */
  readonly cost: number;
  /** r. */
  readonly blockSize: number;
  /** p. */
  readonly parallelism: number;
}

/** Turns a passphrase into a key of 32 bytes. */
export type PassphraseKey = (
  passphrase: string,
  salt: Uint8Array,
  parameters: KdfParameters,
) => Promise<Uint8Array>;

/** What is sealed from now on: 128 MB of memory for a guess. OWASP's first choice for scrypt. */
export const PASSPHRASE_KDF: KdfParameters = { cost: 2 ** 17, blockSize: 8, parallelism: 1 };
/** Bytes of random salt. */
export const SALT_BYTES = 16;
/** Bytes of every key here: AES-256. */
export const KEY_BYTES = 32;

const LEAST: KdfParameters = { cost: 2 ** 14, blockSize: 8, parallelism: 1 };
const MOST: KdfParameters = { cost: 2 ** 20, blockSize: 16, parallelism: 4 };
const MOST_MEMORY = 256 * 1024 * 1024;
/** Cost × block size × parallelism: four times the work of {@link PASSPHRASE_KDF}. */
const MOST_WORK = 2 ** 22;

/** Whether these are parameters to work with: neither cheap to guess nor meant to keep the machine busy. */
export function isBounded({ cost, blockSize, parallelism }: KdfParameters): boolean {
  const isWithin = (value: number, least: number, most: number) =>
    Number.isInteger(value) && least <= value && value <= most;
  return (
    isWithin(cost, LEAST.cost, MOST.cost) &&
    Number.isInteger(Math.log2(cost)) &&
    isWithin(blockSize, LEAST.blockSize, MOST.blockSize) &&
    isWithin(parallelism, LEAST.parallelism, MOST.parallelism) &&
    128 * cost * blockSize <= MOST_MEMORY &&
    cost * blockSize * parallelism <= MOST_WORK
  );
}

/**
 * The key, worked out beside the event loop. Passphrases that look alike but are written by other
 * code points (as an accent typed on its own) are the same one: NFKC.
 *
 * @throws RangeError for parameters that are not bounded, before any work
 */
export const passphraseKey: PassphraseKey = (passphrase, salt, parameters) => {
  if (!isBounded(parameters)) return Promise.reject(new RangeError('Parameters of scrypt out of bounds'));
  const words = Buffer.from(passphrase.normalize('NFKC'));
  const { cost, blockSize, parallelism } = parameters;
  // Besides its table scrypt needs a little: with the exact sum OpenSSL refuses.
  const options = { N: cost, r: blockSize, p: parallelism, maxmem: 2 * MOST_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(words, salt, KEY_BYTES, options, (cause, key) => {
      words.fill(0);
      if (cause === null) resolve(key);
      else reject(cause);
    });
  });
};
