/** A start over a sealed database: read with its key, rebuilt from the vault where it does not open. */
import { indexedDB } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { beginRebuild } from '../../../src-renderer/data/change-capture';
import { Database } from '../../../src-renderer/data/db';
import { migrations } from '../../../src-renderer/data/migrations';
import { initial } from '../../../src-renderer/data/migrations/0001-initial';
import { RelaunchError } from '../../../src-renderer/data/vault/start-gate';
import { openWithVault, type OpenedWorkspace } from '../../../src-renderer/services/open-workspace';
import type { VaultHost } from '../../../src-renderer/host/host';
import { DATABASE_KEY } from '../../fixtures/database-key';
import { readFrozen, thaw } from '../../fixtures/frozen-database';
import { aVault, type MemoryVault } from '../../fixtures/vault';
import { aClock, aDatabaseName, contentText } from '../../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../../fixtures/workspace-records';

/** The vault as it is opened with this key, or with none. */
function withKey(vault: MemoryVault, bytes: Uint8Array | null): VaultHost {
  return {
    ...vault,
    open: async (request) => ({
      ...(await vault.open(request)),
      databaseKey: bytes === null ? null : { id: 'a'.repeat(32), bytes },
    }),
  };
}

function aStart(name: string, vault: MemoryVault, key: Uint8Array | null) {
  let db: Database | null = null;
  const openDatabase = (given: Uint8Array | null) => (db = new Database(name, migrations, given));
  const opened = openWithVault({ openDatabase, vault: withKey(vault, key), now: aClock() });
  return opened.then((app: OpenedWorkspace) => ({ ...app, db: db as unknown as Database }));
}

async function aSealedProfile() {
  const name = aDatabaseName();
  const vault = aVault();
  const { workspace, db } = await aStart(name, vault, DATABASE_KEY);
  await workspace.openSample();
  await workspace.importOffers(someEvidence(), [aStoredOffer({ id: 'o1' })]);
  const text = await contentText(db);
  workspace.close();
  return { name, vault, text };
}

it('with its key finds all as it was', async () => {
  const { name, vault, text } = await aSealedProfile();

  const { db, safety, workspace } = await aStart(name, vault, DATABASE_KEY);

  expect(safety?.notes).toEqual([]);
  expect(await contentText(db)).toBe(text);
  workspace.close();
});

it.each([
  ['another key', DATABASE_KEY.map((byte) => byte ^ 1)],
  ['no key', null],
])('with %s moves it aside and puts all back from the vault', async (_case, key) => {
  const { name, vault, text } = await aSealedProfile();

  await expect(aStart(name, vault, key)).rejects.toThrow(RelaunchError);
  await new Database(name).delete();
  const { db, safety, workspace } = await aStart(name, vault, key);

  expect(vault.quarantines).toBe(1);
  expect(safety?.notes).toMatchObject([{ kind: 'rebuilt', offers: 64 }]);
  expect(await contentText(db)).toBe(text);
  workspace.close();
});

it('rebuilds with sealed rows', async () => {
  const { name, vault } = await aSealedProfile();
  await new Database(name).delete();

  const { workspace } = await aStart(name, vault, DATABASE_KEY);
  workspace.close();

  const rows = await rawOffers(name);
  expect(rows).toHaveLength(64);
  expect(rows.map((row) => Object.keys(row as object))).toEqual(rows.map(() => ['id', 'sealed']));
});

it('brings a sealed database of version 1 forward once the vault has it as it was', async () => {
  const frozen = readFrozen(1);
  const name = aDatabaseName();
  const old = new Database(name, [initial], DATABASE_KEY);
  await old.transaction('rw', old.tables, async (transaction) => {
    beginRebuild(transaction.idbtrans);
    for (const [table, { rows }] of Object.entries(frozen.tables)) await old.table(table).bulkAdd(rows);
  });
  old.close();
  const plainName = aDatabaseName();
  await thaw(frozen, plainName);
  const plain = new Database(plainName);

  const { db, safety, workspace } = await aStart(name, aVault(), DATABASE_KEY);

  expect(await contentText(db)).toBe(await contentText(plain));
  expect((await safety?.copies.list())?.length).toBeGreaterThan(0);
  workspace.close();
  plain.close();
});

function rawOffers(name: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const request = opening.result.transaction('offers').objectStore('offers').getAll();
      request.onsuccess = () => {
        opening.result.close();
        resolve(request.result as unknown[]);
      };
      request.onerror = () => {
        reject(new Error('Not read'));
      };
    };
  });
}
