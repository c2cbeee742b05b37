/**
 * Checks the records of one table of a workspace file, and names the first that is wrong.
 *
 * Depends on: core, ./content-schemas, ./tables (types), ./workspace-file-problem (types).
 */
import { lostFields } from '#domain/core/lost-fields';
import { fail, ok, type Result } from '#domain/core/result';
import { CONTENT_SCHEMAS } from './content-schemas';
import type { ContentTable } from './tables';
import type { WorkspaceFileProblem } from './workspace-file-problem';

/** The records, checked; or the first wrong one with its field. */
export function checkRows(
  table: ContentTable,
  rows: readonly unknown[],
): Result<readonly unknown[], WorkspaceFileProblem> {
  const seen = new Set<string>();
  const checked: unknown[] = [];
  for (const [index, row] of rows.entries()) {
    const record = nameOf(row, index);
    const bad = (field: string, reason: string) =>
      fail({ code: 'workspace-file/invalid-record', table, record, field, reason } as const);
    const parsed = CONTENT_SCHEMAS[table].safeParse(row);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return bad(issue?.path.map(String).join('.') ?? '', issue?.message ?? 'Not valid');
    }
    const [unknownField] = lostFields(row, parsed.data);
    if (unknownField !== undefined) return bad(unknownField.join('.'), 'Not a field of this release');
    if (seen.has(record)) return bad('id', 'The same id twice');
    seen.add(record);
    checked.push(parsed.data);
  }
  return ok(checked);
}

function nameOf(row: unknown, index: number): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id : `number ${index + 1}`;
}
