/**
 * A restore that is not needed, to see that it would work: the workspace is put back from the vault into a
 * database beside the real one, read again from there, compared record by record, and taken away.
 *
 * The real database is only read.
 *
 * Depends on: host (types), ../db (types), ../tables, ../workspace-file, ./database-copy, ./vault-reader.
 */
import type { VaultHost } from '../../host/host';
import type { Database } from '../db';
import { CONTENT_TABLES, type ContentTable } from '../tables';
import { WORKSPACE_FILE_SCHEMA } from '../workspace-file';
import { readDatabaseCopy, writeDatabaseCopy, type DatabaseCopy } from './database-copy';
import { NoSafetyCopyError, rebuildFromVault } from './vault-reader';

/** Name of the database that is there for the time of a drill. */
const SCRATCH = 'rigplan-drill';
/** Changes made meanwhile spoil a try. */
const TRIES = 3;

/** What a drill needs. */
export interface Drill {
  readonly vault: VaultHost;
  readonly db: Database;
  /** Everything the database holds, between two writes. */
  readonly readCopy: () => Promise<DatabaseCopy>;
  /** Resolves once the vault has everything. */
  readonly settle: () => Promise<void>;
  /** The clock, an ISO instant. */
  readonly now: () => string;
}

/** How one table came out. */
export interface DrilledTable {
  readonly table: ContentTable;
  /** Records in the workspace. */
  readonly records: number;
  /** Every one of them came out of the drill the same, and no other. */
  readonly isSame: boolean;
}

/** How a drill went. */
export interface DrillResult {
  /** When it ended, an ISO instant. */
  readonly at: string;
  /** The change up to which it went. */
  readonly position: number;
  /** When the safety copy was taken that it started from; null if it went by the changes alone. */
  readonly copyTakenAt: string | null;
  /** Changes that were applied to the copy. */
  readonly changesAfter: number;
  /** Steps of the history that came out, of those in the workspace: a copy holds the newest only. */
  readonly steps: { readonly restored: number; readonly kept: number };
  readonly tables: readonly DrilledTable[];
  /** Newer safety copies that could not be used, one sentence each. */
  readonly unusable: readonly string[];
}

/**
 * Runs one.
 *
 * @throws NoSafetyCopyError if nothing leads to the workspace; and what the database throws
 */
export async function runRestoreDrill({ vault, db, readCopy, settle, now }: Drill): Promise<DrillResult> {
  for (let left = TRIES; ; left -= 1) {
    const live = await readCopy();
    await settle();
    const { position } = live.head;
    try {
      const { copy, from, reasons } = await rebuildFromVault(vault, position);
      const restored = await throughScratch(db, copy);
      const tables: DrilledTable[] = [];
      for (const table of CONTENT_TABLES) {
        const [now, then] = [live.tables.get(table), restored.tables.get(table)];
        tables.push({ table, records: now?.size ?? 0, isSame: (await digest(now)) === (await digest(then)) });
      }
      return {
        at: now(),
        position,
        copyTakenAt: from?.created ?? null,
        changesAfter: position - (from?.position ?? 0),
        steps: { restored: restored.steps.length, kept: live.steps.length },
        tables,
        unusable: reasons,
      };
    } catch (cause) {
      const hasMoved = cause instanceof NoSafetyCopyError && (await vault.list()).position !== position;
      if (!hasMoved || left <= 1) throw cause;
    }
  }
}

/** Takes away what a drill left behind that was cut short. */
export async function removeScratch(db: Database): Promise<void> {
  await db.beside(SCRATCH).delete();
}

/** Writes a copy to a database of its own, and reads it from there with another connection. */
async function throughScratch(db: Database, copy: DatabaseCopy): Promise<DatabaseCopy> {
  await removeScratch(db);
  try {
    const written = db.beside(SCRATCH);
    await writeDatabaseCopy(written, copy, 'drill', WORKSPACE_FILE_SCHEMA).finally(() => {
      written.close();
    });
    const reading = db.beside(SCRATCH);
    return await readDatabaseCopy(reading).finally(() => {
      reading.close();
    });
  } finally {
    await removeScratch(db);
  }
}

/** SHA-256 of a table's records in the order of their ids, in hex. */
async function digest(rows: ReadonlyMap<string, unknown> | undefined): Promise<string> {
  const byId = [...(rows ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
  const text = byId.map(([, row]) => JSON.stringify(row)).join('\n');
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
