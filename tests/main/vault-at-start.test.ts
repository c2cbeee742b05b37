import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteRewriting } from '../../src-main/database-key';
import { readKeyFiles, writeKeyFiles } from '../../src-main/sealing/key-files';
import { newMasterKey, wrapKey } from '../../src-main/sealing/master-key';
import { sealedCipher } from '../../src-main/sealing/sealed-cipher';
import { diskFiles } from '../../src-main/vault/disk-files';
import { resealVault } from '../../src-main/vault/reseal';
import { nextFolder, oldFolder, swapFolders } from '../../src-main/vault/swap-folders';
import { openVault } from '../../src-main/vault/vault';
import { plainCipher, type VaultCipher } from '../../src-main/vault/vault-cipher';
import { frame, unframe, readWhole } from '../../src-main/vault/whole-file';
import { prepareVault } from '../../src-main/vault-at-start';
import { CHEAP_KDF, PASSPHRASE } from '../fixtures/sealed';
import { entry, readWords, takeSnapshot, VERSIONS, wordsUpTo } from '../fixtures/vault-on-disk';

const now = () => Date.UTC(2026, 10, 22, 9);
let userData: string;
let folder: string;

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'rigplan-start-'));
  folder = join(userData, 'vault');
  mkdirSync(join(userData, 'IndexedDB/app_rigplan_0.indexeddb.leveldb'), { recursive: true });
});
afterEach(() => {
  rmSync(userData, { recursive: true });
});

const place = () => ({ files: diskFiles, folder, versions: VERSIONS, now });
const start = () => prepareVault({ ...place(), userData, origin: 'app://rigplan/' });
const open = (cipher: VaultCipher = plainCipher) =>
  openVault({
    ...place(),
    cipher,
    identity: { self: 'this one', isRunning: () => false },
    newEpoch: () => 'e'.repeat(32),
  });
const hasDatabase = () => existsSync(join(userData, 'IndexedDB/app_rigplan_0.indexeddb.leveldb'));

async function aVault(): Promise<void> {
  const vault = await open();
  for (const position of [1, 2, 3]) await vault.append([entry(position)]);
  await takeSnapshot(vault, wordsUpTo(3));
  await vault.close();
}

/** Written anew beside it, not swapped yet. */
async function aSealedNext(): Promise<VaultCipher> {
  const master = newMasterKey();
  const wrapped = await wrapKey(master, PASSPHRASE, 1, CHEAP_KDF);
  const into = sealedCipher(master, () => wrapped);
  const to = nextFolder(folder);
  const of = { ...place(), now: now(), to, from: plainCipher, into, extra: {}, extraForAsides: {} };
  await resealVault(of);
  await writeKeyFiles(diskFiles, to, wrapped);
  return into;
}

