/**
 * Bytes of a workspace file, checked; a problem as a sentence.
 *
 * Depends on: core, data.
 */
import { fail, ok, type Result } from '#domain/core/result';
import {
  describeWorkspaceFileProblem,
  readWorkspaceDocument,
  type WorkspaceDocument,
} from '../data/workspace-file';

export async function readWorkspaceBytes(bytes: Uint8Array): Promise<Result<WorkspaceDocument, string>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('It is not text in UTF-8, so it is not a workspace file.');
  }
  const read = await readWorkspaceDocument(text);
  return read.ok ? ok(read.value) : fail(describeWorkspaceFileProblem(read.problem));
}
