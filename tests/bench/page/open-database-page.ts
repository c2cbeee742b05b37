/**
 * Runs in Chromium: fills a database through the workspace, then opens it by
 * turns through the workspace and by bare `getAll` of the same tables.
 */
import { CONTENT_TABLES } from '../../../src-renderer/data/tables';
import { Database } from '../../../src-renderer/data/db';
import { Workspace } from '../../../src-renderer/data/workspace';
import { syntheticWorkspace } from '../synthetic-workspace';

const NAME = 'bench';
const now = (): string => '2026-11-21T12:00:00Z';

export interface OpenTimes {
  readonly workspace: number[];
  readonly raw: number[];
}

async function fill(count: number): Promise<void> {
  const workspace = new Workspace(new Database(NAME), now);
  await workspace.replaceAll('Fill', {
    ...syntheticWorkspace(count),
    rigModels: [],
    marketQuotes: [],
    overlays: [],
    tariffPack: null,
    lanes: [],
    views: [],
  });
  workspace.close();
}

async function openByWorkspace(): Promise<number> {
  const start = performance.now();
  const workspace = new Workspace(new Database(NAME), now);
  const { offers } = await workspace.read();
  const time = performance.now() - start;
  if (offers.length === 0) throw new Error('Nothing was read');
  workspace.close();
  return time;
}

async function openRaw(): Promise<number> {
  const start = performance.now();
  const database = await settled(indexedDB.open(NAME));
  const transaction = database.transaction([...CONTENT_TABLES], 'readonly');
  await Promise.all(CONTENT_TABLES.map((table) => settled(transaction.objectStore(table).getAll())));
  const time = performance.now() - start;
  database.close();
  return time;
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
}

/** Called by the benchmark from outside the page. */
async function measure(offers: number, runs: number): Promise<OpenTimes> {
  await fill(offers);
  const times: OpenTimes = { workspace: [], raw: [] };
  for (let run = -2; run < runs; run += 1) {
    const workspace = await openByWorkspace();
    const raw = await openRaw();
    if (run < 0) continue; // Two rounds to warm up.
    times.workspace.push(workspace);
    times.raw.push(raw);
  }
  return times;
}

Object.assign(window, { measure });
