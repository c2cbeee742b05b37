/**
 * Solves order problems and answers questions about plans off the main thread. No logic: load the solver
 * once, solve, post.
 *
 * Loading takes longer than most problems, so the worker is kept and asked again.
 */
import runtimeAddress from 'highs/runtime?url';
import { optimiseOrder } from '#domain/optimise/optimise-order';
import { highsSolver, loadSolver } from './highs-solver';
import type { FromPlanWorker } from './plan-protocol';
import type { PlanQuestion, WarmUp } from './plan-questions';
import { answerQuestion } from './plan-tasks';
import { PreparedTasks } from './prepared-tasks';
import type { FromSolverWorker, SolverTask } from './solver-protocol';
import { warmUp } from './warm-up';

const solver = loadSolver({ locateFile: () => runtimeAddress });
const now = () => performance.now();
const prepared = new PreparedTasks();

self.addEventListener('message', ({ data }: MessageEvent<SolverTask | PlanQuestion | WarmUp>) => {
  const answer = (message: FromSolverWorker | FromPlanWorker) => {
    self.postMessage(message);
  };
  solver
    .then((highs) => {
      if (!('kind' in data)) {
        answer({ kind: 'plan', plan: optimiseOrder(data.problem, highsSolver(highs, data.limits, now)) });
        return;
      }
      if (data.kind === 'warm-up') {
        warmUp(highs, now);
        answer({ kind: 'plan-answer', value: null });
        return;
      }
      const tools = { highs, now, newId: () => crypto.randomUUID(), prepared };
      const value = answerQuestion(data, tools, (progress) => {
        answer({ kind: 'plan-progress', value: progress });
      });
      answer({ kind: 'plan-answer', value });
    })
    .catch((cause: unknown) => {
      answer({ kind: 'crashed', message: cause instanceof Error ? cause.message : String(cause) });
    });
});
