/**
 * Simulations as promises, drawn by several workers that are kept for the next.
 *
 * Aborting ends the workers, since one at work hears nothing. What comes out does not depend on how many
 * there are: see `domain/simulation/run-lines`.
 *
 * Depends on: domain, ./in-out-client (types), ./simulation-protocol (types).
 */
import { addSums, noSums, type LineSpreads } from '#domain/simulation/run-lines';
import type { SimulationProgram } from '#domain/simulation/simulation-compiler';
import { simulationResult, type SimulationResult } from '#domain/simulation/simulation-result';
import type { InOutWorker } from './in-out-client';
import type { FromSimulationWorker, ToSimulationWorker } from './simulation-protocol';

/** How a simulation is watched and stopped. */
export interface SimulationWatch {
  readonly signal: AbortSignal;
  /** Called with the share of the lines that are drawn, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Draws simulations, one after the other. */
export interface SimulationClient {
  /** Rejects with the signal's reason when aborted, and with an Error if a worker fails. */
  readonly simulate: (program: SimulationProgram, watch: SimulationWatch) => Promise<SimulationResult>;
}

/** Lines in one message: a few milliseconds of work, so that progress is seen and no message is large. */
const LINES_AT_A_TIME = 8;

/**
 * @param startWorker - starts a fresh worker
 * @param workers - how many draw at once, 1 or more
 */
export function createSimulationClient(startWorker: () => InOutWorker, workers: number): SimulationClient {
  let kept: InOutWorker[] = [];
  let runs = 0;
  let last: Promise<unknown> = Promise.resolve();
  const simulate = async (program: SimulationProgram, watch: SimulationWatch) => {
    watch.signal.throwIfAborted();
    // A plan of few lines needs no more workers than it has messages.
    const wanted = Math.max(1, Math.min(workers, Math.ceil(program.lines.length / LINES_AT_A_TIME)));
    while (kept.length < wanted) kept.push(startWorker());
    try {
      return await draw(kept.slice(0, wanted), (runs += 1), program, watch);
    } catch (cause) {
      for (const worker of kept) worker.terminate();
      kept = [];
      throw cause;
    }
  };
  return {
    simulate: (program, watch) => {
      const answer = last.then(() => simulate(program, watch));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}

function draw(
  workers: readonly InOutWorker[],
  run: number,
  program: SimulationProgram,
  { signal, onProgress }: SimulationWatch,
): Promise<SimulationResult> {
  const { frame, lines } = program;
  const finished = new AbortController();
  const whileRunning = { signal: finished.signal };
  const spreads = new Map<string, LineSpreads>();
  const sums = noSums(frame.trials);
  let next = 0;
  let working = workers.length;
  return new Promise<SimulationResult>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), whileRunning);
    const giveMore = (worker: InOutWorker) => {
      const some = lines.slice(next, (next += LINES_AT_A_TIME));
      const message: ToSimulationWorker =
        some.length === 0 ? { kind: 'finish', run } : { kind: 'lines', run, lines: some };
      worker.postMessage(message);
    };
    for (const worker of workers) {
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<FromSimulationWorker>) => {
          if (data.run !== run) return;
          if (data.kind === 'crashed') reject(new Error(data.message));
          else if (data.kind === 'drawn') {
            for (const line of data.spreads) spreads.set(line.id, line);
            onProgress?.(lines.length === 0 ? 1 : spreads.size / lines.length);
            giveMore(worker);
          } else {
            addSums(sums, data.sums);
            working -= 1;
            // In the order of the lines, whichever worker was first.
            const inOrder = lines.flatMap(({ id }) => spreads.get(id) ?? []);
            if (working === 0) resolve(simulationResult(frame, program, inOrder, sums));
          }
        },
        whileRunning,
      );
      worker.addEventListener(
        'error',
        (event) => reject(new Error(event.message || 'The worker for simulations could not start.')),
        whileRunning,
      );
      worker.postMessage({ kind: 'begin', run, frame } satisfies ToSimulationWorker);
      giveMore(worker);
    }
  }).finally(() => {
    finished.abort();
  });
}
