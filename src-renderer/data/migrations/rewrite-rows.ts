/**
 * Brings the rows of some tables forward, and the images of them that the history keeps: an undo
 * brings back whole records, so they must be of today's shape too.
 *
 * Depends on: dexie (types).
 */
import type { Transaction } from 'dexie';

/** A row as it is stored: what it holds is known to the migration and not to the compiler. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * @param tables - those whose rows change
 * @param forward - one row of a table in its new shape; given rows of any table
 */
export async function rewriteRows(
  transaction: Transaction,
  tables: readonly string[],
  forward: (table: string, row: Row) => Row,
): Promise<void> {
  for (const table of tables) {
    const rows = await transaction.table<Row>(table).toArray();
    await transaction.table<Row>(table).bulkPut(rows.map((row) => forward(table, row)));
  }
  // Spread first, so that the image is written in the order in which it was: it is compared with the vault's.
  const changed = (change: Change): Change => ({
    ...change,
    before: change.before === null ? null : forward(change.table, change.before),
    after: change.after === null ? null : forward(change.table, change.after),
  });
  // One step at a time: the images of a long history are far larger than the workspace.
  const images = transaction.table<Images, number>('historyImages');
  for (const sequence of await images.toCollection().primaryKeys()) {
    const step = await images.get(sequence);
    if (step !== undefined) await images.put({ ...step, changes: step.changes.map(changed) });
  }
}

/** The images of one step. */
interface Images {
  readonly sequence: number;
  readonly changes: readonly Change[];
}

/** One record before and after; null where it did not exist. */
interface Change {
  readonly table: string;
  readonly key: string;
  readonly before: Row | null;
  readonly after: Row | null;
}
