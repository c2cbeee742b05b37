/**
 * Some lines of a simulation, and several runs of some lines put together.
 *
 * What is added over lines is whole numbers far below 2^53, so a plan that is split over workers comes to
 * the very same sums as one that is not.
 *
 * Depends on: ./common-draws, ./draw-line, ./simulation-program (types), ./spread.
 */
import { CommonDraws } from './common-draws';
import { drawLine, NEVER, roomFor, type LineDraws } from './draw-line';
import type { LineProgram, SimulationFrame } from './simulation-program';
import { spreadOf, type Spread } from './spread';

/** Spreads of one line: cents, and day numbers ({@link NEVER} where it does not come). */
export interface LineSpreads {
  readonly id: string;
  readonly landed: Spread<number>;
  readonly allIn: Spread<number> | null;
  readonly delay: Spread<number>;
  readonly rack: Spread<number>;
  readonly hashing: Spread<number>;
  /** Trials in which it comes. */
  readonly comes: number;
}

/** Sums over lines, by trial. */
export interface TrialSums {
  readonly landed: Float64Array;
  readonly allIn: Float64Array;
  readonly delay: Float64Array;
  /** Millionths of a TH/s that come. */
  readonly microThs: Float64Array;
  /** The last day number on which a line that comes hashes; 0 where none comes. */
  readonly hashing: Int32Array;
}

/** Sums of nothing. */
export function noSums(trials: number): TrialSums {
  return {
    landed: new Float64Array(trials),
    allIn: new Float64Array(trials),
    delay: new Float64Array(trials),
    microThs: new Float64Array(trials),
    hashing: new Int32Array(trials),
  };
}

/** Runs lines one after the other and keeps their sums. */
export class LineRunner {
  readonly sums: TrialSums;
  readonly #frame: SimulationFrame;
  readonly #common: CommonDraws;
  readonly #room: LineDraws;
  readonly #days: Float64Array;

  constructor(frame: SimulationFrame) {
    this.#frame = frame;
    this.#common = new CommonDraws(frame);
    this.#room = roomFor(frame.trials);
    this.#days = new Float64Array(frame.trials);
    this.sums = noSums(frame.trials);
  }

  /** Runs one line. */
  run(line: LineProgram): LineSpreads {
    const room = this.#room;
    drawLine(line, this.#frame, this.#common, room);
    const comes = this.#add(line, room);
    return {
      id: line.id,
      rack: this.#spreadOfDays(room.rack),
      hashing: this.#spreadOfDays(room.hashing),
      landed: spreadOf(room.landed),
      allIn: line.atSite === null ? null : spreadOf(room.allIn),
      delay: spreadOf(room.delay),
      comes,
    };
  }

  #add(line: LineProgram, { landed, allIn, delay, hashing }: LineDraws): number {
    const { sums } = this;
    let comes = 0;
    for (let trial = 0; trial < this.#frame.trials; trial += 1) {
      sums.landed[trial] = (sums.landed[trial] ?? 0) + (landed[trial] ?? 0);
      sums.allIn[trial] = (sums.allIn[trial] ?? 0) + (allIn[trial] ?? 0);
      sums.delay[trial] = (sums.delay[trial] ?? 0) + (delay[trial] ?? 0);
      const day = hashing[trial] ?? NEVER;
      if (day === NEVER) continue;
      comes += 1;
      sums.microThs[trial] = (sums.microThs[trial] ?? 0) + line.microThs;
      if (day > (sums.hashing[trial] ?? 0)) sums.hashing[trial] = day;
    }
    return comes;
  }

  #spreadOfDays(days: Int32Array): Spread<number> {
    this.#days.set(days);
    return spreadOf(this.#days);
  }
}

/** Adds the sums of some lines to those of others. */
export function addSums(into: TrialSums, other: TrialSums): void {
  for (const name of ['landed', 'allIn', 'delay', 'microThs'] as const) {
    const sums = into[name];
    other[name].forEach((value, trial) => {
      sums[trial] = (sums[trial] ?? 0) + value;
    });
  }
  other.hashing.forEach((day, trial) => {
    if (day > (into.hashing[trial] ?? 0)) into.hashing[trial] = day;
  });
}
