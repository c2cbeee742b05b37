/**
 * A simulation put together purchase by purchase, so that whoever does it can let others have the thread
 * in between.
 *
 * Depends on: core (types), evaluation (types), ./compile-line, ./draw-line, ./shocked-assumptions,
 * ./simulation-options (types), ./simulation-program (types), ./simulation-result (types).
 */
import type { PreparedReference } from '../evaluation/prepare-reference';
import { compileGround, compileLine, type CompileGround, type SimulatedPurchase } from './compile-line';
import { daysOf } from './draw-line';
import { NUMBERS } from './leg-table';
import { revenueTables, shockedAssumptions } from './shocked-assumptions';
import type { SimulationOptions } from './simulation-options';
import type { FixedLine, LeftOut, LineProgram, SimulationFrame } from './simulation-program';
import type { DrawnLine } from './simulation-result';

/** All that is run, and all that is known before. Plain data: it may be sent. */
export interface SimulationProgram {
  readonly frame: SimulationFrame;
  readonly lines: readonly LineProgram[];
  /** Names of everything asked for, in order. */
  readonly order: readonly string[];
  readonly drawn: readonly DrawnLine[];
  readonly fixed: readonly FixedLine[];
  readonly leftOut: readonly LeftOut[];
}

/** Takes purchases in and makes a program of them. */
export class SimulationCompiler {
  readonly #options: SimulationOptions;
  readonly #ground: CompileGround;
  readonly #order: string[] = [];
  readonly #lines: LineProgram[] = [];
  readonly #drawn: DrawnLine[] = [];
  readonly #fixed: FixedLine[] = [];
  readonly #leftOut: LeftOut[] = [];

  constructor(prepared: PreparedReference, options: SimulationOptions) {
    this.#options = options;
    this.#ground = compileGround(prepared, shockedAssumptions(prepared.reference.settings, options));
  }

  /** A purchase to draw. */
  add(purchase: SimulatedPurchase): void {
    const { id } = purchase;
    this.#order.push(id);
    const compiled = compileLine(purchase, this.#ground);
    if ('reason' in compiled) {
      this.#leftOut.push(compiled);
      return;
    }
    this.#lines.push(compiled);
    this.#drawn.push({ id, ths: compiled.microThs / 1_000_000, hasSite: compiled.powerDay !== null });
  }

  /** A line of which nothing is drawn. */
  addFixed(line: FixedLine): void {
    this.#order.push(line.id);
    this.#fixed.push(line);
  }

  /** A line that cannot be drawn. */
  leaveOut(line: LeftOut): void {
    this.#order.push(line.id);
    this.#leftOut.push(line);
  }

  /** The whole of it. */
  finish(): SimulationProgram {
    const { seed, trials, together } = this.#options;
    const { prepared, shocked } = this.#ground;
    const spans = this.#lines.map(daysOf);
    const firstDay = spans.reduce((least, { first }) => Math.min(least, first), Infinity);
    const lastDay = spans.reduce((most, { last }) => Math.max(most, last), -Infinity);
    const isEmpty = spans.length === 0;
    return {
      frame: {
        seed,
        trials,
        togetherBelow: Math.round((together / 1_000_000) * NUMBERS),
        firstDay: isEmpty ? 0 : firstDay,
        revenue: revenueTables(
          prepared.reference.settings,
          shocked,
          isEmpty ? 0 : firstDay,
          isEmpty ? 0 : lastDay,
        ),
      },
      lines: this.#lines,
      order: this.#order,
      drawn: this.#drawn,
      fixed: this.#fixed,
      leftOut: this.#leftOut,
    };
  }
}
