/**
 * The one door that every write passes: records what each row was before and
 * is after, and refuses a write that belongs to no named change.
 *
 * A Dexie middleware and not table hooks: it sits below every way Dexie has of
 * writing (put, bulk, modify, delete by range), so no code can forget it. Only
 * a migration and a rebuild from a safety copy pass unrecorded: both run before
 * anything can be changed.
 *
 * Depends on: dexie (types), ./tables, ./write-in-slices.
 */
import type {
  DBCore,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';
import { CONTENT_TABLES, type ContentTable, type RecordChange } from './tables';
import { writeInSlices } from './write-in-slices';

/** A write was attempted outside a named change. A mistake in the program, never in data. */
export class StrayWriteError extends Error {
  override readonly name = 'StrayWriteError';
  constructor(readonly table: string) {
    super(`A write to "${table}" outside a named change was refused.`);
  }
}

/** What one named change has written so far. */
interface Capture {
  /** By table and key; a key written twice keeps its first before and its last after. */
  readonly images: Map<ContentTable, Map<string, { readonly before: unknown; after: unknown }>>;
  /** True once the change is done and its history is being written. */
  isClosing: boolean;
  /** Called with the number of records that were written since the call before. */
  readonly onWritten: ((count: number) => void) | null;
}

const captures = new WeakMap<DBCoreTransaction, Capture>();
const rebuilds = new WeakSet<DBCoreTransaction>();
const contentTables: ReadonlySet<string> = new Set(CONTENT_TABLES);

/**
 * Lets a transaction write content, and starts to record it.
 *
 * @param onWritten - called with the number of records that were written since the call before
 */
export function beginCapture(
  transaction: IDBTransaction,
  onWritten: ((count: number) => void) | null = null,
): void {
  captures.set(transaction, { images: new Map(), isClosing: false, onWritten });
}

/** Whether the transaction has changed anything so far. */
export function hasChanges(transaction: IDBTransaction): boolean {
  const images = [...(captures.get(transaction)?.images.values() ?? [])];
  return images.some((ofTable) => [...ofTable.values()].some(({ before, after }) => !isSame(before, after)));
}

/**
 * Lets a transaction write every table unrecorded: only for putting back, whole, what a safety copy
 * holds, history and all. Never for a change.
 */
export function beginRebuild(transaction: IDBTransaction): void {
  rebuilds.add(transaction);
}

/**
 * Ends the recording: from here on the transaction may write its history and nothing else.
 *
 * @returns the net changes by table and key, in the order of first touch; a row
 *   written back to what it was is left out
 * @throws Error if the transaction was never begun
 */
export function endCapture(transaction: IDBTransaction): RecordChange[] {
  const capture = captures.get(transaction);
  if (capture === undefined) throw new Error('This transaction records no change');
  capture.isClosing = true;
  const changes: RecordChange[] = [];
  for (const [table, images] of capture.images) {
    for (const [key, { before, after }] of images) {
      if (!isSame(before, after)) changes.push({ table, key, before, after });
    }
  }
  return changes;
}

/** Whether two rows would be written the same. Nearly always one of the two is absent, which is cheap. */
function isSame(before: unknown, after: unknown): boolean {
  if (before === null || after === null) return before === after;
  return JSON.stringify(before) === JSON.stringify(after);
}

/** The middleware. Sits above all of Dexie's own, so nothing reaches them unseen. */
export const captureChanges: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'captureChanges',
  level: 10,
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      return { ...table, mutate: (request) => mutate(name, table, request) };
    },
  }),
};

function mutate(name: string, table: DBCoreTable, request: DBCoreMutateRequest) {
  if ((request.trans as IDBTransaction).mode === 'versionchange' || rebuilds.has(request.trans)) {
    return table.mutate(request);
  }
  const capture = captures.get(request.trans);
  if (capture === undefined || capture.isClosing === contentTables.has(name)) {
    return Promise.reject(new StrayWriteError(name));
  }
  if (capture.isClosing) return table.mutate(request);

  return rowsBefore(table, request).then(({ keys, befores }) =>
    writeInSlices(table, request, aftersOf, ({ from, response }, afters) => {
      const end = afters === null ? keys.length : from + afters.length;
      for (let at = from; at < end; at += 1) {
        const key = keys[at];
        if (key === undefined || response.failures[at - from] !== undefined) continue;
        note(capture, name as ContentTable, key, befores[at] ?? null, afters?.[at - from] ?? null);
      }
      capture.onWritten?.(end - from);
    }),
  );
}

/** Cloned now: the caller may reuse its object after the write. Null for a range, whose keys are all at once. */
function aftersOf(request: DBCoreMutateRequest): readonly unknown[] | null {
  if (request.type === 'deleteRange') return null;
  if (request.type === 'delete') return request.keys.map(() => null);
  return structuredClone(request.values as unknown[]);
}

/** From so many keys on, reading the table whole is faster than asking for each. */
const MANY = 500;
/** `DBCoreRangeType.Any`, written out since Dexie exports that only as a type. */
const EVERY_ROW = { type: 3, lower: undefined, upper: undefined } as unknown as DBCoreKeyRange;

/** The keys a request touches and what stands there now, in the same order. */
function rowsBefore(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
): Promise<{ readonly keys: readonly string[]; readonly befores: readonly unknown[] }> {
  const { primaryKey } = table.schema;
  const keyOf = (value: unknown) => primaryKey.extractKey?.(value) as string;
  const { trans } = request;
  if (request.type === 'deleteRange') {
    const query = { index: primaryKey, range: request.range };
    return table
      .query({ trans, values: true, query })
      .then(({ result }) => ({ keys: result.map(keyOf), befores: result }));
  }
  const keys = request.type === 'delete' ? (request.keys as string[]) : request.values.map(keyOf);
  if (keys.length < MANY) return table.getMany({ trans, keys }).then((befores) => ({ keys, befores }));
  return table
    .query({ trans, values: true, query: { index: primaryKey, range: EVERY_ROW } })
    .then(({ result }) => {
      const rows = new Map(result.map((row) => [keyOf(row), row as unknown]));
      return { keys, befores: keys.map((key) => rows.get(key)) };
    });
}

function note(capture: Capture, table: ContentTable, key: string, before: unknown, after: unknown): void {
  const images = capture.images.get(table) ?? new Map<string, { before: unknown; after: unknown }>();
  capture.images.set(table, images);
  const earlier = images.get(key);
  if (earlier === undefined) images.set(key, { before, after });
  else earlier.after = after;
}
