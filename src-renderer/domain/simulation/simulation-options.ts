/**
 * How a simulation is run, and how far prices and failures may go.
 *
 * What a leg may take comes from the records, each with its source. How far hashprice and failures range no
 * record says: the standard ranges are assumed, said to be, and the user's to change.
 *
 * Depends on: core (types).
 */
import type { PartsPerMillion } from '../core/money';
import type { Source } from '../core/source';

/** How far a figure may lie from its assumption, as signed rates of it: one in ten is below, one in ten above. */
export interface ShockRange extends Source {
  /** Below 0, −990,000 at least. */
  readonly p10: number;
  /** Above 0. */
  readonly p90: number;
}

/** How a simulation is run. */
export interface SimulationOptions {
  /** A whole number of 0 or more, below 2^53: the same seed gives the same bytes. */
  readonly seed: number;
  /** 1 to 100,000. */
  readonly trials: number;
  /**
   * Share of the trials in which a leg takes all lines of a vendor, a lane or a site to the same part of
   * their range; in the others each line is drawn by itself. It is the rank correlation of two such lines.
   */
  readonly together: PartsPerMillion;
  readonly hashprice: ShockRange;
  readonly failures: ShockRange;
}

/** What is run if nobody says otherwise. */
export const STANDARD_SIMULATION: SimulationOptions = {
  seed: 1,
  trials: 10_000,
  together: 500_000 as PartsPerMillion,
  hashprice: {
    p10: -300_000,
    p90: 400_000,
    citation: 'Standard range: hashprice 30 % lower to 40 % higher',
    asOf: null,
    confidence: 'assumed',
  },
  failures: {
    p10: -500_000,
    p90: 1_000_000,
    citation: 'Standard range: half to twice the yearly failure rate',
    asOf: null,
    confidence: 'assumed',
  },
};

/** Levels of a shock that is drawn. */
export const SHOCK_LEVELS = 21;

/**
 * The levels of a shock, all alike likely: signed rates, from the lowest, 0 in the middle.
 *
 * Between the tenths the rate runs in a straight line through 0 at the median, and goes on so to the ends,
 * where it stops at −990,000.
 */
export function shockLevels({ p10, p90 }: Pick<ShockRange, 'p10' | 'p90'>): readonly number[] {
  return Array.from({ length: SHOCK_LEVELS }, (_, level) => {
    const share = (level + 0.5) / SHOCK_LEVELS;
    const tenths = share < 0.5 ? (0.5 - share) / 0.4 : (share - 0.5) / 0.4;
    return Math.max(-990_000, Math.round(tenths * (share < 0.5 ? p10 : p90)));
  });
}
