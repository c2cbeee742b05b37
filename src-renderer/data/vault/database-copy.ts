/**
 * The whole database in memory: content, history and head. What a safety copy
 * holds, and what a database is rebuilt from.
 *
 * Entries of the journal are applied here and not in the database, so that a
 * rebuild is one transaction: afterwards the database is the old one or the new.
 *
 * Depends on: dexie, ../audit-log, ../db (types), ../change-capture, ../change-journal (types), ../history,
 * ../tables, ./tally, ./vault-row.
 */
import { entryAfter, factOfWrite, type AuditEntry } from '../audit-log';
import { beginRebuild } from '../change-capture';
import type { JournalEntry } from '../change-journal';
import type { Database } from '../db';
import {
  advance,
  estimateBytes,
  HISTORY_LIMITS,
  manifestIn,
  readHead,
  stepsOverLimits,
  sumBytes,
} from '../history';
import {
  CONTENT_TABLES,
  FIRST_HEAD,
  type ContentTable,
  type Head,
  type HistoryRow,
  type RecordChange,
} from '../tables';
import { tallyOf, type Tally } from './tally';
import { vaultRows, type VaultRow } from './vault-row';

/** One step of the history with its images. */
export interface CopiedStep {
  readonly row: HistoryRow;
  readonly changes: readonly RecordChange[];
}

/** Rows of each content table by their id. */
export type CopiedTables = ReadonlyMap<ContentTable, ReadonlyMap<string, unknown>>;

/** Everything a database holds. */
export interface DatabaseCopy {
  readonly head: Head;
  readonly tables: CopiedTables;
  /** Oldest first. */
  readonly steps: readonly CopiedStep[];
  /** What was done, oldest first; never shortened. */
  readonly audit: readonly AuditEntry[];
}

/** The copy of a database that nothing was written to. */
export const EMPTY_COPY: DatabaseCopy = { head: FIRST_HEAD, tables: new Map(), steps: [], audit: [] };

/** Reads everything as of one moment. */
export async function readDatabaseCopy(db: Database): Promise<DatabaseCopy> {
  return db.transaction('r', db.tables, async () => {
    const head = await readHead(db);
    const [history, images, audit, ...rows] = await Promise.all([
      db.history.toArray(),
      db.historyImages.toArray(),
      db.audit.toArray(),
      ...CONTENT_TABLES.map((table) => db.table<unknown, string>(table).toArray()),
    ]);
    const changesOf = new Map(images.map(({ sequence, changes }) => [sequence, changes]));
    return {
      head,
      tables: new Map(CONTENT_TABLES.map((table, index) => [table, byId(rows[index] ?? [])])),
      steps: history.map((row) => ({ row, changes: changesOf.get(row.sequence) ?? [] })),
      audit,
    };
  });
}

/** Puts a copy in place of all that the database holds, as the working copy of the vault of this epoch. */
export async function writeDatabaseCopy(
  db: Database,
  copy: DatabaseCopy,
  epoch: string,
  schema: number,
): Promise<void> {
  const row: VaultRow = {
    id: 'vault',
    epoch,
    position: copy.head.position,
    schema,
    tally: tallyOfCopy(copy),
  };
  await db.transaction('rw', db.tables, async (transaction) => {
    beginRebuild(transaction.idbtrans);
    for (const table of db.tables) await table.clear();
    for (const table of CONTENT_TABLES) {
      await db.table(table).bulkAdd([...(copy.tables.get(table)?.values() ?? [])]);
    }
    await db.history.bulkAdd(copy.steps.map((step) => step.row));
    await db.historyImages.bulkAdd(
      copy.steps.map(({ row: { sequence }, changes }) => ({ sequence, changes })),
    );
    await db.audit.bulkAdd([...copy.audit]);
    await db.meta.put(copy.head);
    await vaultRows(db).put(row);
  });
}

/** The tally of its content. */
export function tallyOfCopy(copy: DatabaseCopy): Tally {
  return tallyOf((table) => copy.tables.get(table)?.values() ?? []);
}

/** An entry does not follow on what is there. */
export class EntryOutOfTurnError extends Error {
  override readonly name = 'EntryOutOfTurnError';
  constructor(found: number, expected: number) {
    super(`Change ${expected} is missing: the next one there is ${found}.`);
  }
}

/** Builds a copy up, entry by entry. */
export class CopyBuilder {
  readonly #tables: Map<ContentTable, Map<string, unknown>>;
  #head: Head;
  #steps: CopiedStep[];
  readonly #audit: AuditEntry[];

  constructor(base: DatabaseCopy) {
    this.#head = base.head;
    this.#steps = [...base.steps];
    this.#audit = [...base.audit];
    this.#tables = new Map(CONTENT_TABLES.map((table) => [table, new Map(base.tables.get(table) ?? [])]));
  }

  /**
   * Applies the next entry: content, history and head are then as the writer left them.
   *
   * @throws EntryOutOfTurnError if it is not the next one
   */
  apply(entry: JournalEntry): void {
    const expected = this.#head.position + 1;
    if (entry.position !== expected) throw new EntryOutOfTurnError(entry.position, expected);
    for (const { table, key, after } of entry.changes) {
      if (after === null) this.#tables.get(table)?.delete(key);
      else this.#tables.get(table)?.set(key, after);
    }
    this.#audit.push(entryAfter(this.#audit.at(-1) ?? null, factOfWrite(entry)));
    const head = advance(this.#head, entry.changes);
    if (entry.kind === 'change') this.#head = this.#withStep(head, entry);
    else if (entry.kind === 'redo') this.#head = { ...head, cursor: entry.sequence };
    else this.#head = { ...head, cursor: this.#newestBefore(entry.sequence) };
  }

  /** What was built so far. */
  finish(): DatabaseCopy {
    return { head: this.#head, tables: this.#tables, steps: this.#steps, audit: this.#audit };
  }

  #withStep(head: Head, entry: JournalEntry): Head {
    const { sequence, label, at, changes } = entry;
    const kept = this.#steps.filter((step) => step.row.sequence <= this.#head.cursor);
    const bytes = estimateBytes(changes);
    const row = { sequence, label, at, changeCount: changes.length, bytes, ...manifestIn(entry) };
    kept.push({ row, changes });
    const rows = kept.map((step) => step.row);
    const dropped = stepsOverLimits(rows, sumBytes(rows), HISTORY_LIMITS);
    this.#steps = kept.slice(dropped.length);
    const historyBytes = sumBytes(rows) - sumBytes(dropped);
    return { ...head, lastSequence: sequence, cursor: sequence, historyBytes };
  }

  #newestBefore(sequence: number): number {
    return this.#steps.findLast((step) => step.row.sequence < sequence)?.row.sequence ?? 0;
  }
}

function byId(rows: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(rows.map((row) => [(row as { readonly id: string }).id, row]));
}
