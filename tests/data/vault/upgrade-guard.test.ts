/**
 * A database of an older shape: the vault has it as it is before it is rewritten, or it is not rewritten.
 *
 * The release under test is a next one, whose newest shape is an artificial one; the databases are those that
 * releases of before left behind.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Dexie } from 'dexie';
import { Database } from '../../../src-renderer/data/db';
import { WorkspaceReader } from '../../../src-renderer/data/workspace-reader';
import { storedShape } from '../../../src-renderer/data/stored-shape';
import { tallyOf } from '../../../src-renderer/data/vault/tally';
import { passStartGate, RelaunchError, type GateNote } from '../../../src-renderer/data/vault/start-gate';
import { UpgradeStoppedError } from '../../../src-renderer/data/vault/upgrade-guard';
import { openWithVault, type OpenedWorkspace } from '../../../src-renderer/services/open-workspace';
import { HostError, type VaultHost } from '../../../src-renderer/host/host';
import { readFrozen, thaw } from '../../fixtures/frozen-database';
import { nextMigration, nextShapes, rowOfNextRelease, upgradeTrial } from '../../fixtures/next-release';
import { readRaw, writeRaw } from '../../fixtures/raw-database';
import { aVault, type MemoryVault } from '../../fixtures/vault';
import { aClock, aDatabaseName } from '../../fixtures/workspace-database';

vi.mock('../../../src-renderer/data/workspace-file', async (original) => ({
  ...(await original<object>()),
  WORKSPACE_FILE_SCHEMA:
    (await original<{ readonly WORKSPACE_FILE_SCHEMA: number }>()).WORKSPACE_FILE_SCHEMA + 1,
}));
vi.mock('../../../src-renderer/data/workspace-file-versions', async (original) => {
  const { FILE_VERSIONS } = await original<{ readonly FILE_VERSIONS: Record<number, FileVersion> }>();
  const forward = (version: FileVersion | undefined) => ({
    tables: version?.tables ?? [],
    bringForward: (table: string, row: unknown) =>
      rowOfNextRelease(table, version?.bringForward(table, row) as Record<string, unknown>),
  });
  const older = Object.entries(FILE_VERSIONS);
  const newest = older.length;
  return {
    FILE_VERSIONS: {
      ...Object.fromEntries(older.map(([version, shape]) => [version, forward(shape)])),
      [newest + 1]: FILE_VERSIONS[newest],
    },
  };
});
interface FileVersion {
  readonly tables: readonly string[];
  readonly bringForward: (table: string, row: unknown) => unknown;
}

beforeEach(() => {
  upgradeTrial.begun = 0;
  upgradeTrial.failsAt = null;
});

/** A database as the release of that shape left it. */
async function left(version: number): Promise<string> {
  const name = aDatabaseName();
  await thaw(readFrozen(version), name);
  return name;
}

async function start(name: string, vault: VaultHost): Promise<OpenedWorkspace & { readonly db: Database }> {
  const db = new Database(name, nextShapes);
  try {
    return { ...(await openWithVault({ openDatabase: () => db, vault, now: aClock() })), db };
  } catch (cause) {
    db.close();
    throw cause;
  }
}

/** Starts, and again with the database moved away as main does if it is asked to. */
async function started(name: string, vault: MemoryVault) {
  for (;;) {
    const { quarantines } = vault;
    try {
      return await start(name, vault);
    } catch (cause) {
      if (!(cause instanceof RelaunchError) || vault.quarantines === quarantines) throw cause;
      await new Database(name).delete();
    }
  }
}

/** Every row of content and history as it lies, in whatever shape. */
async function rowsAsTheyLie(name: string): Promise<string> {
  const rows = await readRaw(name);
  return JSON.stringify(Object.entries(rows).filter(([table]) => table !== 'meta'));
}

async function readCopyText(vault: VaultHost, name: string): Promise<Record<string, unknown>> {
  const parts: Uint8Array[] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const part: Awaited<ReturnType<VaultHost['readSnapshot']>> = await vault.readSnapshot({ name, offset });
    parts.push(part.bytes);
    offset = part.next;
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
}

const marks = (opened: OpenedWorkspace) =>
  opened.initialState.offers.map((offer) => (offer as unknown as { readonly mark?: string }).mark);

