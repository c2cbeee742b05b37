/**
 * What lines have in common in each trial: a bad month of a vendor, a lane or a site, a finding, failures.
 *
 * Depends on: ./philox, ./simulation-program (types).
 */
import { keyOf, philox, wordsOf } from './philox';
import type { SimulationFrame } from './simulation-program';

/** The common numbers of one group, by trial. */
export interface GroupDraws {
  readonly numbers: Uint32Array;
  /** 1 where the lines of the group move together. */
  readonly together: Uint8Array;
}

/** Fourth word of the counter: what the numbers are for. */
export const FOR_LINE = 1;
const FOR_GROUP = 2;

/** Name of the draw of hashprice, one for the whole plan. */
export const HASHPRICE = 'hashprice';

/** Draws each group once and keeps it. */
export class CommonDraws {
  readonly #frame: SimulationFrame;
  readonly #known = new Map<string, GroupDraws>();

  constructor(frame: SimulationFrame) {
    this.#frame = frame;
  }

  /** The draws of a group, by its name. */
  of(name: string): GroupDraws {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const { trials, seed, togetherBelow } = this.#frame;
    const draws = { numbers: new Uint32Array(trials), together: new Uint8Array(trials) };
    const [k0, k1] = keyOf(seed);
    const [w0, w1] = wordsOf(name);
    const out = new Uint32Array(4);
    for (let trial = 0; trial < trials; trial += 1) {
      philox(trial, w0, w1, FOR_GROUP, k0, k1, out);
      draws.numbers[trial] = out[0] ?? 0;
      draws.together[trial] = (out[1] ?? 0) < togetherBelow ? 1 : 0;
    }
    this.#known.set(name, draws);
    return draws;
  }
}
