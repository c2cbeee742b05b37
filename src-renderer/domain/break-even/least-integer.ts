/**
 * The first integer from which something holds.
 *
 * Exact for what, once it holds, holds for every larger integer; no number is
 * ever passed over, however narrow the place.
 *
 * Depends on: nothing.
 */

/**
 * The least integer in a range for which `holds` is true, by halving the range.
 *
 * @param holds - false up to some integer, true from there; asked about 1 + log₂ of the range times
 * @returns null if it holds for none
 */
export function leastInteger(least: number, most: number, holds: (value: number) => boolean): number | null {
  if (least > most || !holds(most)) return null;
  let low = least;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
