/**
 * Bytes of a workspace file, checked; a problem as a sentence.
 *
 * Depends on: core, data.
 */
import { fail, ok, type Result } from '#domain/core/result';
import { describeWorkspaceFileProblem, readWorkspaceFile } from '../data/workspace-file';
import type { WorkspaceState } from '../data/workspace-state';

export async function readWorkspaceBytes(bytes: Uint8Array): Promise<Result<WorkspaceState, string>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('It is not text in UTF-8, so it is not a workspace file.');
  }
  const read = await readWorkspaceFile(text);
  return read.ok ? ok(read.value) : fail(describeWorkspaceFileProblem(read.problem));
}