/** The vault row that a release of shape 2 leaves in its database. */
function rowOfShape2(position: number, without: readonly string[] = []) {
  const { tables } = readFrozen(2);
  const whole = tallyOf((table) => tables[table]?.rows ?? []);
  const tally = Object.fromEntries(Object.entries(whole).filter(([table]) => !without.includes(table)));
  return { id: 'vault', epoch: 'e'.repeat(32), position, schema: 2, tally };
}

describe('a database of an older shape', () => {
  it.each([1, 2])('%i lies in the vault as it is before it is rewritten', async (version) => {
    const name = await left(version);
    const vault = aVault();

    const opened = await start(name, vault);

    expect(await storedShape(name)).toBe(nextMigration.version);
    expect(new Set(marks(opened))).toEqual(new Set(['from before']));
    expect(opened.safety?.notes).toEqual([]);
    const copies = (await vault.list()).snapshots;
    const oldest = await readCopyText(vault, copies.at(-1)?.name ?? '');
    expect(oldest).toMatchObject({ schema: version, head: readFrozen(version).tables['meta']?.rows[0] });
    for (const [table, rows] of Object.entries(oldest['tables'] as Record<string, unknown[]>)) {
      expect(rows, table).toEqual(readFrozen(version).tables[table]?.rows);
    }
    expect((oldest['steps'] as unknown[]).length).toBe(readFrozen(version).tables['history']?.rows.length);
    opened.db.close();
  });

  it('is waited for while it is rewritten, longer than for a database that may be dead', async () => {
    const name = await left(1);
    const vault = aVault();
    const db = new Database(name, nextShapes);
    const open = db.open.bind(db);
    vi.spyOn(db, 'open').mockImplementation(() =>
      Dexie.Promise.resolve(new Promise((resolve) => setTimeout(resolve, 2_500))).then(() => open()),
    );
    const opening = await vault.open({ answersClosing: true });
    const reader = new WorkspaceReader(db);
    const passed = await passStartGate({ vault, opening, db, reader, openPatienceMs: 2_000 });

    expect(passed.state.settings).not.toBeNull();
    expect(vault.quarantines).toBe(0);
    db.close();
  });

  it('is not rewritten if the vault does not take the copy, and the next start does both', async () => {
    const name = await left(2);
    const before = await rowsAsTheyLie(name);
    const vault = aVault();
    vault.failure = { calls: ['endSnapshot'], code: 'vault/io' };

    await expect(start(name, vault)).rejects.toThrow(UpgradeStoppedError);

    expect(upgradeTrial.begun).toBe(0);
    expect(await storedShape(name)).toBe(2);
    expect(await rowsAsTheyLie(name)).toBe(before);

    vault.failure = null;
    const opened = await start(name, vault);
    expect(await storedShape(name)).toBe(nextMigration.version);
    expect(opened.safety?.notes).toEqual([]);
    opened.db.close();
  });

  it('is not touched on a disk that is nearly full', async () => {
    const name = await left(2);
    const vault = aVault();
    vault.disk = 'full';

    await expect(start(name, vault)).rejects.toThrow('Less than 200 MB are free on the disk.');

    expect(await storedShape(name)).toBe(2);
    expect((await vault.list()).snapshots).toEqual([]);
  });

  it('needs no copy if the vault has every change of it', async () => {
    const name = await left(2);
    const vault = aVault();
    await writeRaw(name, [{ table: 'meta', put: rowOfShape2(7) }]);
    const entries = [1, 2, 3, 4, 5, 6, 7].map((position) => ({ position, bytes: new Uint8Array([1]) }));
    await vault.append({ entries });

    const opened = await start(name, vault);

    expect((await vault.list()).snapshots).toEqual([]);
    expect(await storedShape(name)).toBe(nextMigration.version);
    expect(opened.safety?.notes).toEqual([]);
    opened.db.close();
  });

  it('is known for its own vault’s by a release that counts more tables than the one before', async () => {
    const name = await left(2);
    const vault = aVault();
    await vault.append({ entries: [{ position: 1, bytes: new Uint8Array([1]) }] });
    // As if the tables of lanes had come with the third shape.
    await writeRaw(name, [{ table: 'lanes', remove: 'own-ocean' }]);
    await writeRaw(name, [{ table: 'meta', put: rowOfShape2(7, ['lanes']) }]);

    const opened = await start(name, vault);

    expect(vault.quarantines).toBe(0);
    expect(opened.safety?.notes).toEqual([]);
    opened.db.close();
  });

  it('with records missing is put back from the vault instead of rewritten', async () => {
    const name = await left(2);
    const vault = aVault();
    const first = await start(name, vault);
    first.db.close();
    await new Database(name).delete();
    await thaw(readFrozen(2), name);
    await writeRaw(name, [{ table: 'meta', put: rowOfShape2(7) }]);
    await writeRaw(name, [{ table: 'offers', remove: 'BM-01' }]);
    upgradeTrial.begun = 0;

    const opened = await started(name, vault);

    expect(upgradeTrial.begun).toBe(0);
    expect(vault.quarantines).toBe(1);
    expect(opened.initialState.offers).toHaveLength(2);
    opened.db.close();
  });

  it('of another vault is moved aside as it is', async () => {
    const name = await left(2);
    const vault = aVault();
    await writeRaw(name, [{ table: 'meta', put: { ...rowOfShape2(7), epoch: 'another' } }]);
    await vault.append({ entries: [{ position: 1, bytes: entryOf1() }] });

    await expect(start(name, vault)).rejects.toThrow(RelaunchError);

    expect(await storedShape(name)).toBe(2);
    expect(upgradeTrial.begun).toBe(0);
  });
});

