/**
 * Messages between the window and the workers that draw the trials of a simulation. Types only.
 *
 * Depends on: domain (types).
 */
import type { LineSpreads, TrialSums } from '#domain/simulation/run-lines';
import type { LineProgram, SimulationFrame } from '#domain/simulation/simulation-program';

/** One worker's part of a simulation: a few lines at a time, so that it can be told how far it is. */
export type ToSimulationWorker =
  | { readonly kind: 'begin'; readonly run: number; readonly frame: SimulationFrame }
  | { readonly kind: 'lines'; readonly run: number; readonly lines: readonly LineProgram[] }
  /** Nothing more comes: the sums are wanted. */
  | { readonly kind: 'finish'; readonly run: number };

/** What a worker says of it. */
export type FromSimulationWorker =
  | { readonly kind: 'drawn'; readonly run: number; readonly spreads: readonly LineSpreads[] }
  | { readonly kind: 'sums'; readonly run: number; readonly sums: TrialSums }
  | { readonly kind: 'crashed'; readonly run: number; readonly message: string };
