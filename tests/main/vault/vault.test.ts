import { describe, expect, it } from 'vitest';
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

const newest = (disk: SimulatedDisk, folder: string) => disk.paths(`${VAULT_FOLDER}/${folder}`).at(-1)!;

describe('a new vault', () => {
  it('is empty, has an epoch of its own and says so again until something is written', async () => {
    const disk = new SimulatedDisk();
    const first = await openOn(disk);
    expect(first.report()).toEqual({
      epoch: '00112233445566778899aabbccddeeff',
      position: 0,
      snapshot: null,
      isNew: true,
      damage: [],
    });
    await first.close();

    const again = await openOn(disk, { newEpoch: () => 'f'.repeat(32) });
    expect(again.report()).toMatchObject({ epoch: '00112233445566778899aabbccddeeff', isNew: true });

    await again.append([entry(1)]);
    expect(again.report().isNew).toBe(false);
  });

  it('begins at any position with a snapshot, as where a database is older than the vault', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    await takeSnapshot(vault, wordsUpTo(57));
    await vault.append([entry(58)]);
    await vault.close();

    expect(await readWords(await openOn(disk))).toEqual(wordsUpTo(58));
  });
});

describe('appending', () => {
  it('gives back what was written, over restarts and snapshots', async () => {
    const disk = new SimulatedDisk();
    let vault = await openOn(disk);
    for (let position = 1; position <= 30; position += 1) {
      await vault.append([entry(position)]);
      if (position % 7 === 0) await takeSnapshot(vault, wordsUpTo(position));
      if (position % 5 === 0) {
        await vault.close();
        vault = await openOn(disk);
      }
      expect(await readWords(vault)).toEqual(wordsUpTo(position));
    }
    expect(vault.report()).toMatchObject({ position: 30, snapshot: { position: 28 }, damage: [] });
  });

  it.each([
    ['one that is there', [2]],
    ['one too far', [4]],
    ['one too far among good ones', [3, 4, 6]],
    ['none', [0]],
  ])('refuses a position that does not follow: %s', async (_case, positions) => {
    const vault = await openOn(new SimulatedDisk());
    await vault.append([entry(1), entry(2)]);

    await expect(vault.append(positions.map((position) => entry(position)))).rejects.toMatchObject({
      code: 'vault/wrong-position',
    });

    expect(await vault.append([entry(3)])).toBe(3);
    expect(await readWords(vault)).toEqual(wordsUpTo(3));
  });

  it('needs one sync for all that waits', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    await vault.append([entry(1)]);
    const before = disk.calls;
    await vault.append([entry(2)]);
    const forOne = disk.calls - before;

    await Promise.all(Array.from({ length: 100 }, (_, index) => vault.append([entry(index + 3)])));

    expect(disk.calls - before - forOne).toBe(2 * forOne);
    expect(await readWords(vault)).toEqual(wordsUpTo(102));
  });

  it('takes an entry in parts, and gives it back in parts', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    const large = 'a quote '.repeat(1_250_000);
    const bytes = Buffer.from(large);
    vault.stage(1, bytes.subarray(0, 6_000_000));
    vault.stage(1, bytes.subarray(6_000_000, 9_000_000));
    await vault.append([{ position: 1, bytes: bytes.subarray(9_000_000) }]);
    await vault.append([entry(2)]);

    const part = await vault.readEntries(0, 0);
    expect(part.next).toEqual({ after: 0, offset: 4 * 1024 * 1024 });
    expect(part.entries[0]!.bytes.buffer.byteLength).toBe(4 * 1024 * 1024);
    expect(await readWords(await openOn(disk))).toEqual([large, 'word 2']);
  });

  it('keeps the beginning of a large entry for the retry', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    vault.stage(1, Buffer.from('word '));
    disk.failure = { at: disk.calls + 5, mode: 'before' };
    await expect(vault.append([{ position: 1, bytes: Buffer.from('1') }])).rejects.toMatchObject({
      code: 'vault/io',
    });

    await vault.append([{ position: 1, bytes: Buffer.from('1') }]);

    expect(await readWords(vault)).toEqual(['word 1']);
  });

  it('begins another file after 8 MB', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    const words = ['a', 'b', 'c'].map((letter) => letter.repeat(8 * 1024 * 1024));
    for (const [index, word] of words.entries()) await vault.append([entry(index + 1, word)]);

    const names = disk.paths(`${VAULT_FOLDER}/journal`).map((path) => path.split('/').at(-1));
    expect(names).toEqual(['j-1.log', 'j-2.log', 'j-3.log']);
    expect(await readWords(await openOn(disk))).toEqual(words);
  });
});

