/**
 * The database of a profile without RigPlan: written by hand, read as it lies there.
 *
 * What is done in the page is written out in one function for each: only its text gets there.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { launchApp } from '../e2e/harness/launch';
import type { FrozenDatabase } from '../fixtures/frozen-database';
import { bothContentsOf, owed, type Contents } from './running-app';

const PROGRAM = join(projectFolder, 'tests/reliability/other-program/main.cjs');

/** Rows of tables, in order. */
export type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Runs something in an empty page of the profile's origin, then ends that program: in order, or at once. */
export async function inBarePage<Value>(
  profile: string,
  work: (page: Page) => Promise<Value>,
  end: 'close' | 'kill' = 'close',
): Promise<Value> {
  const app = owed(await launchApp({ profile, program: PROGRAM, size: null }));
  try {
    return await work(app.page);
  } finally {
    await app[end]();
  }
}

/** The native version of the database, 0 if there is none, and what is in it. */
export async function readBare(profile: string): Promise<{ version: number; timeless: Contents }> {
  return inBarePage(profile, async (page) => {
    const version = await page.evaluate(async () => {
      // Only whether it is there: after a kill the version that is listed may be one that never came to be.
      const found = await indexedDB.databases();
      if (!found.some(({ name }) => name === 'rigplan')) return 0;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('rigplan');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message ?? 'unknown'));
      });
      database.close();
      return database.version;
    });
    return { version, timeless: version === 0 ? {} : (await bothContentsOf({ page })).timeless };
  });
}

/** Writes a database as a frozen file has it. */
export function writeFrozen(page: Page, frozen: FrozenDatabase): Promise<void> {
  return page.evaluate(
    ({ nativeVersion, tables }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('rigplan', nativeVersion);
        request.onerror = () => reject(new Error(request.error?.message ?? 'unknown'));
        request.onupgradeneeded = () => {
          for (const [table, { keyPath, indexes, rows }] of Object.entries(tables)) {
            const store = request.result.createObjectStore(table, { keyPath });
            for (const index of indexes) store.createIndex(index, index);
            for (const row of rows) store.add(row);
          }
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    frozen,
  );
}

/** The rows of some tables. */
export function readRows(page: Page, tables: readonly string[]): Promise<Rows> {
  return page.evaluate(async (names) => {
    const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message ?? 'unknown'));
      });
    const database = await answer(indexedDB.open('rigplan'));
    const rows: Record<string, unknown[]> = {};
    const transaction = database.transaction(names, 'readonly');
    for (const name of names) rows[name] = await answer(transaction.objectStore(name).getAll());
    database.close();
    return rows;
  }, tables);
}

/**
 * Replaces the rows of tables as a program without care does, each hundred in a transaction of its own;
 * resolves after so many of these.
 */
export function replaceInPortions(page: Page, rows: Rows, stopAfter: number): Promise<void> {
  return page.evaluate(
    async ({ rows: given, stopAfter: last }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('rigplan');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message ?? 'unknown'));
      });
      const write = (name: string, work: (store: IDBObjectStore) => void): Promise<void> =>
        new Promise((resolve, reject) => {
          const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
          work(transaction.objectStore(name));
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(new Error(transaction.error?.message ?? 'unknown'));
        });
      let done = 0;
      for (const [name, all] of Object.entries(given)) {
        await write(name, (store) => void store.clear());
        for (let at = 0; at < all.length; at += 100) {
          await write(name, (store) => {
            for (const row of all.slice(at, at + 100)) store.put(row);
          });
          done += 1;
          if (done === last) return;
        }
      }
    },
    { rows, stopAfter },
  );
}
