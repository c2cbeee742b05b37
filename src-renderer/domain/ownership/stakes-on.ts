/**
 * The holdings of one day: for each pair of parties one range, over all sources that speak of it.
 *
 * Depends on: core (types), model (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { OwnershipStake } from '../model/ownership-stake';

/** What is known of one pair on one day. */
export interface Holding {
  readonly ownerId: string;
  readonly ownedId: string;
  /** The least that any source says, ppm; sources that disagree widen the range. */
  readonly least: number;
  /** The most that any source says, ppm. */
  readonly most: number;
  /** True if some source gives it as held through parties it does not name. */
  readonly isIndirect: boolean;
  /** True if no share fits all sources: two of them contradict each other. */
  readonly isDisputed: boolean;
  readonly stakes: readonly OwnershipStake[];
}

/**
 * One holding for each pair that some source speaks of on that day, in order of owned, then owner.
 *
 * A stake without a first or last day is taken to hold on every day before or after.
 */
export function holdingsOn(stakes: readonly OwnershipStake[], on: CalendarDate): readonly Holding[] {
  const byPair = new Map<string, OwnershipStake[]>();
  for (const stake of stakes) {
    if ((stake.from !== null && stake.from > on) || (stake.until !== null && stake.until < on)) continue;
    const pair = JSON.stringify([stake.ownedId, stake.ownerId]);
    byPair.set(pair, [...(byPair.get(pair) ?? []), stake]);
  }
  return [...byPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofPair]) => {
      const [first] = ofPair;
      if (first === undefined) return [];
      const leasts = ofPair.map(({ least }) => least);
      const mosts = ofPair.map(({ most }) => most);
      return [
        {
          ownerId: first.ownerId,
          ownedId: first.ownedId,
          least: Math.min(...leasts),
          most: Math.max(...mosts),
          isIndirect: ofPair.some(({ isIndirect }) => isIndirect),
          isDisputed: Math.max(...leasts) > Math.min(...mosts),
          stakes: ofPair,
        },
      ];
    });
}
