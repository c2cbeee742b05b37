import { describe, expect, it, vi } from 'vitest';
import type { OrderProblem } from '#domain/model/order-problem';
import type { InOutWorker } from '../../src-renderer/workers/in-out-client';
import { createSolverClient } from '../../src-renderer/workers/solver-client';
import type { FromSolverWorker, SolverTask } from '../../src-renderer/workers/solver-protocol';

const problem: OrderProblem = { objective: 'min-cost', offers: [], rules: {} };
const limits = { seconds: 1, seed: 1 };
const found = { status: 'optimal', units: [], objective: 0, gap: 0 } as const;

/** Workers that a test answers for. */
function someWorkers() {
  const workers: (EventTarget & InOutWorker & { readonly tasks: SolverTask[] })[] = [];
  const start = () => {
    const tasks: SolverTask[] = [];
    const worker = Object.assign(new EventTarget(), {
      tasks,
      postMessage: (task: SolverTask) => tasks.push(task),
      terminate: vi.fn(),
    }) as unknown as (typeof workers)[number];
    workers.push(worker);
    return worker;
  };
  const say = (at: number, data: FromSolverWorker) =>
    workers[at]?.dispatchEvent(new MessageEvent('message', { data }));
  return { workers, start, say };
}

const aTurn = () => new Promise((resolve) => setTimeout(resolve));

describe('the solver', () => {
  it('solves one problem after the other in one worker', async () => {
    const { workers, start, say } = someWorkers();
    const client = createSolverClient(start);
    const { signal } = new AbortController();

    const first = client.optimise(problem, limits, signal);
    const second = client.optimise(problem, { seconds: 2, seed: 2 }, signal);
    await aTurn();
    expect(workers[0]?.tasks).toHaveLength(1);
    say(0, { kind: 'plan', plan: found });
    await expect(first).resolves.toEqual(found);
    await aTurn();
    expect(workers[0]?.tasks[1]?.limits.seed).toBe(2);
    say(0, { kind: 'plan', plan: { ...found, objective: 5 } });

    await expect(second).resolves.toMatchObject({ objective: 5 });
    expect(workers).toHaveLength(1);
  });

  it('is stopped by ending its worker, and solves the next problem in a new one', async () => {
    const { workers, start, say } = someWorkers();
    const client = createSolverClient(start);
    const stop = new AbortController();

    const stopped = client.optimise(problem, limits, stop.signal);
    await aTurn();
    stop.abort(new Error('Stopped'));
    await expect(stopped).rejects.toThrow('Stopped');
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();

    const next = client.optimise(problem, limits, new AbortController().signal);
    await aTurn();
    say(1, { kind: 'plan', plan: found });
    await expect(next).resolves.toEqual(found);
  });

  it('says what broke', async () => {
    const { start, say } = someWorkers();
    const client = createSolverClient(start);

    const broken = client.optimise(problem, limits, new AbortController().signal);
    await aTurn();
    say(0, { kind: 'crashed', message: 'HiGHS ended with model status 4.' });

    await expect(broken).rejects.toThrow('HiGHS ended with model status 4.');
  });
});
