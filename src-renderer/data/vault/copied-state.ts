/**
 * A copy of the database as a workspace, checked record by record: for a file, for a restore, and
 * to say what is in it.
 *
 * Depends on: core, ../content-schemas, ../tables, ../workspace-rows, ../workspace-state (types), ./database-copy (types).
 */
import { fail, ok, type Result } from '#domain/core/result';
import { CONTENT_SCHEMAS } from '../content-schemas';
import { CONTENT_TABLES } from '../tables';
import { rowsByTable, stateOfRows } from '../workspace-rows';
import type { WorkspaceState } from '../workspace-state';
import type { DatabaseCopy } from './database-copy';

/** The workspace in a copy; or the first record that is not what a record of its table must be, in words. */
export function stateOfCopy(copy: DatabaseCopy): Result<WorkspaceState, string> {
  for (const table of CONTENT_TABLES) {
    for (const [id, row] of copy.tables.get(table) ?? []) {
      const issue = CONTENT_SCHEMAS[table].safeParse(row).error?.issues[0];
      if (issue !== undefined) {
        return fail(`Table ${table}, record ${id}, field ${issue.path.join('.')}: ${issue.message}.`);
      }
    }
  }
  return ok(stateOfRows(rowsByTable((table) => [...(copy.tables.get(table)?.values() ?? [])])));
}
