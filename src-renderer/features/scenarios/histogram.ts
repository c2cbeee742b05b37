/**
 * Drawn values in bins of one width, for a histogram and its table.
 *
 * Depends on: nothing.
 */

/** One bin: from `from`, up to and without `to`; the last one holds its end too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const BINS = 30;

/**
 * The bins of some values, none between them left out.
 *
 * @param values - finite; none gives no bins, all alike give one
 * @param step - widths are whole multiples of this, such as 1 for days and 100 for cents
 */
export function histogramOf(values: ArrayLike<number>, step: number): readonly Bin[] {
  if (values.length === 0) return [];
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const width = roundWidth((most - least) / BINS, step);
  const start = Math.floor(least / width) * width;
  const counts = new Array<number>(Math.floor((most - start) / width) + 1).fill(0);
  for (let at = 0; at < values.length; at += 1) {
    const bin = Math.floor(((values[at] ?? 0) - start) / width);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, at) => ({ from: start + at * width, to: start + (at + 1) * width, count }));
}

/** The next of 1, 2, 5, 10, 20, 50 … times the step: bins begin at numbers that people read. */
function roundWidth(wanted: number, step: number): number {
  let width = step;
  for (const factor of [2, 2.5, 2]) if (width < wanted) width *= factor;
  while (width < wanted) for (const factor of [2, 2.5, 2]) if (width < wanted) width *= factor;
  return width;
}
