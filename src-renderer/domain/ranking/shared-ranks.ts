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
  // Ascending numbers sort fastest; the last of equals there is the first of them here.
  const ascending = scores.filter((_, row) => isRanked[row] === 1).sort();
  const place = new Map<number, number>();
  ascending.forEach((score, index) => place.set(score, ascending.length - index));
  scores.forEach((score, row) => {
    if (isRanked[row] === 1) ranks[row] = place.get(score) ?? 0;
  });
  return ranks;
}
