/**
 * What a worker for simulations does with each message: draws lines, keeps their sums, gives them at the end.
 *
 * Depends on: domain, ./simulation-protocol (types).
 */
import { LineRunner } from '#domain/simulation/run-lines';
import type { FromSimulationWorker, ToSimulationWorker } from './simulation-protocol';

/** Says something to the window, handing buffers over. */
export type SayOfSimulation = (message: FromSimulationWorker, handedOver: ArrayBufferLike[]) => void;

/** @param say - answers the window */
export function simulationListener(say: SayOfSimulation): (message: ToSimulationWorker) => void {
  let runner: LineRunner | null = null;
  return (message) => {
    const { run } = message;
    try {
      if (message.kind === 'begin') runner = new LineRunner(message.frame);
      else if (runner === null) throw new Error('A simulation was not begun.');
      else if (message.kind === 'lines') {
        const working = runner;
        say({ kind: 'drawn', run, spreads: message.lines.map((line) => working.run(line)) }, []);
      } else {
        const { sums } = runner;
        runner = null;
        say(
          { kind: 'sums', run, sums },
          Object.values(sums).map(({ buffer }: Float64Array | Int32Array) => buffer),
        );
      }
    } catch (cause) {
      runner = null;
      say({ kind: 'crashed', run, message: cause instanceof Error ? cause.message : String(cause) }, []);
    }
  };
}
