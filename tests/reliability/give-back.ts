/**
 * What must be given back however the trials end, Ctrl-C included: programs that
 * run, file systems that are mounted, folders.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const owed: (() => void)[] = [];

/**
 * Notes something to give back at the end of the process.
 *
 * @param work - must be done when it returns: nothing is waited for then
 * @returns takes the note back, for what was given back before
 */
export function oweUntilExit(work: () => void): () => void {
  owed.push(work);
  return () => {
    const at = owed.indexOf(work);
    if (at !== -1) owed.splice(at, 1);
  };
}

/** Gives everything back, the newest first: a program before the disk that it runs on. */
export function giveBackEverything(): void {
  for (let work = owed.pop(); work !== undefined; work = owed.pop()) {
    try {
      work();
    } catch (cause) {
      process.stderr.write(`  not given back: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    }
  }
}

/** Runs something with a folder of its own, which goes afterwards. */
export async function inOwnFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'rigplan-trial-'));
  const remove = (): void => {
    // Processes that were just killed may still write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  const release = oweUntilExit(remove);
  try {
    return await work(folder);
  } finally {
    release();
    remove();
  }
}
