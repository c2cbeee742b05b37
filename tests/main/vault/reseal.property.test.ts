/** Whatever a vault has been through: written anew through another cipher and back, it says the same. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SealedCipher } from '../../../src-main/sealing/sealed-cipher';
import { resealVault } from '../../../src-main/vault/reseal';
import { nextFolder, swapFolders } from '../../../src-main/vault/swap-folders';
import { plainCipher, type VaultCipher } from '../../../src-main/vault/vault-cipher';
import { aCipher } from '../../fixtures/sealed';
import { SimulatedDisk } from '../../fixtures/simulated-disk';
import {
  entry,
  openOn,
  readWords,
  takeSnapshot,
  VAULT_FOLDER,
  VERSIONS,
  wordsUpTo,
} from '../../fixtures/vault-on-disk';

type Step = 'append' | 'snapshot' | 'snapshot ahead' | 'restart' | 'torn' | 'rot';

let cipher: SealedCipher;
beforeAll(async () => {
  cipher = await aCipher();
});

async function play(steps: readonly Step[]): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  let vault = await openOn(disk);
  for (const step of steps) {
    const { position } = vault.report();
    if (step === 'append') await vault.append([entry(position + 1), entry(position + 2)]);
    else if (step === 'snapshot') await takeSnapshot(vault, wordsUpTo(position));
    else if (step === 'snapshot ahead') await takeSnapshot(vault, wordsUpTo(position + 2));
    else {
      await vault.close();
      const files = disk.paths().filter((path) => (step === 'torn' ? /[.]log$/ : /[.]snap$/).test(path));
      const last = files.at(-1);
      const bytes = last === undefined ? null : disk.bytes(last);
      if (step === 'torn' && last !== undefined && bytes !== null) disk.tamper(last, bytes.subarray(0, -3));
      // The journal beside it says the same, unless it was skipped over.
      if (step === 'rot' && last !== undefined && files.length > 1) disk.tamper(last, Buffer.from('rot'));
      vault = await openOn(disk);
    }
  }
  await vault.close();
  return disk;
}

async function through(disk: SimulatedDisk, from: VaultCipher, into: VaultCipher): Promise<void> {
  await resealVault({
    files: disk,
    folder: VAULT_FOLDER,
    to: nextFolder(VAULT_FOLDER),
    from,
    into,
    versions: VERSIONS,
    now: Date.UTC(2026, 10, 22),
    extra: {},
    extraForAsides: {},
  });
  await swapFolders(disk, VAULT_FOLDER);
}

async function said(disk: SimulatedDisk, by: VaultCipher) {
  const vault = await openOn(disk, { cipher: by });
  const { position, snapshot, epoch } = vault.report();
  const words = await readWords(vault);
  const snapshots = (await vault.listSnapshots()).map(({ name, created, bytes }) => ({
    name,
    created,
    bytes,
  }));
  await vault.close();
  return { position, epoch, snapshot: snapshot?.name, words, snapshots };
}

describe('a vault written anew', () => {
  it('says the same through the other cipher, and the same again after the way back', async () => {
    const step = fc.constantFrom<Step>(
      'append',
      'append',
      'snapshot',
      'snapshot ahead',
      'restart',
      'torn',
      'rot',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const disk = await play(steps);
        const before = await said(disk, plainCipher);

        await through(disk, plainCipher, cipher);
        expect(await said(disk, cipher)).toEqual(before);
        expect(Buffer.concat(disk.paths().map((path) => disk.bytes(path))).includes('word ')).toBe(false);

        await through(disk, cipher, plainCipher);
        expect(await said(disk, plainCipher)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
