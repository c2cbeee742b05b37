import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { listAgeDays } from '#domain/screening/list-age';

const today = calendarDate('2026-11-22');

describe('the age of a list', () => {
  it('counts from its day, and from the first of a month', () => {
    expect(listAgeDays({ day: '2026-11-20', basis: 'given' }, today)).toBe(2);
    expect(listAgeDays({ day: '2026-11', basis: 'file name' }, today)).toBe(21);
  });

  it('is not known without a day, and never taken for none', () => {
    expect(listAgeDays(null, today)).toBeNull();
    expect(listAgeDays({ day: '2026-13', basis: 'file name' }, today)).toBeNull();
  });

  it('is below 0 for a list that is dated later than today', () => {
    expect(listAgeDays({ day: '2026-11-23', basis: 'given' }, today)).toBe(-1);
  });
});
