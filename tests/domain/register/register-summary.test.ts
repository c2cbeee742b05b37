/** The events around a party in one line. */
import { calendarDate } from '#domain/core/calendar-date';
import type { RiskEvent } from '#domain/model/risk-event';
import { eventsOn } from '#domain/register/events-on';
import { registerSummary } from '#domain/register/register-summary';
import { describe, expect, it } from 'vitest';
import { aSource } from '../../fixtures/source';

const anEvent = (id: string, severity: RiskEvent['severity'], until: string | null): RiskEvent => ({
  id,
  partyIds: ['bitmain'],
  kind: 'customs-hold',
  title: 'Held',
  from: calendarDate('2025-01-01'),
  until: until === null ? null : calendarDate(until),
  severity,
  statements: [{ says: 'Held.', source: aSource }],
});
const decay = [{ kind: 'customs-hold', halfLifeDays: 100 }] as const;
const summaryOf = (...events: RiskEvent[]) =>
  registerSummary(eventsOn({ events, decay, decaySource: aSource }, ['bitmain'], calendarDate('2026-07-19')));

describe('registerSummary', () => {
  it('is the heaviest event of the day and how many there are, never a sum', () => {
    const { count, worst } = summaryOf(anEvent('old', 5, '2025-12-31'), anEvent('new', 3, null));

    expect(count).toBe(2);
    expect(worst?.event.id).toBe('new');
    expect(worst?.weight).toBe(3);
  });

  it('has no worst event where none is on record', () => {
    expect(summaryOf()).toEqual({ count: 0, worst: null });
  });
});
