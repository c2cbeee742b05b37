/**
 * What the database notes of the vault it is the working copy of, beside the head in `meta`.
 *
 * A row of its own and not fields of the head: a release without a vault leaves
 * it alone, and its position then tells that something was written past it.
 *
 * Depends on: dexie (types), ../change-capture, ../db (types), ./tally.
 */
import type { Table } from 'dexie';
import { beginRebuild } from '../change-capture';
import type { Database } from '../db';
import { readTally, type ChangeSums, type Tally } from './tally';

/** The row. */
export interface VaultRow {
  readonly id: 'vault';
  /** Of the vault. */
  readonly epoch: string;
  /** Up to which write the tally holds. */
  readonly position: number;
  /** Shape of the records it was counted over. */
  readonly schema: number;
  readonly tally: Tally;
}

/** The table of the row, which it shares with the head. */
export function vaultRows(db: Database): Table<VaultRow, string> {
  return db.table<VaultRow, string>('meta');
}

/** The row; null if the database is no working copy yet, or the row is none of this release. */
export async function readVaultRow(db: Database): Promise<VaultRow | null> {
  const row: Partial<VaultRow> | undefined = await vaultRows(db).get('vault');
  const tally = readTally(row?.tally);
  // Counted by an older release, it lacks the tables of later ones.
  return typeof row?.epoch !== 'string' || tally === null ? null : ({ ...row, tally } as VaultRow);
}

/** Writes the row by itself: at the start, before anything can be changed. */
export async function writeVaultRow(db: Database, row: VaultRow): Promise<void> {
  await db.transaction('rw', db.meta, async (transaction) => {
    beginRebuild(transaction.idbtrans);
    await vaultRows(db).put(row);
  });
}

/**
 * Moves the tally on with a write, in the write's own transaction.
 *
 * @param sums - of all its changes
 * @returns the new tally; null if there is none that goes as far as the write before
 */
export async function advanceVaultRow(
  db: Database,
  position: number,
  sums: ChangeSums,
): Promise<Tally | null> {
  const row = await readVaultRow(db);
  if (row?.position !== position - 1) return null;
  const tally = sums.tallyAfter(row.tally);
  await vaultRows(db).put({ ...row, position, tally });
  return tally;
}
