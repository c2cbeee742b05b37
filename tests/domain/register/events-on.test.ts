/** The events around a party as they weigh on a day. */
import { calendarDate } from '#domain/core/calendar-date';
import type { RiskEvent, RiskRegister } from '#domain/model/risk-event';
import { eventsOn } from '#domain/register/events-on';
import { describe, expect, it } from 'vitest';
import { aSource } from '../../fixtures/source';

const anEvent = (change: Partial<RiskEvent>): RiskEvent => ({
  id: 'e',
  partyIds: ['bitmain'],
  kind: 'customs-hold',
  title: 'Held',
  from: calendarDate('2025-01-01'),
  until: calendarDate('2025-12-31'),
  severity: 4,
  statements: [{ says: 'Held.', source: aSource }],
  ...change,
});
const registerOf = (...events: RiskEvent[]): RiskRegister => ({
  events,
  decay: [{ kind: 'customs-hold', halfLifeDays: 100 }],
  decaySource: aSource,
});
const weights = (day: string, ...events: RiskEvent[]) =>
  eventsOn(registerOf(...events), ['bitmain'], calendarDate(day)).map(({ event, weight }) => [
    event.id,
    weight,
  ]);

describe('eventsOn', () => {
  it('halves the weight once for each half-life after the end', () => {
    expect(weights('2025-12-31', anEvent({}))).toEqual([['e', 4]]);
    expect(weights('2026-04-10', anEvent({}))).toEqual([['e', 2]]);
    expect(weights('2026-07-19', anEvent({}))).toEqual([['e', 1]]);
  });

  it('keeps the whole weight while an event goes on', () => {
    const [ongoing] = eventsOn(registerOf(anEvent({ until: null })), ['bitmain'], calendarDate('2030-01-01'));

    expect(ongoing).toMatchObject({ isOngoing: true, weight: 4 });
  });

  it('knows nothing of an event before it began, and forgets none', () => {
    expect(weights('2024-12-31', anEvent({}))).toEqual([]);
    expect(weights('2099-01-01', anEvent({}))).toHaveLength(1);
  });

  it('knows an event from its first day on, and calls it ongoing to the end of its last', () => {
    const on = (day: string) =>
      eventsOn(registerOf(anEvent({})), ['bitmain'], calendarDate(day)).map(({ isOngoing }) => isOngoing);

    expect([on('2024-12-31'), on('2025-01-01'), on('2025-12-31'), on('2026-01-01')]).toEqual([
      [],
      [true],
      [true],
      [false],
    ]);
  });

  it('stands the heaviest first, and of equal ones the newest', () => {
    const found = weights(
      '2025-06-01',
      anEvent({ id: 'old' }),
      anEvent({ id: 'new', from: calendarDate('2025-05-01') }),
      anEvent({ id: 'grave', severity: 5 }),
    );

    expect(found.map(([id]) => id)).toEqual(['grave', 'new', 'old']);
  });

  it('tells events of the whole trade from those of a party', () => {
    const register = registerOf(anEvent({}), anEvent({ id: 'trade', partyIds: [] }));
    const ids = (about: readonly string[] | 'trade') =>
      eventsOn(register, about, calendarDate('2025-06-01')).map(({ event }) => event.id);

    expect([ids(['bitmain']), ids('trade'), ids(['canaan'])]).toEqual([['e'], ['trade'], []]);
  });
});
