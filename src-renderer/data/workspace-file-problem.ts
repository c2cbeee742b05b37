/**
 * Why a workspace file was not read, and the sentence for a reader. Nothing was applied then.
 *
 * Depends on: nothing.
 */

/** Raised when the records change shape; older files are then brought forward. */
export const WORKSPACE_FILE_SCHEMA = 6;

/** Why a file was not read. */
export type WorkspaceFileProblem =
  | { readonly code: 'workspace-file/not-json' }
  | { readonly code: 'workspace-file/cut-off' }
  | { readonly code: 'workspace-file/not-a-workspace' }
  | { readonly code: 'workspace-file/newer'; readonly schemaVersion: number; readonly appVersion: string }
  /** `part` is a table, `history`, `audit` or `head`; null where the file does not tell parts apart. */
  | { readonly code: 'workspace-file/altered'; readonly part: string | null }
  | { readonly code: 'workspace-file/redacted' }
  | {
      readonly code: 'workspace-file/invalid-record';
      readonly table: string;
      /** The record's id, or its place counting from 1 if it has none. */
      readonly record: string;
      /** Path of the field, such as `source.asOf`; empty for the record itself. */
      readonly field: string;
      readonly reason: string;
    };

/** The sentence for a reader. */
export function describeWorkspaceFileProblem(problem: WorkspaceFileProblem): string {
  switch (problem.code) {
    case 'workspace-file/not-json':
      return 'The file is not JSON, or it is cut off.';
    case 'workspace-file/cut-off':
      return 'The file is cut off: it ends in the middle. Take another copy of it.';
    case 'workspace-file/not-a-workspace':
      return 'The file is not a RigPlan workspace.';
    case 'workspace-file/newer':
      return `The file was written by RigPlan ${problem.appVersion} in a newer format (${problem.schemaVersion}); this release reads up to ${WORKSPACE_FILE_SCHEMA}. Open it with RigPlan ${problem.appVersion} or later.`;
    case 'workspace-file/altered':
      return `The file was changed or damaged after it was written: ${partWords(problem.part)} checksum does not match. Take another copy of it.`;
    case 'workspace-file/redacted':
      return 'Prices were left out of the file on purpose, so no cost can be worked out from it. Ask whoever sent it for the whole file.';
    case 'workspace-file/invalid-record': {
      const place = problem.field === '' ? '' : `, field ${problem.field}`;
      return `Table ${problem.table}, record ${problem.record}${place}: ${problem.reason}.`;
    }
  }
}

function partWords(part: string | null): string {
  if (part === null) return 'its';
  if (part === 'head') return 'in its first lines, the';
  return part === 'history' || part === 'audit' ? `in its ${part}, the` : `in table ${part}, the`;
}
