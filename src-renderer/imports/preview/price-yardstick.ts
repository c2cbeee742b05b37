/**
 * What one TH/s of a model costs elsewhere: the middle of its other quotes.
 *
 * The median and not the mean, so that one wrong quote does not move it; per TH/s, so that bins of one
 * model can be held against each other; without the row itself, so that a row is not its own witness.
 *
 * Depends on: nothing.
 */

/**
 * From so many times the middle on, or below one part in so many of it, a price is another order of
 * magnitude: log10 of the ratio rounds to 1 or more, √10 ≈ 3.16. Incoterm and duty move a price by less than
 * 1.5 times, kept quotes of one model differ by about that; yuan read as dollars are 7 times as
 * much, a deposit of 30 % a third, a price of one TH/s for that of a unit a hundredth.
 */
export const ORDER_OF_MAGNITUDE = Math.sqrt(10);

/** Fewer quotes than this have no middle to speak of. */
export const LEAST_QUOTES = 3;

/** The middle of the other quotes of a model. */
export interface Yardstick {
  /** US cents for one TH/s. */
  readonly median: number;
  /** Quotes it is the middle of, {@link LEAST_QUOTES} or more. */
  readonly count: number;
}

/** Prices per TH/s by model. Add all of them, then ask. */
export class Yardsticks {
  readonly #byModel = new Map<string, number[]>();
  #isSorted = true;

  /** @param centsPerTh - above 0 */
  add(model: string, centsPerTh: number): void {
    const prices = this.#byModel.get(model);
    if (prices === undefined) this.#byModel.set(model, [centsPerTh]);
    else prices.push(centsPerTh);
    this.#isSorted = false;
  }

  /** @param without - one of the prices that were added, which does not count; null if all do */
  of(model: string, without: number | null): Yardstick | null {
    if (!this.#isSorted) {
      for (const prices of this.#byModel.values()) prices.sort((a, b) => a - b);
      this.#isSorted = true;
    }
    const prices = this.#byModel.get(model) ?? [];
    const gap = without === null ? -1 : placeOf(prices, without);
    const count = prices.length - (gap < 0 ? 0 : 1);
    if (count < LEAST_QUOTES) return null;
    const at = (index: number) => prices[gap >= 0 && index >= gap ? index + 1 : index] ?? 0;
    const middle = Math.floor(count / 2);
    return { median: count % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2, count };
  }
}

/** Whether a price is another order of magnitude than the middle. */
export function isFarOff(centsPerTh: number, { median }: Yardstick): boolean {
  return centsPerTh >= median * ORDER_OF_MAGNITUDE || centsPerTh * ORDER_OF_MAGNITUDE <= median;
}

/** The place of a value in a sorted list; -1 if it is not there. */
function placeOf(sorted: readonly number[], value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === value ? from : -1;
}
