/**
 * The sums of a write's changes inside its transaction, with the window free to draw in between.
 *
 * Depends on: dexie (through ./db), ./db (types), ./tables (types), ./vault/tally.
 */
import type { Database } from './db';
import type { RecordChange } from './tables';
import { ChangeSums } from './vault/tally';

/** Changes of one slice: some 20 ms, even on a slow machine. */
const SLICE = 500;

/** Sums all of them. Reads a small row between two slices, since a transaction that asks for nothing is over. */
export async function sumChanges(db: Database, changes: readonly RecordChange[]): Promise<ChangeSums> {
  const sums = new ChangeSums();
  for (let from = 0; from < changes.length; from += SLICE) {
    if (from > 0) await db.meta.get('head');
    sums.add(changes.slice(from, from + SLICE));
  }
  return sums;
}