describe('snapshots', () => {
  it('remove journal files only when three newer ones are good', async () => {
    const disk = new SimulatedDisk();
    const journal = () => disk.paths(`${VAULT_FOLDER}/journal`).map((path) => path.split('/').at(-1));
    const first = await openOn(disk);
    for (const position of [1, 2, 3]) {
      await first.append([entry(position)]);
      await takeSnapshot(first, wordsUpTo(position));
    }
    expect(journal()).toEqual(['j-2.log', 'j-3.log']);
    await first.close();
    const rotten = Buffer.from(disk.bytes(`${VAULT_FOLDER}/snapshots/s-2.snap`));
    rotten[rotten.length - 1]! ^= 1;
    disk.tamper(`${VAULT_FOLDER}/snapshots/s-2.snap`, rotten);

    const second = await openOn(disk);
    await second.append([entry(4)]);
    await takeSnapshot(second, wordsUpTo(4));

    // The three good ones are at 4, 3 and 1; without the damage the file from 2 on could go.
    expect(journal()).toEqual(['END', 'j-2.log', 'j-3.log', 'j-4.log']);
  });

  it('are not published if they do not read back as written', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    await takeSnapshot(vault, wordsUpTo(1));
    const id = await vault.beginSnapshot(2);
    await vault.writeSnapshot(id, Buffer.from('["word 1","word 2"]'));
    const open = disk.open;
    Object.assign(disk, {
      open: async (path: string, mode: 'read' | 'write' | 'create') => {
        if (mode === 'read' && path.endsWith('.snapshot.tmp')) disk.bytes(path)[130]! ^= 1;
        return open(path, mode);
      },
    });

    await expect(vault.endSnapshot(id)).rejects.toMatchObject({ code: 'vault/io' });

    expect((await vault.listSnapshots()).map(({ name }) => name)).toEqual(['s-1.snap']);
    expect(disk.paths(`${VAULT_FOLDER}/snapshots`)).toHaveLength(1);
  });

  it('of one position stand side by side, as before and after a migration', async () => {
    const disk = new SimulatedDisk();
    const old = await openOn(disk);
    await takeSnapshot(old, ['old']);
    await old.close();
    const vault = await openOn(disk, { versions: { ...VERSIONS, schema: 3 } });
    await takeSnapshot(vault, ['new']);

    expect((await vault.listSnapshots()).map(({ name, schema }) => [name, schema])).toEqual([
      ['s-1-2.snap', 3],
      ['s-1.snap', 2],
    ]);
    expect(await readWords(await openOn(disk, { versions: { ...VERSIONS, schema: 3 } }))).toEqual(['new']);
  });

  it('do not go back', async () => {
    const vault = await openOn(new SimulatedDisk());
    await takeSnapshot(vault, wordsUpTo(5));

    await expect(vault.beginSnapshot(4)).rejects.toMatchObject({ code: 'vault/wrong-position' });
  });

  it('of a position after the journal let entries go on from there', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    await vault.append([entry(1), entry(2)]);
    await takeSnapshot(vault, wordsUpTo(5));
    await vault.append([entry(6)]);

    expect(await readWords(await openOn(disk))).toEqual(wordsUpTo(6));
  });

  it('refuse parts of one that was given up', async () => {
    const vault = await openOn(new SimulatedDisk());
    const id = await vault.beginSnapshot(1);
    const other = await vault.beginSnapshot(1);

    await expect(vault.writeSnapshot(id, Buffer.from('x'))).rejects.toMatchObject({ code: 'vault/bad-call' });
    await vault.cancelSnapshot(other);
    await expect(vault.endSnapshot(other)).rejects.toMatchObject({ code: 'vault/bad-call' });
    expect(await vault.listSnapshots()).toEqual([]);
  });
});

