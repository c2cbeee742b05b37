/**
 * A plan of 500 lines through 10,000 trials: put together on the main thread, drawn by as many workers as the
 * app uses here, by the app's own client and listener on threads of Node. The peer is one worker.
 */
import lanesJson from '#resources/lanes';
import packJson from '#resources/tariff-pack';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { z } from 'zod';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { laneSchema } from '#domain/model/lane';
import { tariffPackSchema } from '#domain/model/tariff-pack';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { planGround } from '#domain/planning/plan-ground';
import { addPlanLine } from '#domain/simulation/simulate-plan';
import { SimulationCompiler, type SimulationProgram } from '#domain/simulation/simulation-compiler';
import { STANDARD_SIMULATION } from '#domain/simulation/simulation-options';
import type { InOutWorker } from '../../src-renderer/workers/in-out-client';
import { createSimulationClient } from '../../src-renderer/workers/simulation-client';
import { aBarePlan, aLineOf } from '../fixtures/plan-on-ground';
import { median, type Benchmark } from './figure';
import { syntheticWorkspace } from './synthetic-workspace';

const LINES = 500;
const RUNS = 5;

export const monteCarloBenchmark: Benchmark = {
  name: 'monte-carlo',
  title: '10,000 trials of a plan of 500 lines',
  take: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-monte-carlo-'));
    try {
      await build({
        configFile: false,
        logLevel: 'error',
        build: { ssr: 'tests/bench/monte-carlo-entry.ts', outDir: folder, target: 'node20' },
        ssr: { noExternal: true },
      });
      const path = join(folder, 'monte-carlo-entry.js');
      const several = Math.min(4, cpus().length);
      const compiled = timesOf(RUNS, compileProgram);
      const program = compileProgram();
      const many = await drawTimes(path, several, program);
      const one = await drawTimes(path, 1, program);
      return [
        {
          name: `monte-carlo-${String(several)}-workers`,
          value: median(many),
          unit: 'ms',
          ratio: median(many) / median(one),
          ratioTo: `one worker (${median(one).toFixed(0)} ms)`,
          runs: RUNS,
          perSecond: Math.round((LINES * STANDARD_SIMULATION.trials * 1000) / median(many)),
        },
        {
          name: 'monte-carlo-compile',
          value: median(compiled),
          unit: 'ms',
          ratio: median(compiled) / median(many),
          ratioTo: 'the drawing by workers',
          runs: RUNS,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Evaluating the plan and looking every cost up, as the window does before it sends anything. */
function compileProgram(): SimulationProgram {
  const { offers, ...rest } = syntheticWorkspace(LINES);
  const prepared = prepareReference({
    ...rest,
    overlays: [],
    pack: tariffPackSchema.parse(packJson),
    lanes: z.array(laneSchema).parse(lanesJson),
  });
  const ground = planGround(prepared, offers, [], new Map());
  const plan = aBarePlan();
  const lines = offers.map(({ id, quantity }, place) =>
    aLineOf({ id: `line-${String(place)}`, offerId: id, quantity, place }),
  );
  const compiler = new SimulationCompiler(prepared, STANDARD_SIMULATION);
  for (const line of evaluatePlan(plan, lines, ground).lines) addPlanLine(compiler, line, plan, ground);
  return compiler.finish();
}

/** After one run that starts the threads and warms them. */
async function drawTimes(
  path: string,
  count: number,
  program: SimulationProgram,
): Promise<readonly number[]> {
  const threads: Worker[] = [];
  const client = createSimulationClient(() => {
    const thread = new Worker(path);
    threads.push(thread);
    return asPageWorker(thread);
  }, count);
  const draw = async () => {
    const start = performance.now();
    await client.simulate(program, { signal: new AbortController().signal });
    return performance.now() - start;
  };
  await draw();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await draw());
  await Promise.all(threads.map((thread) => thread.terminate()));
  return times;
}

/** A thread of Node, as far as the client knows a worker of a page. */
function asPageWorker(thread: Worker): InOutWorker {
  const target = new EventTarget();
  thread.on('message', (data: unknown) => target.dispatchEvent(new MessageEvent('message', { data })));
  thread.on('error', (cause) => {
    throw cause;
  });
  return Object.assign(target, {
    postMessage: (message: unknown) => {
      thread.postMessage(message);
    },
    terminate: () => {
      void thread.terminate();
    },
  });
}

function timesOf(runs: number, work: () => unknown): readonly number[] {
  work();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
