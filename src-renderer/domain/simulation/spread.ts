/**
 * The tenths and the middle of drawn numbers, found without sorting them.
 *
 * Depends on: nothing.
 */

/** A value that one in ten, half, and nine in ten of the trials are at or below. */
export interface Spread<Value> {
  readonly p10: Value;
  readonly p50: Value;
  readonly p90: Value;
}

/** How many of `count` trials are a share of them, at least 1: the place of a quantile, counted from 1. */
export function placeOf(share: number, count: number): number {
  return Math.max(1, Math.ceil(share * count - 1e-9));
}

/** The spread of numbers, which come out in another order. @param values - one or more, none NaN */
export function spreadOf(values: Float64Array): Spread<number> {
  const { length } = values;
  const last = length - 1;
  const middle = placeOf(0.5, length) - 1;
  const p50 = select(values, middle, 0, last);
  const p10 = select(values, placeOf(0.1, length) - 1, 0, middle);
  const p90 = select(values, placeOf(0.9, length) - 1, middle, last);
  return { p10, p50, p90 };
}

/** The number that would stand at a place if a span were sorted; smaller ones are before it afterwards (Hoare). */
function select(values: Float64Array, place: number, from: number, to: number): number {
  let left = from;
  let right = to;
  while (left < right) {
    const pivot = values[(left + right) >>> 1] ?? 0;
    let low = left;
    let high = right;
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low += 1;
      while ((values[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const kept = values[low] ?? 0;
      values[low] = values[high] ?? 0;
      values[high] = kept;
      low += 1;
      high -= 1;
    }
    if (place <= high) right = high;
    else if (place >= low) left = low;
    else break;
  }
  return values[place] ?? 0;
}
