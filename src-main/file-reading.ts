/**
 * Reads foreign files in processes of their own, one a file, each ended in any case.
 *
 * A process that hangs is killed, one that takes too much memory ends by itself,
 * and either is a problem of that file alone. It inherits neither environment nor
 * streams, and is given bytes, never a path.
 *
 * Depends on: electron, table (types).
 */
import { utilityProcess } from 'electron';
import type { ParseAnswer, ParseTask } from '#parser/table/parse-messages';
import type { ReadProblem } from '#parser/table/read-problem';

/** Twice what the largest list that is taken needs on a slow machine. */
export const READING_SECONDS = 30;
/** Heap of the process. The largest list that is taken needs 400 MB. */
const READING_MEGABYTES = 512;
/** More at once would take the machine's memory, not this program's. */
const MOST_AT_ONCE = 2;

/** What a process for reading can do; Electron's own, or one of a test. */
export interface ReadingProcess {
  /** Calls one of them once: with what it says, or with the code it ended with. */
  readonly listen: (onAnswer: (answer: ParseAnswer) => void, onExit: (code: number) => void) => void;
  readonly send: (task: ParseTask) => void;
  readonly kill: () => void;
}

/** How a reading ended. */
export type ReadingOutcome = ParseAnswer | { readonly kind: 'stopped' };

/** Readings under way. */
export class FileReading {
  private readonly running = new Map<number, () => void>();

  /** @param start - starts a fresh process */
  constructor(private readonly start: () => ReadingProcess) {}

  /**
   * Does the task in a fresh process and ends it.
   * @param id - as the page chose it
   * @throws Error if the id is in use, or too many are under way
   */
  async read(id: number, task: ParseTask): Promise<ReadingOutcome> {
    if (this.running.has(id)) throw new Error('A file is being read under this number already');
    if (this.running.size >= MOST_AT_ONCE) throw new Error('Other files are still being read');
    const process = this.start();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<ReadingOutcome>((resolve) => {
        this.running.set(id, () => {
          resolve({ kind: 'stopped' });
        });
        timer = setTimeout(() => {
          resolve(refusedBy('reading/too-slow', READING_SECONDS));
        }, READING_SECONDS * 1000);
        process.listen(resolve, () => {
          resolve(refusedBy('reading/out-of-memory', READING_MEGABYTES));
        });
        process.send(task);
      });
    } finally {
      clearTimeout(timer);
      this.running.delete(id);
      process.kill();
    }
  }

  /** Ends a reading; nothing happens if there is none of that number. */
  stop(id: number): void {
    this.running.get(id)?.();
  }

  /** Ends them all, as when the page that wanted them is gone. */
  stopAll(): void {
    for (const stop of [...this.running.values()]) stop();
  }
}

/** @param entry - path of the built `src-parser/parse-process.ts` */
export function startReadingProcess(entry: string): ReadingProcess {
  const child = utilityProcess.fork(entry, [], {
    execArgv: [`--max-old-space-size=${String(READING_MEGABYTES)}`],
    env: {},
    stdio: 'ignore',
    serviceName: 'RigPlan file reader',
  });
  return {
    listen: (onAnswer, onExit) => {
      child.once('message', onAnswer);
      child.once('exit', onExit);
    },
    send: (task) => {
      child.postMessage(task);
    },
    kill: () => {
      child.kill();
    },
  };
}

function refusedBy(code: ReadProblem['code'], limit: number): ReadingOutcome {
  return { kind: 'refused', problem: { code, size: null, limit, where: '' } };
}
