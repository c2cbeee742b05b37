/**
 * The events around a party in one line of a table.
 *
 * The gravest weighed event and not a sum: a sum grows with how much is written about a party, so that
 * the best-known maker would always come out worst.
 *
 * Depends on: ./events-on (types).
 */
import type { WeighedEvent } from './events-on';

/** Kept apart from the status of lists: an event is no listing. */
export interface RegisterSummary {
  /** Events on record. 0 says nothing of what is not on record. */
  readonly count: number;
  /** The heaviest one on the day; null if none is on record. */
  readonly worst: WeighedEvent | null;
}

/** @param events - as `eventsOn` gives them, in any order; of equal weights the first counts */
export function registerSummary(events: readonly WeighedEvent[]): RegisterSummary {
  return {
    count: events.length,
    worst: events.reduce<WeighedEvent | null>(
      (worst, event) => (worst === null || event.weight > worst.weight ? event : worst),
      null,
    ),
  };
}
