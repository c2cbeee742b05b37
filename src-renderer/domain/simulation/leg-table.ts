/**
 * A distribution over days made ready to be drawn from: a random number of 32 bits becomes a day.
 *
 * Depends on: delivery.
 */
import type { DayDistribution } from '../delivery/day-distribution';

/** Days by the random numbers that give them. */
export interface LegTable {
  readonly first: number;
  /** `limits[i]`: numbers below it give day `first + i` or an earlier one; the last is 2^32. */
  readonly limits: Float64Array;
  /** Where to begin to look, by the upper eight bits of the number. */
  readonly guide: Uint16Array;
}

/** One past the greatest number. */
export const NUMBERS = 0x1_0000_0000;

/** The table of a distribution: each day has its share of the numbers, to one in 2^32. */
export function legTable({ first, cumulative }: DayDistribution): LegTable {
  const limits = Float64Array.from(cumulative, (share) => Math.round(share * NUMBERS));
  limits[limits.length - 1] = NUMBERS;
  const guide = new Uint16Array(256);
  let at = 0;
  for (let upper = 0; upper < 256; upper += 1) {
    while ((limits[at] ?? NUMBERS) <= upper * 0x100_0000) at += 1;
    guide[upper] = at;
  }
  return { first, limits, guide };
}

/** The day of a number, in days after `first`. @param number - 0 to 2^32 − 1 */
export function dayOf({ limits, guide }: LegTable, number: number): number {
  let at = guide[number >>> 24] ?? 0;
  while (number >= (limits[at] ?? NUMBERS)) at += 1;
  return at;
}
