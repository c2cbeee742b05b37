/**
 * When goods reach customs entry and the rack, as distributions over days.
 *
 * The legs are taken as independent and their distributions are added exactly.
 * So the P90 of an arrival is not the sum of the P90s of its legs, and its P50
 * is not the sum of their P50s: a leg that may be late and cannot be early, such
 * as a hold, moves the median too.
 *
 * Depends on: model, delivery.
 */
import { addDistributions, exactly, quantile, type DayDistribution } from './day-distribution';
import { legDistribution } from './leg-distribution';
import type { Leg, Legs } from './legs';

/** Days from the start: the as-of date or, where an entry date is stated, that date. */
export interface ArrivalWindow {
  /** Days to customs entry; null for a domestic purchase, which makes no entry. */
  readonly toEntry: DayDistribution | null;
  /** Days to the rack. */
  readonly toRack: DayDistribution;
  /** The days to entry by which one, five and nine in ten such orders are there; null for a domestic purchase. */
  readonly entry: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
  /** The days to the rack by which five and nine in ten are there. */
  readonly rack: { readonly p50: number; readonly p90: number };
}

/**
 * The arrival window of an order.
 *
 * To entry: production, transit, customs. From there to the rack: hold, inland. A stated
 * entry date is certain and stands in for the legs before it. A domestic purchase has no
 * entry, so for it a stated one changes nothing.
 *
 * It takes several times as long as the rest of an offer and depends on the legs' days
 * alone: who asks for many offers remembers the answer by those days.
 *
 * @returns null if no entry date is stated and nobody knows how long transit takes
 */
export function arrivalWindow(legs: Legs, isEntryStated: boolean, isImport: boolean): ArrivalWindow | null {
  const { production, transit, customs, hold, inland } = legs;
  if (isImport && isEntryStated) return windowOf(exactly(0), sumOf([hold, inland]));
  if (transit === null) return null;
  const before = sumOf([production, transit, customs]);
  return windowOf(isImport ? before : null, addDistributions(before, sumOf([hold, inland])));
}

function windowOf(toEntry: DayDistribution | null, toRack: DayDistribution): ArrivalWindow {
  return {
    toEntry,
    toRack,
    entry:
      toEntry === null
        ? null
        : { p10: quantile(toEntry, 0.1), p50: quantile(toEntry, 0.5), p90: quantile(toEntry, 0.9) },
    rack: { p50: quantile(toRack, 0.5), p90: quantile(toRack, 0.9) },
  };
}

function sumOf(legs: readonly (Leg | null)[]): DayDistribution {
  return legs
    .filter((leg) => leg !== null)
    .map(({ days }) => legDistribution(days))
    .reduce(addDistributions, exactly(0));
}
