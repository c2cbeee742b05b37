/**
 * The events on record around a vendor, and those that bear on the whole trade.
 *
 * Depends on: react, domain, data.
 */
import { useCallback } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { eventsOn, type WeighedEvent } from '#domain/register/events-on';
import { loadRiskRegister } from '../data/risk-register';

/** @returns the events of a vendor by its id; of `null` those of the whole trade */
export function useRiskEvents(on: CalendarDate): (vendorId: string | null) => readonly WeighedEvent[] {
  return useCallback(
    (vendorId) => eventsOn(loadRiskRegister(), vendorId === null ? 'trade' : [vendorId], on),
    [on],
  );
}
