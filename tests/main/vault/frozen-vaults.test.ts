/** Vaults as releases before this one left them: each format has its own, and none is ever written anew. */
import { describe, expect, it } from 'vitest';
import { plainCipher } from '../../../src-main/vault/vault-cipher';
import { readKeyFiles } from '../../../src-main/sealing/key-files';
import { unwrapKey } from '../../../src-main/sealing/master-key';
import { sealedCipher } from '../../../src-main/sealing/sealed-cipher';
import { diskWith, PASSPHRASE, readFrozenVault } from '../../fixtures/sealed';
import { SimulatedDisk } from '../../fixtures/simulated-disk';
import {
  entry,
  openOn,
  readWords,
  takeSnapshot,
  VAULT_FOLDER,
  wordsUpTo,
} from '../../fixtures/vault-on-disk';

const format1 = readFrozenVault(1);

/** The release that made the vault of format 1. */
const FIRST_RELEASE = {
  app: '0.1.0',
  electron: '33.4.11',
  chrome: '130.0.6723.191',
  v8: '13.0.245.25-electron.0',
  schema: 2,
};

describe('a vault of format 2', () => {
  it('opens with its passphrase and all that is in it, and goes on', async () => {
    const disk = diskWith(readFrozenVault(2));
    const wrapped = await readKeyFiles(disk, VAULT_FOLDER);
    const master = await unwrapKey(wrapped, PASSPHRASE);
    if (master === null) throw new Error('The passphrase is another one');
    const cipher = sealedCipher(master, () => wrapped);
    const vault = await openOn(disk, { cipher });

    expect(vault.report()).toMatchObject({ position: 12, damage: [], snapshot: { name: 's-8.snap' } });
    expect(await readWords(vault)).toEqual(wordsUpTo(12));
    await vault.append([entry(13)]);
    await vault.close();
    expect(await readWords(await openOn(disk, { cipher }))).toEqual(wordsUpTo(13));
  });
});

describe('a vault of format 1', () => {
  it('opens with all that is in it, and goes on', async () => {
    const disk = diskWith(format1);
    const vault = await openOn(disk);

    expect(vault.report()).toMatchObject({ position: 12, damage: [], snapshot: { name: 's-8.snap' } });
    expect(await readWords(vault)).toEqual(wordsUpTo(12));
    await vault.append([entry(13)]);
    await vault.close();
    expect(await readWords(await openOn(disk))).toEqual(wordsUpTo(13));
  });

  it('is still written byte for byte as it was', async () => {
    const disk = new SimulatedDisk();
    const open = () =>
      openOn(disk, {
        versions: FIRST_RELEASE,
        cipher: plainCipher,
        now: () => Date.UTC(2026, 10, 22, 6),
      });
    let vault = await open();
    for (let position = 1; position <= 12; position += 1) {
      await vault.append([entry(position)]);
      if (position === 4 || position === 8) await takeSnapshot(vault, wordsUpTo(position));
      if (position === 6) {
        await vault.close();
        vault = await open();
      }
    }
    await vault.close();

    const written = Object.fromEntries(
      disk.paths().map((path) => [path.slice(VAULT_FOLDER.length + 1), disk.bytes(path).toString('base64')]),
    );
    expect(written).toEqual(format1);
  });
});
