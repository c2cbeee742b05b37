/** Every byte cut off, two bits of every byte turned over: never a wrong state. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SimulatedDisk } from '../../fixtures/simulated-disk';
import {
  entry,
  openOn,
  readWords,
  takeSnapshot,
  VAULT_FOLDER,
  wordsUpTo,
} from '../../fixtures/vault-on-disk';

const LAST = 12;

/** Snapshots at 4 and 8; journal files from 1, 5, 7 (a start between) and 9 on. */
async function aVault(): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  let vault = await openOn(disk);
  for (let position = 1; position <= LAST; position += 1) {
    await vault.append([entry(position)]);
    if (position === 4 || position === 8) await takeSnapshot(vault, wordsUpTo(position));
    if (position === 6) {
      await vault.close();
      vault = await openOn(disk);
    }
  }
  return disk;
}

const inJournal = (name: string) => `${VAULT_FOLDER}/journal/${name}`;
const inSnapshots = (name: string) => `${VAULT_FOLDER}/snapshots/${name}`;

interface Outcome {
  readonly position: number;
  readonly codes: readonly string[];
}

/** Opens the damaged disk: its words must be a beginning of what was written, and it must go on from there. */
async function recover(disk: SimulatedDisk): Promise<Outcome> {
  const vault = await openOn(disk);
  const { position, damage } = vault.report();
  expect(await readWords(vault)).toEqual(wordsUpTo(position));

  for (let next = position + 1; next <= LAST + 1; next += 1) await vault.append([entry(next)]);
  await vault.close();
  const again = await openOn(disk);
  expect(await readWords(again)).toEqual(wordsUpTo(LAST + 1));
  // Told once: what was damaged is out of the way.
  const left = again.report().damage.filter(({ code }) => code !== 'older-segment-damaged');
  expect(left).toEqual([]);
  await again.close();
  return { position, codes: damage.map(({ code }) => code) };
}

/** Every byte of what was there is still there, in a file or in one beside it. */
function expectKept(disk: SimulatedDisk, bytes: Buffer): void {
  const all = Buffer.concat(disk.paths().map((path) => disk.bytes(path)));
  const half = Math.floor(bytes.length / 2);
  // A file that was cut lies in two pieces; one of its halves is in one of them.
  expect(all.includes(bytes.subarray(0, half)) || all.includes(bytes.subarray(half))).toBe(true);
}

function* flipsOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1) {
    for (const bit of [at % 8, (at + 3) % 8]) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << bit;
      yield flipped;
    }
  }
}

function* cutsOf(bytes: Buffer): Generator<Buffer> {
  for (let length = 0; length < bytes.length; length += 1) yield bytes.subarray(0, length);
}

let disk: SimulatedDisk;
beforeAll(async () => {
  disk = await aVault();
});

async function outcomes(path: string, damaged: Iterable<Buffer | null>): Promise<Outcome[]> {
  const found: Outcome[] = [];
  const holdsData = path.endsWith('.log') || path.endsWith('.snap');
  for (const bytes of damaged) {
    const copy = disk.copy();
    copy.tamper(path, bytes);
    found.push(await recover(copy));
    if (bytes !== null && holdsData) expectKept(copy, bytes);
  }
  return found;
}

describe('the vault that is damaged here', () => {
  it('has two snapshots and journal files before, between and after them', () => {
    const names = disk.paths().map((path) => path.slice(VAULT_FOLDER.length + 1));
    expect(names).toEqual([
      'FORMAT',
      'LOCK',
      'journal/END',
      'journal/j-1.log',
      'journal/j-5.log',
      'journal/j-7.log',
      'journal/j-9.log',
      'snapshots/s-4.snap',
      'snapshots/s-8.snap',
    ]);
  });
});