describe('an upgrade that is interrupted', () => {
  it.each([0, 1])(
    'after %i records leaves the old shape, and nothing is lost at the next start',
    async (failsAt) => {
      const name = await left(2);
      const vault = aVault();
      const before = await rowsAsTheyLie(name);
      upgradeTrial.failsAt = failsAt;

      // Such a database is moved aside and put back from its copy: as it is when a crash comes between, it is the old one.
      await expect(start(name, vault)).rejects.toThrow(RelaunchError);
      expect(await storedShape(name)).toBe(2);
      expect(await rowsAsTheyLie(name)).toBe(before);

      upgradeTrial.failsAt = null;
      const opened = await start(name, vault);
      expect(new Set(marks(opened))).toEqual(new Set(['from before']));
      expect(opened.initialState.offers).toHaveLength(2);
      opened.db.close();
    },
  );

  it('at any call to the vault leaves the old shape or the new one, whole, and the next start has the new one', async () => {
    const whole = await (async () => {
      const name = await left(2);
      const opened = await start(name, aVault());
      opened.db.close();
      return { text: await rowsAsTheyLie(name), old: await rowsAsTheyLie(await left(2)) };
    })();
    let trials = 0;
    for (let at = 1; ; at += 1) {
      const name = await left(2);
      const vault = aVault();
      const dying = dyingAt(vault, at);
      const failed = await start(name, dying.vault).then(
        ({ db, safety }) => {
          db.close();
          return safety?.notes;
        },
        () => null,
      );
      const there = await rowsAsTheyLie(name);
      expect([whole.text, whole.old], `after call ${at}`).toContain(there);
      const notes: readonly GateNote[] = await started(name, vault).then(({ db, safety }) => {
        db.close();
        return safety?.notes ?? [];
      });
      expect(await rowsAsTheyLie(name), `after call ${at}`).toBe(whole.text);
      expect(notes.filter(({ kind }) => kind === 'set-aside')).toEqual([]);
      trials += 1;
      if (!dying.hasDied()) {
        expect(failed).toEqual([]);
        break;
      }
    }
    // Opening, three calls of each of the two copies, and one that nothing happened at.
    expect(trials).toBeGreaterThan(6);
  });
});

/** A vault behind a window that is gone from its n-th call on. */
function dyingAt(
  vault: MemoryVault,
  at: number,
): { readonly vault: VaultHost; readonly hasDied: () => boolean } {
  let calls = 0;
  const dying = new Proxy(vault, {
    get: (target, name: keyof MemoryVault) => {
      const value: unknown = target[name];
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]): unknown => {
        calls += 1;
        if (calls >= at) return Promise.reject(new HostError('vault/io', 'The window is gone.'));
        return (value as (...given: readonly unknown[]) => unknown)(...given);
      };
    },
  });
  return { vault: dying, hasDied: () => calls >= at };
}

function entryOf1(): Uint8Array {
  const entry = {
    schema: 3,
    position: 1,
    kind: 'change',
    sequence: 1,
    label: 'Change',
    at: '2026-11-21T12:00:00Z',
    changes: [],
    tally: null,
  };
  return new TextEncoder().encode(JSON.stringify(entry));
}
