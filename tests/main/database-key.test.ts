import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteRewriting, settleDatabase } from '../../src-main/database-key';
import * as atomicWrite from '../../src-main/atomic-write';
import { listPlainCopies, removePlainCopies } from '../../src-main/plain-copies';
import { performQuarantine, requestQuarantine } from '../../src-main/quarantine';

// The real ones, watched.
vi.mock('../../src-main/atomic-write', async (original) => {
  const real = await original<typeof atomicWrite>();
  return {
    writeFileAtomically: vi.fn(real.writeFileAtomically),
    syncFolder: vi.fn(real.syncFolder),
  };
});

const NOW = new Date('2026-11-22T09:00:00Z');
const ORIGIN = 'app://rigplan/';
const KEY = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rigplan-database-key-'));
  aDatabase();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function aDatabase(): void {
  for (const name of ['app_rigplan_0.indexeddb.leveldb', 'app_rigplan_0.indexeddb.blob', 'http_other_0']) {
    mkdirSync(join(folder, 'IndexedDB', name), { recursive: true });
    writeFileSync(join(folder, 'IndexedDB', name, 'CURRENT'), name);
  }
}

const settle = (keyId: string | null, canRebuild = true) =>
  settleDatabase(folder, ORIGIN, keyId, () => Promise.resolve(canRebuild), NOW);
const databases = () => readdirSync(join(folder, 'IndexedDB')).sort();
const QUARANTINED = 'quarantine-20261122T090000000Z';
const OURS_GONE = ['http_other_0'];

describe('a database of another key than the vault', () => {
  it('stays if both have none, or the same', async () => {
    await settle(null);
    expect(databases()).toHaveLength(3);
    await settle(KEY);
    aDatabase();
    await settle(KEY);
    expect(databases()).toHaveLength(3);
  });

  it.each([
    ['the vault has got a passphrase', null, KEY],
    ['the passphrase was removed', KEY, null],
    ['it got another one since', KEY, OTHER],
  ])('is deleted when %s, and no other database is', async (_case, before, after) => {
    await settle(before);
    aDatabase();
    await noteRewriting(folder, after);

    expect(await settle(after)).toBeNull();

    expect(databases()).toEqual(OURS_GONE);
    aDatabase();
    await settle(after);
    expect(databases()).toHaveLength(3);
  });

  it.each([
    ['is of an older backup without a passphrase', KEY, null],
    ['is of an older backup with one', null, KEY],
    ['carries the files of another key', KEY, OTHER],
  ])(
    'is moved aside and kept where this program did not rewrite the vault, which %s',
    async (_case, before, after) => {
      await noteRewriting(folder, before);
      await settle(before);
      aDatabase();

      expect(await settle(after)).toBe(QUARANTINED);

      expect(databases()).toEqual(OURS_GONE);
      expect(existsSync(join(folder, QUARANTINED, 'app_rigplan_0.indexeddb.leveldb/CURRENT'))).toBe(true);
    },
  );

  it('is moved aside where a rewriting came to nothing, and the vault changed another way later', async () => {
    await noteRewriting(folder, KEY);
    await settle(null);

    expect(await settle(KEY)).toBe(QUARANTINED);
  });

  it('takes with it how the page looked, whose logs hold what was typed; else that stays', async () => {
    const looks = ['Local Storage', 'Session Storage'].map((name) => join(folder, name));
    for (const path of looks) mkdirSync(join(path, 'leveldb'), { recursive: true });

    await settle(null);
    expect(looks.every((path) => existsSync(path))).toBe(true);
    await noteRewriting(folder, KEY);
    await settle(KEY);

    expect(looks.some((path) => existsSync(path))).toBe(false);
  });

  it('is moved aside where the vault could not bring it back', async () => {
    await noteRewriting(folder, KEY);
    expect(await settle(KEY, false)).toBe(QUARANTINED);

    expect(databases()).toEqual(OURS_GONE);
    expect(readdirSync(join(folder, QUARANTINED))).toHaveLength(2);
  });

  it('is forced off the disk before the note says that all there is sealed', async () => {
    await noteRewriting(folder, KEY);
    const order: string[] = [];
    const sync = (path: string) => {
      order.push(`sync ${path.slice(folder.length)}, ${String(databases().length)} left`);
      return Promise.resolve();
    };
    vi.mocked(atomicWrite.syncFolder).mockImplementationOnce(sync).mockImplementationOnce(sync);
    vi.mocked(atomicWrite.writeFileAtomically).mockImplementationOnce((path) => {
      order.push(`write ${path.slice(folder.length)}`);
      return Promise.resolve();
    });

    await settle(KEY);

    expect(order).toEqual(['sync /IndexedDB, 1 left', 'sync , 1 left', 'write /DATABASE-KEY']);
  });

  it('is deleted by the next start if this one was cut short', async () => {
    await settle(KEY);
    aDatabase();
    await noteRewriting(folder, OTHER);
    rmSync(join(folder, 'IndexedDB/app_rigplan_0.indexeddb.leveldb'), { recursive: true });
    await settle(OTHER);

    expect(databases()).toEqual(OURS_GONE);
  });

  it('counts as of an unknown key if its note is damaged', async () => {
    await noteRewriting(folder, KEY);
    await settle(KEY);
    aDatabase();
    writeFileSync(join(folder, 'DATABASE-KEY'), 'rot');

    expect(await settle(KEY)).toBe(QUARANTINED);

    expect(databases()).toEqual(OURS_GONE);
    // Nobody knows whether it is sealed.
    expect(await listPlainCopies(folder)).toEqual([QUARANTINED]);
  });

  it('need not be there', async () => {
    rmSync(join(folder, 'IndexedDB'), { recursive: true });
    expect(await settle(KEY, false)).toBeNull();
    expect(await settle(null, false)).toBeNull();
    expect(existsSync(join(folder, 'DATABASE-KEY'))).toBe(false);
  });
});

describe('copies that can be read without a key', () => {
  it('are databases moved aside before there was one, and vaults left from a swap', async () => {
    await requestQuarantine(folder);
    performQuarantine(folder, ORIGIN, NOW);
    mkdirSync(join(folder, 'vault.old'));
    mkdirSync(join(folder, 'vault'));
    await noteRewriting(folder, KEY);
    await settle(KEY);
    aDatabase();
    await requestQuarantine(folder);
    performQuarantine(folder, ORIGIN, new Date('2026-11-23T09:00:00Z'));

    expect(await listPlainCopies(folder)).toEqual(['quarantine-20261122T090000000Z', 'vault.old']);
  });

  it('are deleted, and nothing else is', async () => {
    await requestQuarantine(folder);
    performQuarantine(folder, ORIGIN, NOW);
    mkdirSync(join(folder, 'vault'));
    aDatabase();

    await removePlainCopies(folder);

    expect(await listPlainCopies(folder)).toEqual([]);
    expect(existsSync(join(folder, 'vault'))).toBe(true);
    expect(databases()).toHaveLength(3);
  });
});