describe('the newest snapshot', () => {
  const path = inSnapshots('s-8.snap');

  it.each([
    ['a bit turned over', () => flipsOf(disk.bytes(path))],
    ['its end cut off', () => cutsOf(disk.bytes(path))],
  ])('with %s costs nothing and is told', async (_case, damaged) => {
    for (const { position, codes } of await outcomes(path, damaged())) {
      expect(position).toBe(LAST);
      expect(codes).toEqual(['snapshot-aside']);
    }
  });

  it('costs nothing if it is gone', async () => {
    expect(await outcomes(path, [null])).toEqual([{ position: LAST, codes: [] }]);
  });
});

describe('an older snapshot', () => {
  it('is not missed', async () => {
    const path = inSnapshots('s-4.snap');
    for (const { position } of await outcomes(path, [...flipsOf(disk.bytes(path)), null]))
      expect(position).toBe(LAST);
  });
});

describe.each(['j-1.log', 'j-5.log', 'j-7.log'])('a journal file before the newest snapshot, %s', (name) => {
  const path = inJournal(name);

  it('costs nothing, whatever becomes of it', async () => {
    const damaged = [...flipsOf(disk.bytes(path)), ...cutsOf(disk.bytes(path)), null];
    for (const { position } of await outcomes(path, damaged)) expect(position).toBe(LAST);
  });

  it('is told of when a bit of it has turned over', async () => {
    for (const { codes } of await outcomes(path, flipsOf(disk.bytes(path)))) {
      expect(codes).toEqual(['older-segment-damaged']);
    }
  });
});

describe('the last journal file', () => {
  const path = inJournal('j-9.log');

  it('gives what stands before a bit that turned over, and tells', async () => {
    for (const { position, codes } of await outcomes(path, flipsOf(disk.bytes(path)))) {
      expect(position).toBeGreaterThanOrEqual(8);
      expect(position).toBeLessThan(LAST);
      expect(codes).toEqual(['tail-damaged']);
    }
  });

  it('gives what stands before a cut, and tells unless the cut lies between two records', async () => {
    const found = await outcomes(path, cutsOf(disk.bytes(path)));
    for (const { position } of found) expect(position).toBeGreaterThanOrEqual(8);
    const untold = found.filter(({ codes }) => codes.length === 0);
    // Empty, the head alone, and after the first, second and third record.
    expect(untold.map(({ position }) => position)).toEqual([8, 8, 9, 10, 11]);
    expect(
      found.filter(({ codes }) => codes.length > 0).every(({ codes }) => codes.join() === 'tail-torn'),
    ).toBe(true);
  });

  it('gives the snapshot if it is gone', async () => {
    expect(await outcomes(path, [null])).toEqual([{ position: 8, codes: [] }]);
  });
});

describe('several at once', () => {
  it('gives all from the older snapshot when the newest one and a file before it are damaged', async () => {
    disk = await aVault();
    const copy = disk.copy();
    copy.tamper(inSnapshots('s-8.snap'), Buffer.from('rot'));
    copy.tamper(inJournal('j-1.log'), null);
    expect((await recover(copy)).position).toBe(LAST);
  });

  it('gives a beginning, and tells, when a file in the middle is gone with the snapshot after it', async () => {
    const copy = disk.copy();
    copy.tamper(inSnapshots('s-8.snap'), Buffer.from('rot'));
    copy.tamper(inJournal('j-7.log'), null);

    expect(await recover(copy)).toEqual({
      position: 6,
      codes: ['snapshot-aside', 'segment-aside', 'entries-missing'],
    });
    expect(copy.paths().filter((path) => path.includes('.damaged-'))).toHaveLength(2);
  });

  it('begins anew, and tells, when there is nothing good left', async () => {
    const copy = disk.copy();
    for (const path of copy.paths()) copy.tamper(path, Buffer.from('rot'));

    const vault = await openOn(copy);

    const { position, snapshot, isNew, damage } = vault.report();
    expect({ position, snapshot, isNew }).toEqual({ position: 0, snapshot: null, isNew: false });
    expect(damage.map(({ code }) => code)).toContain('format-unreadable');
    await vault.append([entry(1)]);
    expect(await readWords(await openOn(copy))).toEqual(wordsUpTo(1));
  });
});

