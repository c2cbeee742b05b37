/** What ./monte-carlo starts as a thread: the app's own listener, on the messages of a thread of Node. */
import { parentPort, type Transferable } from 'node:worker_threads';
import { simulationListener } from '../../src-renderer/workers/simulation-listener';
import type { ToSimulationWorker } from '../../src-renderer/workers/simulation-protocol';

const hear = simulationListener((message, buffers) => {
  parentPort?.postMessage(message, buffers as Transferable[]);
});

parentPort?.on('message', (message: ToSimulationWorker) => {
  hear(message);
});
