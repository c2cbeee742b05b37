/**
 * Solves order problems off the main thread. No logic: load the solver once, solve, post.
 *
 * Loading takes longer than most problems, so the worker is kept and asked again.
 */
import runtimeAddress from 'highs/runtime?url';
import { optimiseOrder } from '#domain/optimise/optimise-order';
import { highsSolver, loadSolver } from './highs-solver';
import type { FromSolverWorker, SolverTask } from './solver-protocol';

const solver = loadSolver({ locateFile: () => runtimeAddress });

self.addEventListener('message', ({ data: { problem, limits } }: MessageEvent<SolverTask>) => {
  const answer = (message: FromSolverWorker) => {
    self.postMessage(message);
  };
  solver
    .then((highs) => {
      const solve = highsSolver(highs, limits, () => performance.now());
      answer({ kind: 'plan', plan: optimiseOrder(problem, solve) });
    })
    .catch((cause: unknown) => {
      answer({ kind: 'crashed', message: cause instanceof Error ? cause.message : String(cause) });
    });
});