describe('a second process', () => {
  it('is kept out while the first one runs', async () => {
    const disk = new SimulatedDisk();
    await openOn(disk);

    await expect(
      openOn(disk, { identity: { self: 'another', isRunning: () => true } }),
    ).rejects.toMatchObject({
      code: 'vault/locked',
    });
  });

  it('is noticed by the first one, which writes no more', async () => {
    const disk = new SimulatedDisk();
    const first = await openOn(disk);
    const second = await openOn(disk, { identity: { self: 'another', isRunning: () => false } });
    await second.append([entry(1, 'theirs')]);

    await expect(first.append([entry(1, 'mine')])).rejects.toMatchObject({ code: 'vault/locked' });
    await expect(takeSnapshot(first, ['mine'])).rejects.toMatchObject({ code: 'vault/locked' });

    expect(await readWords(await openOn(disk))).toEqual(['theirs']);
  });
});

describe('a full disk', () => {
  const MB = 1024 * 1024;

  it('is told before it is full', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    const states = [];
    for (const free of [2048, 1023, 200, 199]) {
      disk.free = free * MB;
      states.push(await vault.disk());
    }
    expect(states).toEqual(['ok', 'low', 'low', 'full']);
  });

  it('stops writing and not reading, until there is room again', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    await vault.append([entry(1)]);
    disk.free = 100 * MB;

    await expect(vault.append([entry(2)])).rejects.toMatchObject({ code: 'vault/disk-full' });
    await expect(vault.beginSnapshot(1)).rejects.toMatchObject({ code: 'vault/disk-full' });
    expect(await readWords(vault)).toEqual(wordsUpTo(1));

    disk.free = 2048 * MB;
    await vault.append([entry(2)]);
    expect(await readWords(vault)).toEqual(wordsUpTo(2));
  });

  it('lets a vault be opened and read, and writes nothing before there is room', async () => {
    const disk = new SimulatedDisk();
    const before = await openOn(disk);
    await before.append([entry(1), entry(2)]);
    const path = newest(disk, 'journal');
    disk.tamper(path, disk.bytes(path).subarray(0, -3));
    disk.free = 100 * MB;
    const files = disk.paths().map((one) => [one, disk.bytes(one).toString('hex')]);

    const vault = await openOn(disk);
    expect(await readWords(vault)).toEqual(wordsUpTo(1));
    expect(disk.paths().map((one) => [one, disk.bytes(one).toString('hex')])).toEqual(files);

    disk.free = 2048 * MB;
    await vault.append([entry(2)]);
    expect(await readWords(await openOn(disk))).toEqual(wordsUpTo(2));
  });

  it('notices, once there is room, that another process has written meanwhile', async () => {
    const disk = new SimulatedDisk();
    await (await openOn(disk)).close();
    disk.free = 100 * MB;
    const first = await openOn(disk);
    disk.free = 2048 * MB;
    const second = await openOn(disk, { identity: { self: 'another', isRunning: () => false } });
    await second.append([entry(1, 'theirs')]);
    await second.close();

    await expect(first.append([entry(1, 'mine')])).rejects.toMatchObject({ code: 'vault/locked' });
    expect(await readWords(await openOn(disk))).toEqual(['theirs']);
  });

  it('refuses a vault that would have to be written first', async () => {
    const disk = new SimulatedDisk();
    disk.free = 100 * MB;

    await expect(openOn(disk)).rejects.toMatchObject({ code: 'vault/disk-full' });
    expect(disk.paths()).toEqual([]);
  });
});

describe('a closed vault', () => {
  it('takes nothing more', async () => {
    const vault = await openOn(new SimulatedDisk());
    await vault.close();

    await expect(vault.append([entry(1)])).rejects.toMatchObject({ code: 'vault/not-open' });
  });

  it('knows at the next start where it ended', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    await vault.append([entry(1)]);
    await vault.append([entry(2)]);
    await vault.close();
    disk.tamper(newest(disk, 'journal'), null);

    const { damage, position } = (await openOn(disk)).report();

    expect(position).toBe(0);
    expect(damage).toEqual([{ code: 'entries-missing', file: 'journal', position: 0 }]);
  });
});
