/**
 * Runs in Chromium: fills a database through the workspace, and a sealed one, then opens them by
 * turns through the workspace and the plain one by bare `getAll` of the same tables; changes one
 * offer in each.
 */
import { NO_CONTENT } from '../../../src-renderer/data/no-content';
import { migrations } from '../../../src-renderer/data/migrations';
import { CONTENT_TABLES } from '../../../src-renderer/data/tables';
import { Database } from '../../../src-renderer/data/db';
import { Workspace } from '../../../src-renderer/data/workspace';
import { syntheticWorkspace } from '../synthetic-workspace';

const NAME = 'bench';
const KEY = crypto.getRandomValues(new Uint8Array(32));
const openPlain = (): Database => new Database(NAME);
const openSealed = (): Database => new Database(`${NAME}-sealed`, migrations, KEY);
const now = (): string => '2026-11-21T12:00:00Z';

export interface OpenTimes {
  readonly workspace: number[];
  readonly raw: number[];
  readonly sealed: number[];
  /** One changed offer, until it is committed. */
  readonly edit: number[];
  readonly sealedEdit: number[];
}

async function fill(database: Database, count: number): Promise<void> {
  const workspace = new Workspace(database, now);
  const { screening, ...tables } = syntheticWorkspace(count);
  if (screening.findings.length > 0) throw new Error('Findings are not put in.');
  await workspace.replaceAll('Fill', { ...NO_CONTENT, ...tables });
  workspace.close();
}

/** Opens and reads all, then changes one offer. */
async function openByWorkspace(
  open: () => Database,
  run: number,
): Promise<{ readonly read: number; readonly edit: number }> {
  const start = performance.now();
  const workspace = new Workspace(open(), now);
  const { offers } = await workspace.read();
  const read = performance.now() - start;
  const [offer] = offers;
  if (offer === undefined) throw new Error('Nothing was read');
  const before = performance.now();
  await workspace.saveOffer({ ...offer, note: `Run ${String(run)}` }, 'Change the note');
  const edit = performance.now() - before;
  workspace.close();
  return { read, edit };
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
  await fill(openPlain(), offers);
  await fill(openSealed(), offers);
  const times: OpenTimes = { workspace: [], raw: [], sealed: [], edit: [], sealedEdit: [] };
  for (let run = -2; run < runs; run += 1) {
    const workspace = await openByWorkspace(openPlain, run);
    const raw = await openRaw();
    const sealed = await openByWorkspace(openSealed, run);
    if (run < 0) continue; // Two rounds to warm up.
    times.workspace.push(workspace.read);
    times.edit.push(workspace.edit);
    times.raw.push(raw);
    times.sealed.push(sealed.read);
    times.sealedEdit.push(sealed.edit);
  }
  return times;
}

Object.assign(window, { measure });
