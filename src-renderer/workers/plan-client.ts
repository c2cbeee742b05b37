/**
 * Questions about plans answered as promises, in a worker of their own.
 *
 * A solver at work hears nothing: to stop it is to end its worker, and the answer is then what it had said
 * until then. One question is asked at a time; the worker is kept for the next, for its solver is warm.
 *
 * Depends on: ./in-out-client (types), ./plan-protocol (types).
 */
import type { InOutWorker } from './in-out-client';
import type { FromPlanWorker, OptimisePlan, PlanAnswer, PlanProgress, PlanTask } from './plan-protocol';

/** How a question is watched and stopped. */
export interface Watched<Progress> {
  readonly onProgress: (progress: Progress) => void;
  /** Stops; what was found until then is the answer. */
  readonly signal: AbortSignal;
}

/** Asks a question; with `untilNow` for what was said before it was stopped. */
export type AskPlanWorker = <Progress, Answer>(
  question: { readonly kind: string; readonly task?: PlanTask },
  watched: Watched<Progress>,
  untilNow: (said: readonly Progress[]) => Answer,
) => Promise<Answer>;

/** @param startWorker - starts a fresh worker */
export function createPlanWorker(startWorker: () => InOutWorker): AskPlanWorker {
  let worker: InOutWorker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  return (question, watched, untilNow) => {
    const answer = last.then(async () => {
      if (watched.signal.aborted) return untilNow([]);
      worker ??= startWorker();
      try {
        return await answerOf(worker, question, watched, (said: Parameters<typeof untilNow>[0]) => {
          end();
          return untilNow(said);
        });
      } catch (cause) {
        end();
        throw cause;
      }
    });
    last = answer.catch(() => undefined);
    return answer;
  };
}

/** The best plan; stopped, the best so far with its gap. */
export function optimisePlanIn(
  ask: AskPlanWorker,
  task: PlanTask,
  watched: Watched<PlanProgress>,
): Promise<PlanAnswer> {
  const question: OptimisePlan = { kind: 'optimise-plan', task };
  return ask<PlanProgress, PlanAnswer>(question, watched, (said) => {
    const best = said.findLast(({ lines }) => lines !== null);
    return best === undefined || best.lines === null
      ? { status: 'none', left: said.at(-1)?.left ?? [] }
      : { status: 'stopped', lines: best.lines, gap: best.gap, left: best.left ?? [] };
  });
}

function answerOf<Progress, Answer>(
  worker: InOutWorker,
  question: { readonly kind: string; readonly task?: PlanTask },
  { onProgress, signal }: Watched<Progress>,
  stopped: (said: readonly Progress[]) => Answer,
): Promise<Answer> {
  const finished = new AbortController();
  const whileRunning = { signal: finished.signal };
  const said: Progress[] = [];
  return new Promise<Answer>((resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve(stopped(said));
      },
      whileRunning,
    );
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromPlanWorker>) => {
        if (data.kind === 'plan-progress') {
          said.push(data.value as Progress);
          onProgress(data.value as Progress);
        } else if (data.kind === 'plan-answer') resolve(data.value as Answer);
        else reject(new Error(data.message));
      },
      whileRunning,
    );
    worker.addEventListener(
      'error',
      (event) => {
        reject(new Error(event.message || 'The solver could not start.'));
      },
      whileRunning,
    );
    worker.postMessage(question);
  }).finally(() => {
    finished.abort();
  });
}
