/**
 * A table, or the reason why there is none.
 *
 * Depends on: ./table.
 */
import { ReadRefusal, type ReadProblem } from './table/read-problem';
import type { TableFile } from './table/table-file';

/** A file that was read, or why it was not. */
export type TableResult =
  { readonly ok: true; readonly value: TableFile } | { readonly ok: false; readonly problem: ReadProblem };

/** What the reading gives; a refusal becomes its problem. */
export function caught(read: () => TableFile): TableResult {
  try {
    return { ok: true, value: read() };
  } catch (cause) {
    if (cause instanceof ReadRefusal) return { ok: false, problem: cause.problem };
    throw cause;
  }
}
