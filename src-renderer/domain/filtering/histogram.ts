/**
 * How the values of a column lie, for the chart behind two handles.
 *
 * A few far values would press all others into one bar: past a long tail the
 * axis is cut, and the last bar holds everything beyond it.
 *
 * Depends on: nothing.
 */

/** Counts of values in bars of equal width. */
export interface Histogram {
  /** Ends of the axis in the stored unit; `from` is less than `to`. Multiples of `step`. */
  readonly from: number;
  readonly to: number;
  /** A round step of a handle: 1, 2 or 5 times a power of ten. */
  readonly step: number;
  /** Offers in each bar; those beyond the axis are in the first and the last. */
  readonly counts: readonly number[];
  /** Offers whose value is not known: in no bar. */
  readonly unknown: number;
}

const BARS = 32;
const STEPS = 200;
/** Share of the values at each end that may be cut off the axis. */
const TAIL = 0.02;
/** How many times the middle part a tail must stick out to be cut off. */
const LONG = 1;

/**
 * Counts the values; NaN is not known.
 *
 * @param leastStep - the smallest step of the unit, such as 1 for cents and days
 * @returns null if fewer than two different values are known
 */
export function histogram(values: Float64Array, leastStep: number): Histogram | null {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const least = known[0];
  const most = known.at(-1);
  if (least === undefined || most === undefined || least === most) return null;
  const [low, high] = middle(known, least, most);
  const step = Math.max(leastStep, roundStep((high - low) / STEPS));
  const from = tidy(Math.floor(low / step) * step);
  const to = tidy(Math.ceil(high / step) * step);
  const counts = new Array<number>(BARS).fill(0);
  for (const value of known) {
    const bar = Math.floor(((value - from) / (to - from)) * BARS);
    const place = Math.max(0, Math.min(BARS - 1, bar));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { from, to, step, counts, unknown: values.length - known.length };
}

/** The ends of the axis: those of the values, or of the middle part where a tail is long. */
function middle(known: Float64Array, least: number, most: number): readonly [number, number] {
  const at = (share: number) => known[Math.round((known.length - 1) * share)] ?? least;
  const low = at(TAIL);
  const high = at(1 - TAIL);
  const room = (high - low) * LONG;
  if (room === 0) return [least, most];
  return [low - least > room ? low : least, most - high > room ? high : most];
}

/** Without the tail that a tenth leaves in a binary fraction. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}

/** The next larger of 1, 2 and 5 times a power of ten. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  return tidy((lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power);
}
