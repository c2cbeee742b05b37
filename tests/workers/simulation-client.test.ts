import { describe, expect, it, vi } from 'vitest';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { planGround } from '#domain/planning/plan-ground';
import { addPlanLine, runProgram } from '#domain/simulation/simulate-plan';
import { SimulationCompiler, type SimulationProgram } from '#domain/simulation/simulation-compiler';
import type { InOutWorker } from '../../src-renderer/workers/in-out-client';
import { createSimulationClient } from '../../src-renderer/workers/simulation-client';
import { simulationListener } from '../../src-renderer/workers/simulation-listener';
import type {
  FromSimulationWorker,
  ToSimulationWorker,
} from '../../src-renderer/workers/simulation-protocol';
import { aBarePlan, aLineOf } from '../fixtures/plan-on-ground';
import { someTrials, variousOffers, variousReference } from '../fixtures/simulated';

/** Sixty lines: more messages than there are workers. */
function aProgram(): SimulationProgram {
  const plan = aBarePlan();
  const ground = planGround(prepareReference(variousReference()), variousOffers, [], new Map());
  const lines = Array.from({ length: 60 }, (_, place) =>
    aLineOf({
      id: `line-${String(place)}`,
      offerId: variousOffers[place % variousOffers.length]?.id ?? '',
      quantity: 100 + place,
      place,
    }),
  );
  const compiler = new SimulationCompiler(ground.prepared, someTrials({ trials: 50 }));
  for (const line of evaluatePlan(plan, lines, ground).lines) addPlanLine(compiler, line, plan, ground);
  return compiler.finish();
}

/** Workers that do what the real ones do, each message a turn later; every other one is slow. */
function someWorkers(
  hear?: (say: (message: FromSimulationWorker) => void) => (message: ToSimulationWorker) => void,
) {
  const started: (EventTarget & InOutWorker)[] = [];
  const start = () => {
    const target = new EventTarget();
    const at = started.length;
    const say = (data: FromSimulationWorker) =>
      target.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
    const listen = hear?.(say) ?? simulationListener(say);
    const worker = Object.assign(target, {
      postMessage: (message: ToSimulationWorker) =>
        setTimeout(() => listen(structuredClone(message)), at % 2 === 0 ? 0 : 3),
      terminate: vi.fn(),
    }) as unknown as EventTarget & InOutWorker;
    started.push(worker);
    return worker;
  };
  return { started, start };
}

const watch = () => ({ signal: new AbortController().signal });

describe('a simulation by workers', () => {
  const program = aProgram();

  it.each([1, 2, 4])('comes to the same bytes on %i of them as in one run', async (count) => {
    const { started, start } = someWorkers();
    const result = await createSimulationClient(start, count).simulate(program, watch());
    expect(started).toHaveLength(count);
    expect(result).toEqual(runProgram(program));
    expect(JSON.stringify(result.lines)).toBe(JSON.stringify(runProgram(program).lines));
  });

  it('tells how far it is, up to all of it', async () => {
    const { start } = someWorkers();
    const shares: number[] = [];
    await createSimulationClient(start, 2).simulate(program, {
      ...watch(),
      onProgress: (share) => shares.push(share),
    });
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(4);
  });

  it('keeps its workers for the next one, which waits its turn', async () => {
    const { started, start } = someWorkers();
    const client = createSimulationClient(start, 2);
    const [first, second] = await Promise.all([
      client.simulate(program, watch()),
      client.simulate(program, watch()),
    ]);
    expect(second).toEqual(first);
    expect(started).toHaveLength(2);
  });

  it('starts no more workers than a small plan keeps busy', async () => {
    const { started, start } = someWorkers();
    const few = { ...program, lines: program.lines.slice(0, 3), drawn: program.drawn.slice(0, 3) };
    await createSimulationClient(start, 4).simulate(few, watch());
    expect(started).toHaveLength(1);
  });

  it('is stopped by ending its workers, and the next one has new ones', async () => {
    const { started, start } = someWorkers();
    const client = createSimulationClient(start, 2);
    const stop = new AbortController();
    const stopped = client.simulate(program, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('Stopped')),
    });
    await expect(stopped).rejects.toThrow('Stopped');
    for (const worker of started) expect(worker.terminate).toHaveBeenCalledOnce();
    await expect(client.simulate(program, watch())).resolves.toEqual(runProgram(program));
    expect(started).toHaveLength(4);
  });

  it('says what broke in a worker', async () => {
    const { start } = someWorkers(
      (say) =>
        ({ run }) =>
          say({ kind: 'crashed', run, message: 'No memory' }),
    );
    await expect(createSimulationClient(start, 2).simulate(program, watch())).rejects.toThrow('No memory');
  });

  it('of nothing ends at once', async () => {
    const { start } = someWorkers();
    const empty = new SimulationCompiler(prepareReference(variousReference()), someTrials()).finish();
    const result = await createSimulationClient(start, 4).simulate(empty, watch());
    expect(result.lines).toEqual([]);
  });
});

describe('a worker for simulations', () => {
  it('refuses lines before it was told what to draw', () => {
    const said: FromSimulationWorker[] = [];
    simulationListener((message) => said.push(message))({ kind: 'lines', run: 3, lines: [] });
    expect(said).toEqual([{ kind: 'crashed', run: 3, message: 'A simulation was not begun.' }]);
  });

  it('hands the buffers of its sums over', () => {
    const program = aProgram();
    let handed = 0;
    const hear = simulationListener((message, buffers) => {
      if (message.kind === 'sums') handed = buffers.length;
    });
    hear({ kind: 'begin', run: 1, frame: program.frame });
    hear({ kind: 'lines', run: 1, lines: program.lines });
    hear({ kind: 'finish', run: 1 });
    expect(handed).toBe(5);
  });
});
