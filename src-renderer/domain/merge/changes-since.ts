/**
 * What a copy changed since the ancestor, counted by table.
 *
 * Depends on: ./merge-sources (types), ./same-record.
 */
import type { RecordTables } from './merge-sources';
import { isSame } from './same-record';

/** Records of one table. */
export interface TableChanges {
  readonly table: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Tables without a change are left out. */
export function changesSince(
  tableNames: readonly string[],
  ancestor: RecordTables,
  copy: RecordTables,
): readonly TableChanges[] {
  return tableNames.flatMap((table) => {
    const before = new Map((ancestor[table] ?? []).map((record) => [record.id, record]));
    const after = copy[table] ?? [];
    const stayed = after.filter(({ id }) => before.has(id));
    const changed = stayed.filter((record) => !isSame(before.get(record.id), record)).length;
    const added = after.length - stayed.length;
    const removed = before.size - stayed.length;
    return added + changed + removed === 0 ? [] : [{ table, added, changed, removed }];
  });
}
