/**
 * What the page may ask for while it works off one command without a window.
 *
 * Files are named by their place on the command line, so the page reaches no
 * file that the user did not name.
 *
 * Depends on: node:path, ../contract (types), ../../atomic-write, ../../fault-text, ../../room-on-disk, ./files.
 */
import { basename, resolve } from 'node:path';
import { writeFileAtomically } from '../../atomic-write';
import { faultText, wantsJson } from '../../fault-text';
import { whereThereIsRoom } from '../../room-on-disk';
import type { IpcHandlers } from '../register';
import { readWhole } from './files';

/** The command, and how its result leaves the program. */
export interface HeadlessTask {
  readonly arguments: readonly string[];
  /** Relative paths start here. */
  readonly workingFolder: string;
  /** Resolves when the text has left the process. */
  readonly writeOut: (bytes: Uint8Array) => Promise<void>;
  readonly writeError: (text: string) => Promise<void>;
  /** Ends the program, after the reply has been sent. */
  readonly end: (exitCode: 0 | 1 | 2 | 3) => void;
}

type HeadlessChannel = 'headless:task' | 'headless:read' | 'headless:finish';

/** Handlers for a task, or handlers that refuse if the program has a window. */
export function headlessHandlers(task: HeadlessTask | null): Pick<IpcHandlers, HeadlessChannel> {
  return {
    'headless:task': () => ({ arguments: [...wanted(task).arguments] }),
    'headless:read': async ({ argument }) => {
      const path = pathOf(wanted(task), argument);
      if (path === null) return { found: false, reason: 'There is no such argument' };
      try {
        return { found: true, ...(await readWhole(path)) };
      } catch (cause) {
        return { found: false, reason: reasonOf(cause, path) };
      }
    },
    'headless:finish': async ({ stdout, stderr, exitCode, file }) => {
      const work = wanted(task);
      const failure = file === null ? null : await writeResult(work, file);
      const isOneObject = wantsJson(work.arguments);
      // What was to be said of a result that is not there would only stand in the way of the one object.
      if (stderr !== '' && !(failure !== null && isOneObject)) await work.writeError(stderr);
      if (failure !== null)
        await work.writeError(isOneObject ? faultText(failure, work.arguments) : `${failure}\n`);
      else if (stdout !== null) await work.writeOut(stdout);
      work.end(failure === null ? exitCode : 1);
      return {};
    },
  };
}

function wanted(task: HeadlessTask | null): HeadlessTask {
  if (task === null) throw new Error('There is no command: the program has a window');
  return task;
}

function pathOf(task: HeadlessTask, argument: number): string | null {
  const word = task.arguments[argument];
  return word === undefined || word === '' ? null : resolve(task.workingFolder, word);
}

/** Null if it was written. */
async function writeResult(
  task: HeadlessTask,
  file: { readonly argument: number; readonly bytes: Uint8Array },
): Promise<string | null> {
  const path = pathOf(task, file.argument);
  if (path === null) return 'There is no such argument to write to';
  try {
    await whereThereIsRoom(path, file.bytes.byteLength, () => writeFileAtomically(path, file.bytes));
    return null;
  } catch (cause) {
    return `Cannot write: ${reasonOf(cause, path)}`;
  }
}

function reasonOf(cause: unknown, path: string): string {
  const name = basename(path);
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return `${path}: no such file or folder`;
  if (code === 'EACCES' || code === 'EPERM') return `${path}: not permitted`;
  return cause instanceof Error ? cause.message : name;
}
