/**
 * Entry of the process that reads one foreign file. No logic: take, do, post.
 *
 * Main ends it. It is given bytes, not paths, and gives back bytes, not objects.
 *
 * Depends on: electron (types), ./do-parse-task, ./table (types).
 */
import type { ParentPort } from 'electron';
import { doParseTask } from './do-parse-task';
import type { ParseTask } from './table/parse-messages';

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

parentPort.once('message', ({ data }) => {
  parentPort.postMessage(doParseTask(data as ParseTask));
});
