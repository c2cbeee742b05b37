/**
 * How likely each whole day is: a distribution over whole days.
 *
 * A distribution of the sum of independent durations is computed exactly, by
 * convolution, never by drawing numbers: the same legs give the same days on
 * every machine and on every run. Only + − × ÷ are used, which every machine
 * rounds alike.
 *
 * Depends on: nothing.
 */

/** The chance of each day from the first that has any to the last. */
export interface DayDistribution {
  /** The least day that has a chance. */
  readonly first: number;
  /** `chances[i]` is P(day = first + i): 0 or more, the first and last above 0, sum 1 within 1e-9. */
  readonly chances: readonly number[];
  /** `cumulative[i]` is P(day ≤ first + i): never falls, the last is exactly 1. */
  readonly cumulative: readonly number[];
}

/** Shares closer than this are equal: far above what rounding leaves, far below any chance that matters. */
const SAME_SHARE = 1e-12;

/** A day that is certain. @throws RangeError if it is not a whole number */
export function exactly(day: number): DayDistribution {
  return fromChances(day, [1]);
}

/**
 * A distribution from the chance of each day; days without a chance at either end are left out.
 *
 * @param chances - each 0 or more, together 1 within 1e-9
 * @throws RangeError if they are not, or if `first` is not a whole number
 */
export function fromChances(first: number, chances: readonly number[]): DayDistribution {
  let begin = 0;
  let end = chances.length;
  while (begin < end && chances[begin] === 0) begin += 1;
  while (end > begin && chances[end - 1] === 0) end -= 1;

  const kept = chances.slice(begin, end);
  const cumulative: number[] = [];
  let total = 0;
  for (const chance of kept) {
    if (!(chance >= 0)) throw new RangeError(`Not a chance: ${chance}`);
    total += chance;
    cumulative.push(Math.min(1, total));
  }
  if (!Number.isInteger(first)) throw new RangeError(`Not a whole day: ${first}`);
  if (!(Math.abs(total - 1) <= 1e-9)) throw new RangeError(`Chances add up to ${total}, not to 1`);
  cumulative[cumulative.length - 1] = 1;
  return { first: first + begin, chances: kept, cumulative };
}

/**
 * The sum of two independent durations: P(sum = n) = Σ P(a = k) × P(b = n − k).
 *
 * Order and grouping change nothing but the last digits, by less than 1e-12.
 */
export function addDistributions(a: DayDistribution, b: DayDistribution): DayDistribution {
  const sums: number[] = [];
  const lastOfA = a.chances.length - 1;
  const lastOfB = b.chances.length - 1;
  // Counted loops and no iterators: this is most of the work of dating an offer.
  for (let day = 0; day <= lastOfA + lastOfB; day += 1) {
    let sum = 0;
    const last = Math.min(day, lastOfA);
    for (let k = Math.max(0, day - lastOfB); k <= last; k += 1) {
      sum += (a.chances[k] ?? 0) * (b.chances[day - k] ?? 0);
    }
    sums.push(sum);
  }
  return fromChances(a.first + b.first, sums);
}

/**
 * The least day by which at least a share has come.
 *
 * @param share - 0 to 1; a share missed by less than 1e-12 counts as reached, so that rounding never moves a day
 */
export function quantile(distribution: DayDistribution, share: number): number {
  const index = distribution.cumulative.findIndex((reached) => reached >= share - SAME_SHARE);
  return distribution.first + (index === -1 ? distribution.cumulative.length - 1 : index);
}

/** P(X ≤ day), 0 to 1: 0 before the first day, 1 from the last. */
export function chanceBy(distribution: DayDistribution, day: number): number {
  const index = Math.floor(day) - distribution.first;
  if (index < 0) return 0;
  return distribution.cumulative[index] ?? 1;
}

/** The mean in days, not rounded. */
export function mean(distribution: DayDistribution): number {
  let total = 0;
  for (const [index, chance] of distribution.chances.entries()) total += index * chance;
  return distribution.first + total;
}
