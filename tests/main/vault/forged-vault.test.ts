/** A sealed vault in the hands of somebody who can write to the disk and has no key. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { SealedCipher } from '../../../src-main/sealing/sealed-cipher';
import { CHUNK_BYTES, SEALED_CHUNK_BYTES } from '../../../src-main/sealing/chunks';
import { damagesOf, forgeSegment, forgeSnapshot, SEALED_CONTENT } from '../../fixtures/forged-vault';
import { aCipher } from '../../fixtures/sealed';
import { SimulatedDisk } from '../../fixtures/simulated-disk';
import {
  entry,
  openOn,
  readWords,
  takeSnapshot,
  VAULT_FOLDER,
  wordsUpTo,
} from '../../fixtures/vault-on-disk';

const JOURNAL = `${VAULT_FOLDER}/journal/j-9.log`;
const SNAPSHOT = `${VAULT_FOLDER}/snapshots/s-8.snap`;
let cipher: SealedCipher;
let disk: SimulatedDisk;

beforeAll(async () => {
  cipher = await aCipher();
  disk = new SimulatedDisk();
  const vault = await openOn(disk, { cipher });
  for (let position = 1; position <= 11; position += 1) {
    await vault.append([entry(position)]);
    if (position === 4 || position === 8) await takeSnapshot(vault, wordsUpTo(position));
  }
  await vault.close();
});

/** `refused`, or the number of words, all of which are what was written. */
async function outcome(path: string, bytes: Buffer): Promise<number | 'refused'> {
  const copy = disk.copy();
  copy.tamper(path, bytes);
  const vault = await openOn(copy, { cipher });
  let words: string[];
  try {
    words = await readWords(vault);
  } catch (cause) {
    expect(cause).toMatchObject({ code: 'vault/damaged' });
    return 'refused';
  }
  expect(words).toEqual(wordsUpTo(words.length));
  return words.length;
}

const journal = (change: Parameters<typeof forgeSegment>[1]) =>
  outcome(JOURNAL, forgeSegment(disk.bytes(JOURNAL), change));
const snapshot = (change: Parameters<typeof forgeSnapshot>[1]) =>
  outcome(SNAPSHOT, forgeSnapshot(disk.bytes(SNAPSHOT), change));

describe('forged with hashes that fit', () => {
  it('a vault that was not changed opens, so that what follows proves something', async () => {
    expect(await journal((entries) => entries)).toBe(11);
    expect(await snapshot((content) => content)).toBe(11);
  });

  it('an entry is refused whichever bit of it was turned over, and wherever it was cut off', async () => {
    const sealed = Buffer.from(entriesOf()[1]?.bytes ?? []);
    for (const bytes of damagesOf(sealed)) {
      expect(
        await journal((entries) => entries.map((one) => (one.position === 10 ? { ...one, bytes } : one))),
      ).toBe('refused');
    }
  });

  it('entries are refused in each other’s place, repeated, or with one left out between them', async () => {
    const [nine, ten, eleven] = entriesOf().map(({ bytes }) => bytes);
    if (nine === undefined || ten === undefined || eleven === undefined) throw new Error('Too few');
    for (const order of [
      [ten, nine, eleven],
      [nine, eleven],
      [nine, nine, eleven],
      [nine, ten, eleven, eleven],
      [ten, eleven],
    ]) {
      expect(await journal(() => order.map((bytes, index) => ({ position: 9 + index, bytes })))).toBe(
        'refused',
      );
    }
  });

  it('a snapshot is refused whichever bit of its content was turned over, and wherever it was cut off', async () => {
    const sealed = disk.bytes(SNAPSHOT).subarray(SEALED_CONTENT);
    for (const bytes of damagesOf(sealed)) expect(await snapshot(() => bytes)).toBe('refused');
    expect(await snapshot((content) => Buffer.concat([content, Buffer.alloc(1)]))).toBe('refused');
  });

  it('the content of another snapshot of the same vault is refused in its place', async () => {
    const other = disk.bytes(`${VAULT_FOLDER}/snapshots/s-4.snap`).subarray(SEALED_CONTENT);
    expect(await snapshot(() => Buffer.from(other))).toBe('refused');
  });

  it('a snapshot of several chunks is refused if they are not all there once, in order', async () => {
    const long = new SimulatedDisk();
    const vault = await openOn(long, { cipher });
    const id = await vault.beginSnapshot(0);
    await vault.writeSnapshot(id, Buffer.alloc(2 * CHUNK_BYTES + 5, 'x'));
    await vault.endSnapshot(id);
    await vault.close();
    const path = `${VAULT_FOLDER}/snapshots/s-0.snap`;
    const reads = async (order: readonly number[]): Promise<string> => {
      const copy = long.copy();
      const forged = forgeSnapshot(long.bytes(path), (content) => {
        const chunk = (index: number) =>
          content.subarray(32 + index * SEALED_CHUNK_BYTES, 32 + (index + 1) * SEALED_CHUNK_BYTES);
        return Buffer.concat([content.subarray(0, 32), ...order.map(chunk)]);
      });
      copy.tamper(path, forged);
      const again = await openOn(copy, { cipher });
      return again.readSnapshot('s-0.snap', 0).then(
        ({ bytes }) => (Buffer.alloc(2 * CHUNK_BYTES + 5, 'x').equals(bytes) ? 'good' : 'wrong'),
        (cause: unknown) => (cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'),
      );
    };

    expect(await reads([0, 1, 2])).toBe('good');
    for (const order of [[1, 0, 2], [0, 2], [0, 1], [0, 0, 2], [0, 1, 2, 2], [0, 1, 1, 2], [2], []]) {
      expect(await reads(order), order.join()).toBe('vault/damaged');
    }
  });
});

function entriesOf() {
  let found: readonly { readonly position: number; readonly bytes: Uint8Array }[] = [];
  forgeSegment(disk.bytes(JOURNAL), (entries) => (found = entries));
  return found;
}