describe('a start', () => {
  it('finds nothing at first, and makes nothing', async () => {
    rmSync(join(userData, 'IndexedDB'), { recursive: true });

    expect(await start()).toMatchObject({
      refusal: null,
      quarantined: null,
      keyring: { isProtected: false },
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves the database of a vault without a passphrase alone', async () => {
    await aVault();

    expect(await start()).toMatchObject({ refusal: null, keyring: { isProtected: false } });
    expect(hasDatabase()).toBe(true);
  });

  it('asks for the passphrase of a sealed vault, and deletes the database from before', async () => {
    await aVault();
    const cipher = await aSealedNext();
    await noteRewriting(userData, (await readKeyFiles(diskFiles, nextFolder(folder))).keyId);
    await swapFolders(diskFiles, folder);

    expect(await start()).toMatchObject({ refusal: null, quarantined: null, keyring: { isLocked: true } });
    expect(hasDatabase()).toBe(false);
    expect(await readWords(await open(cipher))).toEqual(wordsUpTo(3));
  });

  it('moves the database aside, and keeps it, where a sealed vault came from elsewhere, as from a backup', async () => {
    await aVault();
    await aSealedNext();
    await swapFolders(diskFiles, folder);

    expect(await start()).toMatchObject({ refusal: null, quarantined: 'quarantine-20261122T090000000Z' });
    expect(hasDatabase()).toBe(false);
  });

  it('keeps a copy of the vault that somebody made under the name of the old one', async () => {
    await aVault();
    cpSync(folder, oldFolder(folder), { recursive: true });

    expect(await start()).toMatchObject({ refusal: null });

    expect(existsSync(join(userData, 'quarantine-20261122T090000000Z-old/snapshots/s-3.snap'))).toBe(true);
    expect(existsSync(oldFolder(folder))).toBe(false);
  });

  it('keeps the database from before where the sealed vault is not in order', async () => {
    await aVault();
    await aSealedNext();
    await noteRewriting(userData, (await readKeyFiles(diskFiles, nextFolder(folder))).keyId);
    await swapFolders(diskFiles, folder);
    writeFileSync(join(folder, 'snapshots/s-3.snap'), 'rot');

    expect(await start()).toMatchObject({ quarantined: 'quarantine-20261122T090000000Z' });
    expect(existsSync(join(userData, 'quarantine-20261122T090000000Z'))).toBe(true);
  });

  it('keeps the database from before where the sealed vault holds nothing', async () => {
    await (await open()).close();
    await aSealedNext();
    await noteRewriting(userData, (await readKeyFiles(diskFiles, nextFolder(folder))).keyId);
    await swapFolders(diskFiles, folder);

    expect(await start()).toMatchObject({ quarantined: 'quarantine-20261122T090000000Z' });
  });

  it('finishes a swap between its two renames', async () => {
    await aVault();
    await aSealedNext();
    await diskFiles.rename(folder, oldFolder(folder));

    expect(await start()).toMatchObject({ refusal: null, keyring: { isLocked: true } });
    expect([nextFolder(folder), oldFolder(folder)].map((path) => existsSync(path))).toEqual([false, false]);
  });

  it('drops what was being written when nothing was swapped yet', async () => {
    await aVault();
    await aSealedNext();

    expect(await start()).toMatchObject({ refusal: null, keyring: { isProtected: false } });
    expect(existsSync(nextFolder(folder))).toBe(false);
    expect(hasDatabase()).toBe(true);
  });

  it('takes the old vault back where the new one is half of one', async () => {
    await aVault();
    await aSealedNext();
    await diskFiles.rename(folder, oldFolder(folder));
    rmSync(join(nextFolder(folder), 'FORMAT'));

    expect(await start()).toMatchObject({ refusal: null, keyring: { isProtected: false } });
    expect(await readWords(await open())).toEqual(wordsUpTo(3));
  });

  it('throws nothing away where another program made a vault between the renames', async () => {
    await aVault();
    await aSealedNext();
    await diskFiles.rename(folder, oldFolder(folder));
    await (await open()).close();

    expect(await start()).toMatchObject({ refusal: null });
    for (const which of ['old', 'next']) {
      expect(existsSync(join(userData, `quarantine-20261122T090000000Z-${which}/FORMAT`))).toBe(true);
    }
  });

  it.each(['vault', 'vault.next', 'vault.old'])(
    'touches nothing if a newer release wrote %s',
    async (name) => {
      await aVault();
      await aSealedNext();
      if (name === 'vault.old') await diskFiles.rename(folder, oldFolder(folder));
      const path = join(userData, name, 'FORMAT');
      const note = unframe((await readWhole(diskFiles, path)) ?? new Uint8Array()) as object;
      writeFileSync(path, frame({ ...note, vaultFormat: 3 }));

      const { refusal } = await start();

      expect(refusal).toContain('newer RigPlan');
      expect(existsSync(nextFolder(folder))).toBe(true);
      expect(hasDatabase()).toBe(true);
    },
  );

  it('opens nothing, and says what to do, if the disk fails over it', async () => {
    await aVault();
    await aSealedNext();
    const files = {
      ...diskFiles,
      removeFolder: () => Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })),
    };

    const { refusal } = await prepareVault({ ...place(), files, userData, origin: 'app://rigplan/' });

    expect(refusal).toMatch(/EIO.*\n\nNothing was opened and nothing is lost/s);
  });
});
