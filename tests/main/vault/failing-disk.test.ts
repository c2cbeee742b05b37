/** The nth file call fails, for every n: nothing is called safe that is not, and a retry works. */
import { describe, expect, it } from 'vitest';
import { SimulatedDisk, type Failure } from '../../fixtures/simulated-disk';
import { entry, openOn, readWords, takeSnapshot, wordsUpTo } from '../../fixtures/vault-on-disk';

const MODES: readonly Failure['mode'][] = ['before', 'after'];

/** Opens, appends, takes snapshots, starts anew; each step is tried again once if it fails. */
async function journey(disk: SimulatedDisk): Promise<{ readonly safe: number; readonly failures: number }> {
  let failures = 0;
  let safe = 0;
  const twice = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (cause) {
      failures += 1;
      expect(cause).toMatchObject({ name: 'VaultError', code: 'vault/io' });
      return work();
    }
  };
  for (let run = 0; run < 2; run += 1) {
    const vault = await twice(() => openOn(disk));
    expect(vault.report().position).toBe(safe);
    for (const step of [1, 2, 3]) {
      const first = run * 6 + step * 2 - 1;
      await twice(() => vault.append([entry(first), entry(first + 1)]));
      safe = first + 1;
      expect(await twice(() => readWords(vault))).toEqual(wordsUpTo(safe));
      if (step !== 3) await twice(() => takeSnapshot(vault, wordsUpTo(safe)));
    }
    await vault.close().catch(() => (failures += 1));
  }
  return { safe, failures };
}

async function callsOfJourney(): Promise<number> {
  const disk = new SimulatedDisk();
  await journey(disk);
  return disk.calls;
}

describe.each(MODES)('a file call that fails, its work done or not (%s)', (mode) => {
  it('is survived wherever it happens', async () => {
    const calls = await callsOfJourney();
    expect(calls).toBeGreaterThan(200);
    let noticed = 0;
    for (let at = 1; at <= calls; at += 1) {
      const disk = new SimulatedDisk();
      disk.failure = { at, mode };
      const { safe, failures } = await journey(disk);
      noticed += failures;

      expect(failures, `call ${String(at)}`).toBeLessThanOrEqual(1);
      disk.failure = null;
      disk.powerCut(() => 0);
      expect(await readWords(await openOn(disk)), `call ${String(at)}`).toEqual(wordsUpTo(safe));
    }
    // The rest are attempts to clear up, which nobody needs to hear of.
    expect(noticed).toBeGreaterThan(calls * 0.7);
  });

  it('never acknowledges an entry that a power cut right after it would take', async () => {
    const calls = await callsOfJourney();
    for (let at = 1; at <= calls; at += 1) {
      const disk = new SimulatedDisk();
      let safe = 0;
      disk.failure = { at, mode };
      try {
        const vault = await openOn(disk);
        for (let position = 1; position <= 5; position += 1) {
          await vault.append([entry(position)]);
          safe = position;
          if (position % 2 === 0) await takeSnapshot(vault, wordsUpTo(position));
        }
      } catch (cause) {
        expect(cause).toMatchObject({ code: 'vault/io' });
      }
      disk.failure = null;
      disk.powerCut(() => 0);

      const words = await readWords(await openOn(disk));
      expect(words.length, `call ${String(at)}`).toBeGreaterThanOrEqual(safe);
      expect(words).toEqual(wordsUpTo(words.length));
    }
  });
});

describe('after an append that failed', () => {
  it('another one may take its place, and nothing of the first is left', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    await vault.append([entry(1)]);
    // Free space, four calls to look at the lock, the write, its sync.
    disk.failure = { at: disk.calls + 7, mode: 'after' };
    await expect(vault.append([entry(2, 'given up'), entry(3, 'given up')])).rejects.toMatchObject({
      code: 'vault/io',
    });

    await vault.append([entry(2)]);

    disk.powerCut(() => 0.5);
    const again = await openOn(disk);
    expect(await readWords(again)).toEqual(wordsUpTo(2));
    expect(again.report().damage).toEqual([]);
  });
});

describe('a disk that goes on failing', () => {
  it('refuses every append, and takes all once it works again', async () => {
    const disk = new SimulatedDisk();
    const broken = { sync: false };
    const open = disk.open;
    Object.assign(disk, {
      open: async (path: string, mode: 'read' | 'write' | 'create') => {
        const file = await open(path, mode);
        const sync = () => (broken.sync ? Promise.reject(new Error('EIO')) : file.sync());
        return { ...file, sync };
      },
    });
    const vault = await openOn(disk);
    await vault.append([entry(1)]);
    broken.sync = true;

    for (let tries = 0; tries < 3; tries += 1) {
      await expect(vault.append([entry(2)])).rejects.toMatchObject({ code: 'vault/io' });
    }
    broken.sync = false;
    await vault.append([entry(2)]);

    disk.powerCut(() => 0);
    expect(await readWords(await openOn(disk))).toEqual(wordsUpTo(2));
  });

  it('refuses what waits behind a failed append too, since it would leave a gap', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    disk.failure = { at: disk.calls + 6, mode: 'after' };

    const results = await Promise.allSettled([1, 2, 3].map((position) => vault.append([entry(position)])));

    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await Promise.all([1, 2, 3].map((position) => vault.append([entry(position)])));
    expect(await readWords(vault)).toEqual(wordsUpTo(3));
  });
});
