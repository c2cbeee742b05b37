import { describe, expect, it, vi } from 'vitest';
import type { InOutWorker } from '../../src-renderer/workers/in-out-client';
import { createPlanWorker, optimisePlanIn } from '../../src-renderer/workers/plan-client';
import type {
  FromPlanWorker,
  OptimisePlan,
  PlanProgress,
  PlanTask,
} from '../../src-renderer/workers/plan-protocol';
import { aLineOf } from '../fixtures/plan-on-ground';

const task = {} as PlanTask;
const lines = [aLineOf()];
const left = [{ offerId: 'A9', reason: 'The price held until 2026-11-01.' }];

function progress(change: Partial<PlanProgress> = {}): PlanProgress {
  return {
    phase: 'plan',
    goal: 'all-in-total',
    place: 0,
    allIn: 1,
    ths: 1,
    gap: 0.02,
    lines,
    left,
    ...change,
  };
}

/** Workers that a test answers for. */
function someWorkers() {
  const workers: (EventTarget & InOutWorker & { readonly asked: OptimisePlan[] })[] = [];
  const start = () => {
    const asked: OptimisePlan[] = [];
    const worker = Object.assign(new EventTarget(), {
      asked,
      postMessage: (question: OptimisePlan) => asked.push(question),
      terminate: vi.fn(),
    }) as unknown as (typeof workers)[number];
    workers.push(worker);
    return worker;
  };
  const say = (at: number, data: FromPlanWorker) =>
    workers[at]?.dispatchEvent(new MessageEvent('message', { data }));
  return { workers, say, ask: createPlanWorker(start) };
}

const aTurn = () => new Promise((resolve) => setTimeout(resolve));

describe('a search for the best plan', () => {
  it('tells of each better plan and answers with the best', async () => {
    const { workers, say, ask } = someWorkers();
    const onProgress = vi.fn();
    const answer = optimisePlanIn(ask, task, { onProgress, signal: new AbortController().signal });
    await aTurn();

    say(0, { kind: 'plan-progress', value: progress() });
    say(0, { kind: 'plan-answer', value: { status: 'optimal', lines, gap: 0, left: [] } });

    await expect(answer).resolves.toEqual({ status: 'optimal', lines, gap: 0, left: [] });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(progress());
    expect(workers[0]?.terminate).not.toHaveBeenCalled();
  });

  it('that is stopped ends its worker and answers with the best plan so far and its gap', async () => {
    const { workers, say, ask } = someWorkers();
    const stop = new AbortController();
    const answer = optimisePlanIn(ask, task, { onProgress: vi.fn(), signal: stop.signal });
    await aTurn();
    say(0, { kind: 'plan-progress', value: progress({ phase: 'relaxed', lines: null }) });
    say(0, { kind: 'plan-progress', value: progress({ lines: [], gap: 0.2 }) });
    say(0, { kind: 'plan-progress', value: progress({ gap: 0.01 }) });
    stop.abort();

    await expect(answer).resolves.toEqual({ status: 'stopped', lines, gap: 0.01, left });
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();

    void optimisePlanIn(ask, task, { onProgress: vi.fn(), signal: new AbortController().signal });
    await aTurn();
    expect(workers).toHaveLength(2);
    expect(workers[1]?.asked).toHaveLength(1);
  });

  it('that is stopped before any plan says that there is none yet', async () => {
    const { say, ask } = someWorkers();
    const stop = new AbortController();
    const answer = optimisePlanIn(ask, task, { onProgress: vi.fn(), signal: stop.signal });
    await aTurn();
    say(0, { kind: 'plan-progress', value: progress({ phase: 'relaxed', lines: null }) });
    stop.abort();

    await expect(answer).resolves.toEqual({ status: 'none', left });
  });

  it('that is stopped while it waits for another is never asked, and the other goes on', async () => {
    const { workers, say, ask } = someWorkers();
    const first = optimisePlanIn(ask, task, { onProgress: vi.fn(), signal: new AbortController().signal });
    const stop = new AbortController();
    const second = optimisePlanIn(ask, task, { onProgress: vi.fn(), signal: stop.signal });
    await aTurn();
    stop.abort();
    say(0, { kind: 'plan-answer', value: { status: 'optimal', lines, gap: 0, left: [] } });

    await expect(first).resolves.toMatchObject({ status: 'optimal' });
    await expect(second).resolves.toEqual({ status: 'none', left: [] });
    expect(workers[0]?.asked).toHaveLength(1);
    expect(workers[0]?.terminate).not.toHaveBeenCalled();
  });

  it('that fails says why and leaves the worker, whose memory may be broken', async () => {
    const { workers, say, ask } = someWorkers();
    const answer = optimisePlanIn(ask, task, { onProgress: vi.fn(), signal: new AbortController().signal });
    await aTurn();
    say(0, { kind: 'crashed', message: 'memory access out of bounds' });

    await expect(answer).rejects.toThrow('memory access out of bounds');
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });
});
