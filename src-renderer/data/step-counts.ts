/**
 * What a write did, counted by table.
 *
 * Depends on: ./tables (types).
 */
import type { ContentTable, RecordChange } from './tables';

/** Records of one table that a step touched. */
export interface StepCount {
  readonly table: ContentTable;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Tables in the order in which they were first written. */
export function countsOf(changes: readonly RecordChange[]): readonly StepCount[] {
  const counts = new Map<ContentTable, { added: number; changed: number; removed: number }>();
  for (const { table, before, after } of changes) {
    const count = counts.get(table) ?? { added: 0, changed: 0, removed: 0 };
    counts.set(table, count);
    count[before === null ? 'added' : after === null ? 'removed' : 'changed'] += 1;
  }
  return [...counts].map(([table, count]) => ({ table, ...count }));
}
