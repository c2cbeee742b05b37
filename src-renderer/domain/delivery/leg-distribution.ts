/**
 * How likely each length of a leg is, from its P50 and its P90.
 *
 * Two figures do not make a distribution; the third is a rule: the earliest
 * case is as much before the median as the late case is after it. Between the
 * ends the chance rises and falls in a straight line (a triangle). What would
 * end before it began ends at once, so a leg that mostly does not happen, such
 * as a customs hold, has half of its chance on day 0.
 *
 * Depends on: model, delivery/day-distribution.
 */
import type { Days } from '../model/lane';
import { exactly, fromChances, type DayDistribution } from './day-distribution';

const ROOT_OF_FIVE = Math.sqrt(5);

/** A triangular distribution: `earliest` ≤ `mostLikely` ≤ `latest`, days, not whole. */
interface Triangle {
  readonly earliest: number;
  readonly mostLikely: number;
  readonly latest: number;
}

/**
 * The distribution of a leg in whole days; its P50 and P90 are exactly those of the leg.
 *
 * With d = P90 − P50: earliest = P50 − d, latest = P50 + d × √5 ÷ (√5 − 1),
 * most likely = latest − 2 × (latest − P50)² ÷ (latest − earliest). Rounded to the
 * whole day, nothing below 0. A leg with P90 = P50 is certain.
 */
export function legDistribution({ p50, p90 }: Days): DayDistribution {
  const late = p90 - p50;
  if (late === 0) return exactly(p50);

  const triangle = triangleOf(p50, late);
  const chances: number[] = [];
  // Day 0 takes all that lies before half a day, what is below 0 included.
  const first = Math.max(0, triangle.earliest);
  let before = 0;
  for (let day = first; before < 1; day += 1) {
    const by = shareBefore(triangle, day + 0.5);
    chances.push(by - before);
    before = by;
  }
  return fromChances(first, chances);
}

/**
 * The triangle whose P50 and P90 are as given.
 *
 * Above its most likely value x a share of (latest − x)² ÷ ((latest − earliest) × (latest −
 * mostLikely)) comes later. That this is 5 times as much at P50 as at P90 gives `latest`; that
 * it is one half at P50 gives `mostLikely`. It comes out 0.52 × d before P50, after `earliest`.
 */
function triangleOf(p50: number, late: number): Triangle {
  const earliest = p50 - late;
  const latest = p50 + (late * ROOT_OF_FIVE) / (ROOT_OF_FIVE - 1);
  const afterMedian = latest - p50;
  return { earliest, mostLikely: latest - (2 * afterMedian * afterMedian) / (latest - earliest), latest };
}

/** The share of a triangle before a point. */
function shareBefore({ earliest, mostLikely, latest }: Triangle, point: number): number {
  if (point <= earliest) return 0;
  if (point >= latest) return 1;
  const width = latest - earliest;
  if (point < mostLikely) {
    return ((point - earliest) * (point - earliest)) / (width * (mostLikely - earliest));
  }
  return 1 - ((latest - point) * (latest - point)) / (width * (latest - mostLikely));
}
