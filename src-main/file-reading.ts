/**
 * Reads foreign files in processes of their own, one a file, each ended in any case.
 *
 * A process that hangs is killed, one whose heap is full ends by itself, one that
 * takes too much beside its heap is killed, and each is a problem of that file alone.
 * It inherits neither environment nor streams, and is given bytes, never a path.
 *
 * Depends on: electron, table (types).
 */
import { app, utilityProcess } from 'electron';
import type { ParseAnswer, ParseTask } from '#parser/table/parse-messages';
import type { ReadProblem } from '#parser/table/read-problem';

/** Twice what the largest list that is taken needs on a slow machine. */
export const READING_SECONDS = 30;
/** Heap of the process. */
const HEAP_MEGABYTES = 512;
/** All that it may take: the heap, the bytes of the file in three forms, and the program itself. */
const WHOLE_MEGABYTES = 1024;
/** How often the whole is looked at: in between, a process can take about as much again. */
const LOOK_MS = 250;
/** More at once would take the machine's memory, not this program's. */
const MOST_AT_ONCE = 2;

/** Codes of an end that is not for want of memory: in order, or by a segmentation fault. */
const ENDED_OTHERWISE = [0, 11, 139];

/** What a process for reading can do; Electron's own, or one of a test. */
export interface ReadingProcess {
  /** Calls one of them once: with what it says, or with the code it ended with. */
  readonly listen: (onAnswer: (answer: ParseAnswer) => void, onExit: (code: number) => void) => void;
  readonly send: (task: ParseTask) => void;
  /** What it takes by now, in MB; null if nobody knows. */
  readonly megabytes: () => number | null;
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
    let watch: ReturnType<typeof setInterval> | undefined;
    try {
      return await new Promise<ReadingOutcome>((resolve) => {
        this.running.set(id, () => {
          resolve({ kind: 'stopped' });
        });
        timer = setTimeout(() => {
          resolve(refusedBy('reading/too-slow', READING_SECONDS));
        }, READING_SECONDS * 1000);
        watch = setInterval(() => {
          if ((process.megabytes() ?? 0) <= WHOLE_MEGABYTES) return;
          resolve(refusedBy('reading/out-of-memory', WHOLE_MEGABYTES));
        }, LOOK_MS);
        process.listen(resolve, (code) => {
          resolve(endedWith(code));
        });
        process.send(task);
      });
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
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
    // Node's own switch for the heap has no effect here: V8 has started before it is read.
    execArgv: [`--js-flags=--max-old-space-size=${String(HEAP_MEGABYTES)}`],
    // An empty environment would be taken for none given, and ours be inherited.
    env: { RIGPLAN_READER: '1', ...ofWindows() },
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
    megabytes: () => {
      const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return metric === undefined ? null : metric.memory.workingSetSize / 1024;
    },
    kill: () => {
      child.kill();
    },
  };
}

/** A process of Windows cannot do without it. */
function ofWindows(): Readonly<Record<string, string>> {
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
}

/** V8 aborts where its heap is full; a fault of memory, or an end in order, is none of that. */
function endedWith(code: number): ReadingOutcome {
  if (!ENDED_OTHERWISE.includes(code)) return refusedBy('reading/out-of-memory', HEAP_MEGABYTES);
  const where = `the reader ended with code ${String(code)}`;
  return { kind: 'refused', problem: { code: 'reading/failed', size: null, limit: null, where } };
}

function refusedBy(code: ReadProblem['code'], limit: number): ReadingOutcome {
  return { kind: 'refused', problem: { code, size: null, limit, where: '' } };
}
