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
  const descending = scores.filter((_, row) => isRanked[row] === 1).sort();
  descending.reverse();
  const firstPlace = new Map<number, number>();
  descending.forEach((score, place) => {
    if (!firstPlace.has(score)) firstPlace.set(score, place + 1);
  });
  scores.forEach((score, row) => {
    if (isRanked[row] === 1) ranks[row] = firstPlace.get(score) ?? 0;
  });
  return ranks;
}
