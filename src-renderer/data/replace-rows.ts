/**
 * Puts the rows of a whole workspace in place of all that is there. Runs inside the transaction of a change.
 *
 * Depends on: dexie (types), ./tables, ./workspace-rows (types), ./workspace-writer (types).
 */
import type { Table } from 'dexie';
import { CONTENT_TABLES } from './tables';
import type { WorkspaceRows } from './workspace-rows';
import type { ContentTables } from './workspace-writer';

/** Replaces every content table. */
export async function replaceRows(tables: ContentTables, rows: WorkspaceRows): Promise<void> {
  for (const name of CONTENT_TABLES) {
    await tables[name].clear();
    // Rows of this very table: the two are of one type for each name, which the compiler cannot say.
    await (tables[name] as Table<unknown, string>).bulkPut([...rows[name]]);
  }
}
