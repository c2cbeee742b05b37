/**
 * Lets a database of an older shape be brought to today's only once the vault has all that it holds.
 *
 * An upgrade rewrites every record in place. If it is interrupted, or wrong, the vault is where the
 * records as they were come from; so they lie there first, in the shape they have, or nothing is done.
 *
 * Depends on: host (types), ../db (types), ../tables, ../workspace-file-versions, ./safety-copies, ./tally,
 * ./vault-payloads, ./vault-row.
 */
import type { VaultHost, VaultOpening } from '../../host/host';
import type { Database } from '../db';
import { readHead } from '../history';
import { CONTENT_TABLES, type Head } from '../tables';
import { FILE_VERSIONS } from '../workspace-file-versions';
import type { CopiedStep, DatabaseCopy } from './database-copy';
import { publishBytes } from './safety-copies';
import { differingTables, tallyOf } from './tally';
import { decodeCopy, encodeStoredCopy } from './vault-payloads';
import { readVaultRow, writeVaultRow, type VaultRow } from './vault-row';

/** The database stays in its older shape, since the vault could not take it as it is. */
export class UpgradeStoppedError extends Error {
  override readonly name = 'UpgradeStoppedError';
  constructor(
    /** A sentence. */
    readonly reason: string,
  ) {
    super(
      `The records were not brought to the shape of this release, since no safety copy of them as they are could be taken before: ${reason}`,
    );
  }
}

/** What the guard looks at. */
interface GuardSubject {
  readonly vault: VaultHost;
  readonly opening: VaultOpening;
  readonly db: Database;
}

/** Go on; or the database is not to be brought forward at all, but put back from the vault. */
type GuardAnswer = 'go-on' | 'damaged' | 'foreign';

/** A database as it lies, in a shape of before. */
interface StoredDatabase {
  readonly head: Head;
  readonly row: VaultRow | null;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  readonly steps: readonly CopiedStep[];
  /** Empty where the shape knows no log yet. */
  readonly audit: DatabaseCopy['audit'];
}

/**
 * Sees to it that the vault has what the database holds.
 *
 * @param stored - the shape in which it lies, older than the one it is to be brought to
 * @throws UpgradeStoppedError if that cannot be done; nothing was changed then
 */
export async function keepBeforeUpgrade(subject: GuardSubject, stored: number): Promise<GuardAnswer> {
  if (subject.opening.disk === 'full')
    throw new UpgradeStoppedError('Less than 200 MB are free on the disk.');
  const older = subject.db.inShape(stored);
  try {
    return await keep(subject, older, stored);
  } finally {
    older.close();
  }
}

async function keep({ vault, opening }: GuardSubject, older: Database, stored: number): Promise<GuardAnswer> {
  const found = await readStored(older, stored);
  const { head, row } = found;
  const isEmpty = head.position === 0 && found.tables['settings']?.length === 0;
  const hasVaultNothing = opening.position === 0 && opening.snapshot === null;
  if (isEmpty) return 'go-on';
  if (row?.epoch === opening.epoch) {
    if (!isAsCounted(found, row, stored)) return 'damaged';
    if (head.position <= opening.position) return 'go-on';
  } else if (!hasVaultNothing) return 'foreign';
  // First, so that a start after an interruption knows it for this vault's own.
  else await writeVaultRow(older, rowOf(opening, found, stored));

  const bytes = encodeStoredCopy(stored, found);
  // What this release could not read back would be no copy.
  const read = decodeCopy(bytes);
  if (!read.ok) throw new UpgradeStoppedError(read.problem);
  try {
    await publishBytes(vault, head.position, bytes);
  } catch (cause) {
    throw new UpgradeStoppedError(cause instanceof Error ? cause.message : String(cause));
  }
  return 'go-on';
}

function rowOf({ epoch }: VaultOpening, { head, tables }: StoredDatabase, schema: number): VaultRow {
  const { position } = head;
  return { id: 'vault', epoch, position, schema, tally: tallyOf((table) => tables[table] ?? []) };
}

/** Whether the records are those that were counted at the last write; also if nothing was counted for them. */
function isAsCounted({ head, tables }: StoredDatabase, row: VaultRow, stored: number): boolean {
  if (row.position !== head.position || row.schema !== stored) return true;
  return (
    differingTables(
      row.tally,
      tallyOf((table) => tables[table] ?? []),
    ).length === 0
  );
}

/** Reads everything as of one moment, in the shape in which it lies. */
async function readStored(older: Database, stored: number): Promise<StoredDatabase> {
  const names = FILE_VERSIONS[stored]?.tables ?? CONTENT_TABLES;
  return older.transaction('r', older.tables, async () => {
    const hasLog = older.tables.some(({ name }) => name === 'audit');
    const [head, row, history, images, audit, ...rows] = await Promise.all([
      readHead(older),
      readVaultRow(older),
      older.history.toArray(),
      older.historyImages.toArray(),
      hasLog ? older.audit.toArray() : [],
      ...names.map((name) => older.table<unknown, string>(name).toArray()),
    ]);
    const changesOf = new Map(images.map(({ sequence, changes }) => [sequence, changes]));
    return {
      head,
      row,
      tables: Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []])),
      steps: history.map((step) => ({ row: step, changes: changesOf.get(step.sequence) ?? [] })),
      audit,
    };
  });
}
