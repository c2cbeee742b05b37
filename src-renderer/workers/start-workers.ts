/**
 * Starts the workers, whose addresses are the only ones that the page may run as a worker.
 *
 * The page's policy takes no plain address for a script: only what the one
 * policy made here says yes to. It is made as the page starts, and a second
 * one of its name is refused, so that nothing that comes later can make it.
 *
 * Depends on: the browser; Vite, which builds the worker for this import.
 */
import inOutAddress from './in-out.worker.ts?worker&url';
import screeningAddress from './screening.worker.ts?worker&url';
import simulationAddress from './simulation.worker.ts?worker&url';
import solverAddress from './solver.worker.ts?worker&url';

/** In the content security policy under this name. */
const POLICY = 'rigplan-worker';

/** What the library of types does not know yet: https://www.w3.org/TR/trusted-types/. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => URL };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy(POLICY, { createScriptURL: onlyOurs });

/** Starts a worker for files, of its own for each piece of work. */
export function startInOutWorker(): Worker {
  return start(inOutAddress);
}

/** Starts a worker that solves order problems. */
export function startSolverWorker(): Worker {
  return start(solverAddress);
}

/** Starts a worker that reads restricted-party lists and screens. */
export function startScreeningWorker(): Worker {
  return start(screeningAddress);
}

/** Starts a worker that draws simulations. */
export function startSimulationWorker(): Worker {
  return start(simulationAddress);
}

function start(workerAddress: string): Worker {
  // A browser that does not know the rule has no policy to ask.
  const address = policy?.createScriptURL(workerAddress) ?? onlyOurs(workerAddress);
  return new Worker(address, { type: 'module' });
}

function onlyOurs(address: string): string {
  if (![inOutAddress, screeningAddress, simulationAddress, solverAddress].includes(address)) {
    throw new TypeError(`Not the address of a worker: ${address}`);
  }
  return address;
}
