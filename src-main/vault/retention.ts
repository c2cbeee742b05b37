/**
 * Which snapshots are kept: the newest 3, and the newest of each of the last 24
 * hours, 14 days and 8 weeks that have one.
 *
 * "Newest" goes by position, never by the clock, and hours without a snapshot do
 * not count: a clock that jumps ten years takes nothing away.
 *
 * Depends on: nothing.
 */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const DAYS_TO_MONDAY = 3;

const NEWEST_KEPT = 3;
const RULES: readonly { readonly kept: number; readonly bucketOf: (created: number) => number }[] = [
  { kept: 24, bucketOf: (created) => Math.floor(created / HOUR_MS) },
  { kept: 14, bucketOf: (created) => Math.floor(created / DAY_MS) },
  { kept: 8, bucketOf: (created) => Math.floor((created / DAY_MS + DAYS_TO_MONDAY) / 7) },
];

/**
 * The snapshots to keep, in the order given.
 *
 * @param newestFirst - by position; `created` is in milliseconds since 1970, UTC
 */
export function snapshotsToKeep<Snapshot extends { readonly created: number }>(
  newestFirst: readonly Snapshot[],
): readonly Snapshot[] {
  const kept = new Set(newestFirst.slice(0, NEWEST_KEPT));
  for (const { kept: limit, bucketOf } of RULES) {
    const buckets = new Set<number>();
    for (const snapshot of newestFirst) {
      const bucket = bucketOf(snapshot.created);
      if (buckets.has(bucket)) continue;
      if (buckets.size === limit) break;
      buckets.add(bucket);
      kept.add(snapshot);
    }
  }
  return newestFirst.filter((snapshot) => kept.has(snapshot));
}
