/**
 * The events around a party as they weigh on a day.
 *
 * Weight orders events and says how fresh they are; it is no measure of a party, and an old event is
 * never left out.
 *
 * Depends on: core, model (types).
 */
import { daysBetween, type CalendarDate } from '../core/calendar-date';
import type { RiskEvent, RiskRegister } from '../model/risk-event';

/** An event on a day. */
export interface WeighedEvent {
  readonly event: RiskEvent;
  /** True while no end is known, or the end lies ahead. */
  readonly isOngoing: boolean;
  /** The severity, halved once for each half-life since the end: above 0, at most the severity. */
  readonly weight: number;
  /** Days in which the weight halves once the event is over; null if it never does. */
  readonly halfLifeDays: number | null;
}

/**
 * The events that had begun by that day, heaviest first, then newest.
 *
 * @param partyIds - events that name any of these; `trade` gives those that name nobody and bear on all
 */
export function eventsOn(
  { events, decay }: RiskRegister,
  partyIds: readonly string[] | 'trade',
  on: CalendarDate,
): readonly WeighedEvent[] {
  const halfLives = new Map(decay.map(({ kind, halfLifeDays }) => [kind, halfLifeDays]));
  return events
    .filter((event) => event.from <= on && isAbout(event, partyIds))
    .map((event) => {
      const isOngoing = event.until === null || event.until >= on;
      const days = event.until === null || isOngoing ? 0 : daysBetween(event.until, on);
      const halfLifeDays = halfLives.get(event.kind) ?? null;
      const halvings = halfLifeDays === null ? 0 : days / halfLifeDays;
      return { event, isOngoing, weight: event.severity * 2 ** -halvings, halfLifeDays };
    })
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        (a.event.from === b.event.from
          ? a.event.id < b.event.id
            ? -1
            : 1
          : a.event.from < b.event.from
            ? 1
            : -1),
    );
}

function isAbout(event: RiskEvent, partyIds: readonly string[] | 'trade'): boolean {
  return partyIds === 'trade'
    ? event.partyIds.length === 0
    : event.partyIds.some((id) => partyIds.includes(id));
}
