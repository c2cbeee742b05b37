/** Damages and failing file calls on a disk in memory: every byte and every call, which no real disk has time for. */
import type { Vault } from '../../src-main/vault/vault';
import { SimulatedDisk } from '../fixtures/simulated-disk';
import { entry, openOn, readWords, takeSnapshot, VAULT_FOLDER, wordsUpTo } from '../fixtures/vault-on-disk';
import { control, lossless, type TrialSet } from './figure';

const LAST = 12;
const NEWEST_SNAPSHOT = 8;
const NEWEST_FILE = `${VAULT_FOLDER}/journal/j-9.log`;

export const journalDamage: TrialSet = {
  name: 'journal-damage',
  title: 'every byte of a small vault cut off, and two bits of every byte turned over',
  trials: Infinity,
  fewTrials: Infinity,
  run: async () => {
    const disk = await aVault();
    let trials = 0;
    let wrong = 0;
    let shorter = 0;
    for (const path of disk.paths()) {
      for (const bytes of damagesOf(disk.bytes(path))) {
        const copy = disk.copy();
        copy.tamper(path, bytes);
        const position = await goodPosition(copy);
        trials += 1;
        if (position !== null && position < LAST) shorter += 1;
        // The end of the newest file is nowhere else in the vault: there, and only there, a beginning is right.
        const least = path === NEWEST_FILE ? NEWEST_SNAPSHOT : LAST;
        if (position === null || position < least) wrong += 1;
      }
    }
    const forged = await aVault('another word');
    const isSeen = (await goodPosition(forged)) === null;
    return [
      lossless(
        'journal-damage',
        trials,
        wrong,
        `${String(shorter)} damages of the end of the newest file gave what stands before them`,
      ),
      control('journal-damage', 1, isSeen ? 1 : 0, 'a vault in good order that says another word'),
    ];
  },
};

export const ioErrors: TrialSet = {
  name: 'io-errors',
  title: 'the nth file call fails, for every n, followed by a power cut',
  trials: Infinity,
  fewTrials: Infinity,
  run: async () => {
    const whole = new SimulatedDisk();
    await write(whole);
    let trials = 0;
    let lost = 0;
    for (const mode of ['before', 'after'] as const) {
      for (let at = 1; at <= whole.calls; at += 1) {
        const disk = new SimulatedDisk();
        disk.failure = { at, mode };
        trials += 1;
        if (!(await isSafeAfterCut(disk))) lost += 1;
      }
    }
    let without = 0;
    for (let at = 1; at <= whole.calls; at += 1) {
      const disk = new SimulatedDisk();
      disk.syncs = false;
      disk.failure = { at, mode: 'before' };
      if (!(await isSafeAfterCut(disk))) without += 1;
    }
    return [
      lossless(
        'io-errors',
        trials,
        lost,
        `${String(whole.calls)} calls, each failing with and without its work done`,
      ),
      control('io-errors', whole.calls, without, 'the same on a disk whose sync does nothing'),
    ];
  },
};

/** Snapshots at 4 and 8; a journal file for each stretch between them and a start. */
async function aVault(fifth = 'word 5'): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  let vault = await openOn(disk);
  const words = (position: number): string[] =>
    wordsUpTo(position).map((word, index) => (index === 4 ? fifth : word));
  for (let position = 1; position <= LAST; position += 1) {
    await vault.append([entry(position, words(position).at(-1))]);
    if (position === 4 || position === NEWEST_SNAPSHOT) await takeSnapshot(vault, words(position));
    if (position === 6) {
      await vault.close();
      vault = await openOn(disk);
    }
  }
  return disk;
}

function* damagesOf(bytes: Buffer): Generator<Buffer> {
  for (let length = 0; length < bytes.length; length += 1) yield bytes.subarray(0, length);
  for (let at = 0; at < bytes.length; at += 1) {
    for (const bit of [at % 8, (at + 3) % 8]) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
      yield flipped;
    }
  }
}

/** Where the vault stands if its words are a beginning of what was written and it goes on from there; else null. */
async function goodPosition(disk: SimulatedDisk): Promise<number | null> {
  try {
    const vault = await openOn(disk);
    const { position } = vault.report();
    if (!(await holds(vault, position))) return null;
    await vault.append([entry(position + 1)]);
    await vault.close();
    return (await holds(await openOn(disk), position + 1)) ? position : null;
  } catch {
    return null;
  }
}

async function holds(vault: Vault, position: number): Promise<boolean> {
  return (await readWords(vault)).join() === wordsUpTo(position).join();
}

/** Writes until the first failure, and says up to where it was told that all is safe. */
async function write(disk: SimulatedDisk): Promise<number> {
  let safe = 0;
  try {
    const vault = await openOn(disk);
    for (let position = 1; position <= LAST; position += 1) {
      await vault.append([entry(position)]);
      safe = position;
      if (position % 4 === 0) await takeSnapshot(vault, wordsUpTo(position));
    }
  } catch {
    // What was told before counts.
  }
  return safe;
}

async function isSafeAfterCut(disk: SimulatedDisk): Promise<boolean> {
  const safe = await write(disk);
  disk.failure = null;
  disk.powerCut(() => 0);
  const words = await readWords(await openOn(disk));
  return words.length >= safe && words.join() === wordsUpTo(words.length).join();
}
