/**
 * Work on restricted-party lists as promises, in one worker that keeps what it has read.
 *
 * Aborting ends the worker and with it all it kept, so that a stop is certain; only a self-test is asked to
 * end. Without work for some minutes the worker is ended too, since a list takes much memory.
 *
 * Depends on: ./in-out-client (types), ./screening-protocol (types).
 */
import type { InOutWorker } from './in-out-client';
import type {
  FromScreeningWorker,
  ScreeningAnswers,
  ScreeningPhase,
  ScreeningTask,
  ToScreeningWorker,
} from './screening-protocol';

/** How a piece of work is watched and stopped. */
export interface ScreeningOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (phase: ScreeningPhase, share: number | null) => void;
}

/** Reads lists and screens. */
export interface ScreeningClient {
  /** Rejects with the signal's reason when aborted, and with an Error if the worker fails. */
  readonly do: <Task extends ScreeningTask>(
    task: Task,
    options: ScreeningOptions,
  ) => Promise<ScreeningAnswers[Task['kind']]>;
  /** Whether the list of this file is ready to be asked. */
  readonly keeps: (sha256: string) => boolean;
}

interface Pending {
  readonly task: ScreeningTask;
  readonly options: ScreeningOptions;
  readonly resolve: (answer: ScreeningAnswers[ScreeningTask['kind']]) => void;
  readonly reject: (cause: Error) => void;
}

/** How long lists are kept for the next question. */
const KEPT_MS = 5 * 60_000;

/** @param startWorker - starts a fresh worker */
export function createScreeningClient(startWorker: () => InOutWorker, keptMs = KEPT_MS): ScreeningClient {
  let worker: InOutWorker | null = null;
  let ids = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const kept = new Set<string>();
  const pending = new Map<number, Pending>();

  function end(cause: Error): void {
    worker?.terminate();
    worker = null;
    kept.clear();
    const left = [...pending.values()];
    pending.clear();
    for (const { reject } of left) reject(cause);
  }

  function take(message: FromScreeningWorker): void {
    const work = pending.get(message.id);
    if (work === undefined) return;
    if (message.kind === 'progress') {
      work.options.onProgress?.(message.phase, message.share);
      return;
    }
    pending.delete(message.id);
    if (message.kind === 'crashed') work.reject(new Error(message.message));
    else {
      noteKept(work.task, message.answer, kept);
      work.resolve(message.answer);
    }
    rest();
  }

  function rest(): void {
    if (pending.size === 0) idle = setTimeout(() => end(new Error('The lists were let go.')), keptMs);
  }

  function started(): InOutWorker {
    if (worker !== null) return worker;
    const fresh = startWorker();
    fresh.addEventListener('message', ({ data }: MessageEvent<FromScreeningWorker>) => {
      if (worker === fresh) take(data);
    });
    fresh.addEventListener('error', (event) => {
      if (worker === fresh) end(new Error(event.message || 'The worker for lists could not start.'));
    });
    worker = fresh;
    return fresh;
  }

  return {
    keeps: (sha256) => kept.has(sha256),
    do: <Task extends ScreeningTask>(task: Task, options: ScreeningOptions) =>
      new Promise<ScreeningAnswers[Task['kind']]>((resolve, reject) => {
        const { signal } = options;
        signal.throwIfAborted();
        clearTimeout(idle);
        const id = (ids += 1);
        const at = started();
        const onAbort = () => {
          const cause = signal.reason as Error;
          if (task.kind !== 'self-test') {
            end(cause);
            return;
          }
          pending.delete(id);
          at.postMessage({ kind: 'stop', id } satisfies ToScreeningWorker);
          rest();
          reject(cause);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        const settle = () => signal.removeEventListener('abort', onAbort);
        pending.set(id, {
          task,
          options,
          // The answer under this number is that of this task.
          resolve: (answer) => {
            settle();
            resolve(answer as ScreeningAnswers[Task['kind']]);
          },
          reject: (cause) => {
            settle();
            reject(cause);
          },
        });
        at.postMessage({ kind: 'do', id, task } satisfies ToScreeningWorker, transferred(task));
      }),
  };
}

/** A file is handed over, not copied: a copy of a large one would hold the window. It is empty here afterwards. */
function transferred(task: ScreeningTask): ArrayBuffer[] {
  if (task.kind !== 'read-list') return [];
  return [task.file, ...(task.table === null ? [] : [task.table])].flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
}

function noteKept(
  task: ScreeningTask,
  answer: ScreeningAnswers[ScreeningTask['kind']],
  kept: Set<string>,
): void {
  if (task.kind === 'keep-only') {
    for (const sha256 of kept) if (!task.sha256s.includes(sha256)) kept.delete(sha256);
  } else if (task.kind === 'read-list') {
    const read = answer as ScreeningAnswers['read-list'];
    if (read.ok) kept.add(read.value.edition.sha256);
  }
}
