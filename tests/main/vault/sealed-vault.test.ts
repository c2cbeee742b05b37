/** A vault whose content is sealed: the same vault, for whoever has the key. */
import { describe, expect, it } from 'vitest';
import { newMasterKey } from '../../../src-main/sealing/master-key';
import { aCipher, copyOf } from '../../fixtures/sealed';
import { SimulatedDisk } from '../../fixtures/simulated-disk';
import {
  entry,
  openOn,
  readWords,
  takeSnapshot,
  VAULT_FOLDER,
  wordsUpTo,
} from '../../fixtures/vault-on-disk';

const master = newMasterKey();

/** Snapshots at 4 and 8; a start between 6 and 7. */
async function aSealedVault() {
  const cipher = await aCipher(copyOf(master));
  const disk = new SimulatedDisk();
  let vault = await openOn(disk, { cipher });
  for (let position = 1; position <= 12; position += 1) {
    await vault.append([entry(position)]);
    if (position === 4 || position === 8) await takeSnapshot(vault, wordsUpTo(position));
    if (position === 6) {
      await vault.close();
      vault = await openOn(disk, { cipher });
    }
  }
  await vault.close();
  return { disk, cipher };
}

describe('a sealed vault', () => {
  it('gives back what was put into it, over starts', async () => {
    const { disk, cipher } = await aSealedVault();

    const vault = await openOn(disk, { cipher });

    expect(await readWords(vault)).toEqual(wordsUpTo(12));
    expect(vault.report()).toMatchObject({ position: 12, damage: [] });
  });

  it('says how long the content of a snapshot is, not how long what it stores', async () => {
    const { disk, cipher } = await aSealedVault();
    const vault = await openOn(disk, { cipher });
    const bytes = JSON.stringify(wordsUpTo(8)).length;

    expect(vault.report().snapshot).toMatchObject({ bytes });
    expect((await vault.listSnapshots())[0]).toMatchObject({ bytes });
  });

  it('holds no word of its content that can be read from the disk', async () => {
    const { disk } = await aSealedVault();

    const all = Buffer.concat(disk.paths().map((path) => disk.bytes(path)));

    expect(all.includes('word')).toBe(false);
  });

  it('stores the same entry and the same snapshot differently each time', async () => {
    const [first, second] = [await aSealedVault(), await aSealedVault()];
    for (const name of ['journal/j-1.log', 'snapshots/s-4.snap']) {
      const [a, b] = [first, second].map(({ disk }) => disk.bytes(`${VAULT_FOLDER}/${name}`));
      expect(a?.equals(b ?? Buffer.alloc(0))).toBe(false);
    }
  });

  it('gives a long entry and a long snapshot back in parts, from any offset', async () => {
    const cipher = await aCipher(copyOf(master));
    const vault = await openOn(new SimulatedDisk(), { cipher });
    const long = Buffer.alloc(9 * 1024 * 1024, 'rigs ');
    await vault.append([{ position: 1, bytes: long }]);
    const id = await vault.beginSnapshot(1);
    await vault.writeSnapshot(id, long.subarray(0, 700_001));
    await vault.writeSnapshot(id, long.subarray(700_001));
    const { name } = await vault.endSnapshot(id);

    for (const offset of [0, 1, 1024 * 1024, 1024 * 1024 - 1, 5_000_000, long.length - 1, long.length]) {
      const { bytes, next } = await vault.readSnapshot(name, offset);
      expect(long.subarray(offset, offset + 4 * 1024 * 1024).equals(bytes)).toBe(true);
      expect(next).toBe(offset + bytes.byteLength < long.length ? offset + bytes.byteLength : null);
    }
    const { entries, next } = await vault.readEntries(0, 6 * 1024 * 1024 + 3);
    expect(long.subarray(6 * 1024 * 1024 + 3).equals(entries[0]?.bytes ?? long)).toBe(true);
    expect(next).toBeNull();
  });

  it.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3 * 1024 * 1024])(
    'keeps a snapshot of %i bytes',
    async (length) => {
      const cipher = await aCipher(copyOf(master));
      const disk = new SimulatedDisk();
      const vault = await openOn(disk, { cipher });
      const id = await vault.beginSnapshot(0);
      await vault.writeSnapshot(id, Buffer.alloc(length, 'a'));
      expect(await vault.endSnapshot(id)).toMatchObject({ bytes: length });
      await vault.close();

      const again = await openOn(disk, { cipher });
      expect(Buffer.alloc(length, 'a').equals((await again.readSnapshot('s-0.snap', 0)).bytes)).toBe(true);
    },
  );

  it('does not open without the key, and nothing is written by trying', async () => {
    const { disk } = await aSealedVault();
    const before = disk.paths().map((path) => disk.bytes(path).toString('hex'));

    await expect(openOn(disk)).rejects.toMatchObject({ code: 'vault/locked-by-passphrase' });

    expect(disk.paths().map((path) => disk.bytes(path).toString('hex'))).toEqual(before);
  });

  it('does not open without the key where the note of its format is lost', async () => {
    const { disk } = await aSealedVault();
    disk.tamper(`${VAULT_FOLDER}/FORMAT`, null);

    await expect(openOn(disk)).rejects.toMatchObject({ code: 'vault/locked-by-passphrase' });
  });

  it('takes no entry or snapshot of another key for its own', async () => {
    const { disk } = await aSealedVault();

    const vault = await openOn(disk, { cipher: await aCipher() });

    await expect(readWords(vault)).rejects.toMatchObject({ code: 'vault/damaged' });
    await expect(vault.readEntries(8, 0)).rejects.toMatchObject({ code: 'vault/damaged' });
  });

  it.each(['journal/j-9.log', 'snapshots/s-8.snap'])(
    'never reads an unsealed file that was put in the place of a sealed one: %s',
    async (name) => {
      const { disk, cipher } = await aSealedVault();
      const open = new SimulatedDisk();
      const theirs = await openOn(open);
      await takeSnapshot(
        theirs,
        Array.from({ length: 8 }, () => 'theirs'),
      );
      await theirs.append([entry(9, 'theirs')]);
      disk.tamper(`${VAULT_FOLDER}/${name}`, open.bytes(`${VAULT_FOLDER}/${name}`));

      const vault = await openOn(disk, { cipher });

      const words = await readWords(vault);
      expect(words).toEqual(wordsUpTo(words.length));
      expect(vault.report().damage).not.toEqual([]);
    },
  );

  it('refuses everything once its key is forgotten', async () => {
    const { disk, cipher } = await aSealedVault();
    const vault = await openOn(disk, { cipher });
    cipher.forget();

    const locked = { code: 'vault/locked-by-passphrase' };
    await expect(vault.append([entry(13)])).rejects.toMatchObject(locked);
    await expect(vault.readEntries(8, 0)).rejects.toMatchObject(locked);
    await expect(vault.readSnapshot('s-8.snap', 0)).rejects.toMatchObject(locked);
  });
});
