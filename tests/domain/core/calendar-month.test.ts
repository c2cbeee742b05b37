import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calendarDate } from '#domain/core/calendar-date';
import {
  calendarMonth,
  firstDayOf,
  isCalendarMonth,
  lastDayOf,
  monthOf,
  monthsBetween,
  monthsLater,
} from '#domain/core/calendar-month';

const someMonth = fc
  .tuple(fc.integer({ min: 1990, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => calendarMonth(`${year}-${String(month).padStart(2, '0')}`));

describe('a calendar month', () => {
  it('is a year and a month and nothing else', () => {
    expect(isCalendarMonth('2027-03')).toBe(true);
    for (const text of ['2027-3', '2027-13', '2027-00', '2027-03-01', '27-03', 'Mar 2027', '0999-01']) {
      expect(isCalendarMonth(text)).toBe(false);
      expect(() => calendarMonth(text)).toThrow(RangeError);
    }
  });

  it('ends with its last day, in a leap year as well', () => {
    expect(lastDayOf(calendarMonth('2027-02'))).toBe('2027-02-28');
    expect(lastDayOf(calendarMonth('2028-02'))).toBe('2028-02-29');
    expect(lastDayOf(calendarMonth('2027-12'))).toBe('2027-12-31');
  });

  it('holds its first and its last day, and not the days beside them', () => {
    fc.assert(
      fc.property(someMonth, (month) => {
        expect(monthOf(firstDayOf(month))).toBe(month);
        expect(monthOf(lastDayOf(month))).toBe(month);
        expect(firstDayOf(monthsLater(month, 1)) > lastDayOf(month)).toBe(true);
      }),
    );
  });

  it('runs over the end of a year', () => {
    expect(monthsLater(calendarMonth('2026-11'), 3)).toBe('2027-02');
    expect(monthsLater(calendarMonth('2027-02'), -3)).toBe('2026-11');
    expect(monthsBetween(calendarMonth('2026-11'), calendarMonth('2027-02'))).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(monthsBetween(calendarMonth('2027-02'), calendarMonth('2026-11'))).toEqual([]);
    expect(monthOf(calendarDate('2027-02-28'))).toBe('2027-02');
  });
});
