/** The process that reads foreign files, with every cap lifted: a control must see what they are good for. */
import type { ParentPort } from 'electron';
import { doParseTask } from '#parser/do-parse-task';
import { LIMITS, type Limits } from '#parser/limits';
import type { ParseTask } from '#parser/table/parse-messages';

const none = Object.fromEntries(Object.keys(LIMITS).map((name) => [name, Infinity])) as unknown as Limits;
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

parentPort.once('message', ({ data }) => {
  parentPort.postMessage(doParseTask(data as ParseTask, none));
});
