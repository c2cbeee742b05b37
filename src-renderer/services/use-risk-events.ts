/**
 * The events on record around parties, and those that bear on the whole trade.
 *
 * Depends on: react, domain, data.
 */
import { useCallback, useMemo } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { withOwnRecords, type OwnRecord } from '#domain/model/own-record';
import type { RiskEvent } from '#domain/model/risk-event';
import { eventsOn, type WeighedEvent } from '#domain/register/events-on';
import { loadRiskRegister } from '../data/risk-register';

/** @returns the events that name any of these parties by id; of `null` those of the whole trade */
export function useRiskEvents(
  ownEvents: readonly OwnRecord<RiskEvent>[],
  on: CalendarDate,
): (partyIds: readonly string[] | null) => readonly WeighedEvent[] {
  const register = useMemo(() => {
    const shipped = loadRiskRegister();
    return { ...shipped, events: withOwnRecords(shipped.events, ownEvents) };
  }, [ownEvents]);
  return useCallback((partyIds) => eventsOn(register, partyIds ?? 'trade', on), [register, on]);
}
