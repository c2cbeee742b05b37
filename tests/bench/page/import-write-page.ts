/**
 * Runs in Chromium: writes the offers of one import through the workspace, with its history, then the
 * same records by bare IndexedDB in one transaction, by turns.
 */
import { Database } from '../../../src-renderer/data/db';
import { Workspace } from '../../../src-renderer/data/workspace';
import { syntheticWorkspace } from '../synthetic-workspace';

const now = (): string => '2026-11-21T12:00:00Z';

export interface WriteTimes {
  readonly workspace: number[];
  readonly raw: number[];
}

async function byWorkspace(name: string, count: number): Promise<number> {
  const { offers, evidence } = syntheticWorkspace(count);
  const [document] = evidence;
  if (document === undefined) throw new Error('The sample tender has no document');
  const workspace = new Workspace(new Database(name), now);
  await workspace.read();
  const begin = performance.now();
  await workspace.importOffers(document, offers);
  const time = performance.now() - begin;
  workspace.close();
  return time;
}

async function byHand(name: string, count: number): Promise<number> {
  const { offers } = syntheticWorkspace(count);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('offers', { keyPath: 'id' });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
  const begin = performance.now();
  const transaction = database.transaction('offers', 'readwrite', { durability: 'strict' });
  for (const offer of offers) transaction.objectStore('offers').put(offer);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('Nothing was written'));
    };
  });
  const time = performance.now() - begin;
  database.close();
  return time;
}

async function measure(count: number, runs: number): Promise<WriteTimes> {
  const times: WriteTimes = { workspace: [], raw: [] };
  for (let run = -1; run < runs; run += 1) {
    const workspace = await byWorkspace(`import-${String(run)}`, count);
    const raw = await byHand(`raw-${String(run)}`, count);
    for (const name of ['import', 'raw']) indexedDB.deleteDatabase(`${name}-${String(run)}`);
    // The first round warms up.
    if (run < 0) continue;
    times.workspace.push(workspace);
    times.raw.push(raw);
  }
  return times;
}

Object.assign(window, { measure });
