/**
 * Reads the workspace whole, in one transaction, and re-reads only what changed.
 *
 * The head says at which position each table last changed, and every write
 * moves it: so one live query on the head sees all, never half a change, and a
 * table that did not change stays the same array. In a table that this page wrote to,
 * records that did not change stay the same objects.
 *
 * Depends on: dexie, ./db, ./history, ./known-changes, ./tables, ./workspace-rows, ./workspace-state (types).
 */
import { liveQuery } from 'dexie';
import type { Database } from './db';
import { readHead, toStep } from './history';
import { isProgramNote } from './program-notes';
import { KnownChanges, withChanges } from './known-changes';
import {
  CONTENT_TABLES,
  type ContentRecords,
  type ContentTable,
  type Head,
  type RecordChange,
} from './tables';
import { rowsByTable, stateOfRows, type WorkspaceRows } from './workspace-rows';
import type { HistoryStep, WorkspaceState } from './workspace-state';

/** Steps a list shows. */
const LISTED_STEPS = 200;

/** Reads one database. */
export class WorkspaceReader {
  readonly #db: Database;
  readonly #written = new KnownChanges();
  #known: { readonly head: Head; readonly rows: WorkspaceRows; readonly state: WorkspaceState } | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Forgets what it knows, after the database was rebuilt behind its back. */
  forget(): void {
    this.#known = null;
    this.#written.clear();
  }

  /** Hears what is about to be committed at a position, so that it need not be read back; null takes it back. */
  readonly note = (position: number, changes: readonly RecordChange[] | null): void => {
    this.#written.note(position, changes);
  };

  read(): Promise<WorkspaceState> {
    const db = this.#db;
    return db.transaction('r', [...CONTENT_TABLES, 'meta'], async () => {
      const head = await readHead(db);
      const known = this.#known;
      if (known?.head.position === head.position) return known.state;
      const rows = async <Table extends ContentTable>(
        name: Table,
      ): Promise<readonly ContentRecords[Table][]> => {
        if (known === null) return await db.table<ContentRecords[Table]>(name).toArray();
        if (known.head.changedAt[name] === head.changedAt[name]) return known.rows[name];
        const changes = this.#written.between(name, known.head.position, head.position);
        return changes === null
          ? await db.table<ContentRecords[Table]>(name).toArray()
          : withChanges<ContentRecords[Table]>(known.rows[name], changes);
      };
      // All at once: each is a round trip to the database's process.
      // All at once: each is a round trip to the database's process.
      const tables = new Map(
        await Promise.all(CONTENT_TABLES.map(async (name) => [name, await rows(name)] as const)),
      );
      const read = rowsByTable((name) => tables.get(name) ?? []);
      const state = stateOfRows(read);
      this.#known = { head, rows: read, state };
      this.#written.forget(head.position);
      return state;
    });
  }

  watch(
    listener: (state: WorkspaceState) => void,
    onError: (error: unknown) => void = throwLater,
  ): () => void {
    return subscribe(() => this.read(), listener, this.#unlessLeft(onError));
  }

  watchHistory(
    listener: (steps: readonly HistoryStep[]) => void,
    onError: (error: unknown) => void = throwLater,
  ): () => void {
    const db = this.#db;
    const steps = (): Promise<HistoryStep[]> =>
      db.transaction('r', [db.meta, db.history], async () => {
        const { cursor } = await readHead(db);
        const newest = await db.history.orderBy('sequence').reverse().limit(LISTED_STEPS).toArray();
        return newest.map((row) => toStep(row, cursor)).filter((step) => !isProgramNote(step));
      });
    return subscribe(steps, listener, this.#unlessLeft(onError));
  }

  /** A page that let go of its database keeps showing what it read last. */
  #unlessLeft(onError: (error: unknown) => void): (error: unknown) => void {
    return (error) => {
      if (this.#db.attachment.departure() === null) onError(error);
    };
  }
}

/** Calls the listener with each new value; a value that is the same object is not told twice. */
function subscribe<Value>(
  read: () => Promise<Value>,
  listener: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  let last: Value | undefined;
  const subscription = liveQuery(read).subscribe({
    next: (value) => {
      if (value === last) return;
      last = value;
      listener(value);
    },
    error: onError,
  });
  return () => {
    subscription.unsubscribe();
  };
}

/** Where nobody listens for errors, they become uncaught ones and are seen. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
