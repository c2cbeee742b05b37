/**
 * Draws the trials of a simulation off the main thread. No logic: listen, answer.
 *
 * The buffers of the sums are handed over, not copied.
 */
import { simulationListener } from './simulation-listener';
import type { ToSimulationWorker } from './simulation-protocol';

const hear = simulationListener((message, handedOver) => {
  self.postMessage(message, { transfer: handedOver.filter((buffer) => buffer instanceof ArrayBuffer) });
});

self.addEventListener('message', ({ data }: MessageEvent<ToSimulationWorker>) => hear(data));
