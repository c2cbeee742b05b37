/**
 * Ranks by score, highest first, where equals share: 1, 2, 2, 4.
 *
 * Depends on: nothing.
 */

/**
 * The rank of each row among those that are ranked.
 *
 * @param isRanked - by row number, 1 for a row that takes part
 * @returns by row number; 0 for a row that takes no part
 */
export function sharedRanks(scores: Float64Array, isRanked: Uint8Array): Uint32Array {
  const ranks = new Uint32Array(scores.length);
  const ascending = scores.filter((_, row) => isRanked[row] === 1).sort();
  for (let row = 0; row < scores.length; row += 1) {
    if (isRanked[row] === 1) ranks[row] = 1 + countAbove(ascending, scores[row] ?? 0);
  }
  return ranks;
}

/** How many of the ascending numbers are greater: looked up by halving, faster than a map of all. */
function countAbove(ascending: Float64Array, score: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= score) low = middle + 1;
    else high = middle;
  }
  return ascending.length - low;
}
