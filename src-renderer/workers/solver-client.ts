/**
 * Order problems solved as promises, one after the other, in a worker that is kept.
 *
 * Aborting ends the worker, since a solver at work hears nothing; the next problem starts a new one.
 *
 * Depends on: ./in-out-client (types), ./solver-protocol (types), ./highs-solver (types), domain (types).
 */
import type { OrderProblem } from '#domain/model/order-problem';
import type { OrderPlan } from '#domain/optimise/optimise-order';
import type { SolverLimits } from './highs-solver';
import type { InOutWorker } from './in-out-client';
import type { FromSolverWorker, SolverTask } from './solver-protocol';

/** Solves order problems. */
export interface SolverClient {
  /** Rejects with the signal's reason when aborted, and with an Error if the worker fails. */
  readonly optimise: (problem: OrderProblem, limits: SolverLimits, signal: AbortSignal) => Promise<OrderPlan>;
}

/** @param startWorker - starts a fresh worker */
export function createSolverClient(startWorker: () => InOutWorker): SolverClient {
  let worker: InOutWorker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const solve = async (task: SolverTask, signal: AbortSignal): Promise<OrderPlan> => {
    signal.throwIfAborted();
    worker ??= startWorker();
    try {
      return await answerOf(worker, task, signal);
    } catch (cause) {
      worker.terminate();
      worker = null;
      throw cause;
    }
  };
  return {
    optimise: (problem, limits, signal) => {
      const answer = last.then(() => solve({ problem, limits }, signal));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}

function answerOf(worker: InOutWorker, task: SolverTask, signal: AbortSignal): Promise<OrderPlan> {
  const finished = new AbortController();
  const whileRunning = { signal: finished.signal };
  return new Promise<OrderPlan>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), whileRunning);
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromSolverWorker>) => {
        if (data.kind === 'plan') resolve(data.plan);
        else reject(new Error(data.message));
      },
      whileRunning,
    );
    worker.addEventListener(
      'error',
      (event) => reject(new Error(event.message || 'The solver could not start.')),
      whileRunning,
    );
    worker.postMessage(task);
  }).finally(() => {
    finished.abort();
  });
}
