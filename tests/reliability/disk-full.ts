/**
 * The disk full in the middle of a write, on a small file system of its own.
 *
 * The vault stops at 200 MB of free space and would never get there, so that
 * guard is blinded here. The control overwrites a file in place on the same disk.
 */
import { readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { diskFiles } from '../../src-main/vault/disk-files';
import type { VaultFiles } from '../../src-main/vault/vault-files';
import { entry, openOn, readWords, takeSnapshot, wordsUpTo } from '../fixtures/vault-on-disk';
import { control, lossless, skipped, tell, type Figure, type TrialSet } from './figure';
import { makeOwnDisk, type OwnDisk } from './own-disk';

/** Bytes left free at first; what the vault writes in a trial is more. */
const LEFT = [0, 1, 2, 3, 5].map((blocks) => blocks * 4096);
const ENTRIES = 200;
const NEVER_FULL = 'never full';
const blinded: VaultFiles = { ...diskFiles, freeBytes: () => Promise.resolve(Number.MAX_SAFE_INTEGER) };

export const diskFull: TrialSet = {
  name: 'disk-full',
  title: 'the disk full while the vault writes, then with room again',
  trials: 20,
  fewTrials: 5,
  run: async (trials) => {
    let disk: OwnDisk;
    try {
      disk = makeOwnDisk(16);
    } catch (cause) {
      return [skipped('disk-full', cause instanceof Error ? cause.message : String(cause))];
    }
    try {
      return await fillAgainAndAgain(disk, trials);
    } finally {
      disk.remove();
    }
  },
};

async function fillAgainAndAgain(disk: OwnDisk, trials: number): Promise<readonly Figure[]> {
  let lost = 0;
  let refusals = 0;
  let halved = 0;
  for (let trial = 0; refusals < trials && trial < 3 * trials; trial += 1) {
    const left = LEFT[trial % LEFT.length] ?? 0;
    const folder = `${disk.folder}/vault-${String(trial)}`;
    const fault = await tryOnce(disk, folder, left);
    rmSync(folder, { recursive: true });
    rmSync(`${disk.folder}/ballast`, { force: true });
    if (fault === NEVER_FULL) continue;
    refusals += 1;
    if (fault !== null) {
      lost += 1;
      tell(`trial ${String(trial)}: ${fault}`);
    }
    if (isHalvedInPlace(disk)) halved += 1;
  }
  const note = 'of the vault alone; each time it was refused, and went on once there was room';
  return [
    lossless('disk-full', refusals, lost, note),
    control('disk-full', refusals, halved, 'a file overwritten in place: half of it is left'),
  ];
}

/** Fills the disk and says what went wrong, if anything did. */
async function tryOnce(disk: OwnDisk, folder: string, left: number): Promise<string | null> {
  const vault = await openOn(blinded, { folder });
  await vault.append([entry(1), entry(2)]);
  let safe = 2;
  fill(disk, left);
  let isRefused = false;
  for (let position = 3; position <= ENTRIES && !isRefused; position += 1) {
    try {
      await vault.append([entry(position)]);
      safe = position;
      if (position % 5 === 0) await takeSnapshot(vault, wordsUpTo(position));
    } catch {
      isRefused = true;
    }
  }
  if (!isRefused) {
    await vault.close();
    return NEVER_FULL;
  }
  const whileFull = (await readWords(vault)).join();
  rmSync(`${disk.folder}/ballast`);
  await vault.append([entry(safe + 1)]);
  await takeSnapshot(vault, wordsUpTo(safe + 1));
  await vault.close();
  const again = await openOn(blinded, { folder });
  const words = (await readWords(again)).join();
  const { damage } = again.report();
  await again.close();
  if (whileFull !== wordsUpTo(safe).join()) return 'what was safe could not be read while the disk was full';
  if (words !== wordsUpTo(safe + 1).join()) return 'something is missing after the restart';
  return damage.length === 0 ? null : `damaged: ${damage.map(({ code }) => code).join()}`;
}

/** Writes one file until so many bytes are left. */
function fill(disk: OwnDisk, left: number): void {
  const { bavail, bsize } = statfsSync(disk.folder);
  for (let size = bavail * bsize - left; size > 0; size -= 16_384) {
    try {
      writeFileSync(`${disk.folder}/ballast`, Buffer.alloc(size, 1), { flush: true });
      return;
    } catch {
      // The file system needs some of it for itself.
    }
  }
}

function isHalvedInPlace(disk: OwnDisk): boolean {
  const path = `${disk.folder}/plain.json`;
  writeFileSync(path, JSON.stringify(wordsUpTo(10)));
  fill(disk, 0);
  try {
    writeFileSync(path, JSON.stringify(wordsUpTo(20_000)));
  } catch {
    // Full, as it must be.
  }
  rmSync(`${disk.folder}/ballast`, { force: true });
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return false;
  } catch {
    return true;
  } finally {
    rmSync(path);
  }
}