describe('the small files', () => {
  it.each(['FORMAT', 'LOCK', 'journal/END'])('%s may be damaged in any way', async (name) => {
    const path = `${VAULT_FOLDER}/${name}`;
    const damaged = [...flipsOf(disk.bytes(path)), ...cutsOf(disk.bytes(path)), null];
    for (const { position } of await outcomes(path, damaged)) expect(position).toBe(LAST);
  });

  it('are made again with the epoch of the rest', async () => {
    const copy = disk.copy();
    copy.tamper(`${VAULT_FOLDER}/FORMAT`, null);

    const { epoch, damage } = (await openOn(copy, { newEpoch: () => 'f'.repeat(32) })).report();

    expect(epoch).toBe('00112233445566778899aabbccddeeff');
    expect(damage).toEqual([{ code: 'format-unreadable', file: 'FORMAT', position: null }]);
    expect((await openOn(copy)).report().damage).toEqual([]);
  });
});

describe('a file of another vault', () => {
  it.each(['journal/j-9.log', 'snapshots/s-8.snap'])('is moved aside: %s', async (name) => {
    const foreign = new SimulatedDisk();
    const theirs = await openOn(foreign, { newEpoch: () => 'a'.repeat(32) });
    await takeSnapshot(
      theirs,
      Array.from({ length: 8 }, () => 'theirs'),
    );
    await theirs.append([entry(9, 'theirs')]);
    const copy = disk.copy();
    copy.tamper(`${VAULT_FOLDER}/${name}`, foreign.bytes(`${VAULT_FOLDER}/${name}`));

    const { codes } = await recover(copy);

    expect(codes).toHaveLength(1);
    expect(copy.paths().filter((path) => path.includes('.damaged-'))).toHaveLength(1);
  });
});

describe('a journal file of another history', () => {
  it('is moved aside, though its positions would fit', async () => {
    const twoRuns = async (word: string): Promise<SimulatedDisk> => {
      const files = new SimulatedDisk();
      const first = await openOn(files);
      await first.append([entry(1, word)]);
      await first.close();
      await (await openOn(files)).append([entry(2)]);
      return files;
    };
    const [ours, other] = [await twoRuns('word 1'), await twoRuns('another')];
    ours.tamper(inJournal('j-2.log'), other.bytes(inJournal('j-2.log')));

    const vault = await openOn(ours);

    expect(await readWords(vault)).toEqual(wordsUpTo(1));
    expect(vault.report().damage.map(({ code }) => code)).toEqual(['segment-aside']);
  });
});

describe('a snapshot that the disk does not give back just now', () => {
  /** Fails to open one file. */
  function withUnreadable(files: SimulatedDisk, name: string): SimulatedDisk {
    const open = files.open;
    return Object.assign(files, {
      open: (path: string, mode: 'read' | 'write' | 'create') =>
        path.endsWith(name) ? Promise.reject(new Error('EIO')) : open(path, mode),
    });
  }

  it('is passed over, told and left alone where the journal holds the same', async () => {
    const copy = withUnreadable(disk.copy(), 's-8.snap');

    const vault = await openOn(copy);

    expect(await readWords(vault)).toEqual(wordsUpTo(LAST));
    expect(vault.report().damage).toEqual([
      { code: 'snapshot-unreadable', file: 's-8.snap', position: null },
    ]);
    expect(copy.paths()).toContain(inSnapshots('s-8.snap'));
  });

  it('keeps the vault shut where nothing else holds what it holds, since it may be readable tomorrow', async () => {
    const files = new SimulatedDisk();
    const vault = await openOn(files);
    await takeSnapshot(vault, wordsUpTo(5));
    await vault.close();
    const open = files.open;
    withUnreadable(files, 's-5.snap');

    await expect(openOn(files)).rejects.toMatchObject({ code: 'vault/io' });

    Object.assign(files, { open });
    expect(await readWords(await openOn(files))).toEqual(wordsUpTo(5));
  });
});
