import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  fromDayNumber,
  isCalendarDate,
  isPlanDay,
  laterOf,
  toDayNumber,
} from '#domain/core/calendar-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const day = calendarDate;

describe('calendarDate', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '26-01-01', '2026-11-21T00:00', '', '2025-02-29'])(
    'refuses %j',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
      expect(() => calendarDate(text)).toThrow(RangeError);
    },
  );

  it('takes a leap day', () => {
    expect(isCalendarDate('2028-02-29')).toBe(true);
  });

  it('takes exactly the days that the calendar of the machine has', () => {
    const two = fc.nat(39).map((value) => String(value).padStart(2, '0'));
    const year = fc.nat(9999).map((value) => String(value).padStart(4, '0'));
    fc.assert(
      fc.property(year, two, two, (y, m, d) => {
        const text = `${y}-${m}-${d}`;
        const instant = Date.parse(`${text}T00:00:00Z`);
        const isDay = !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
        expect(isCalendarDate(text)).toBe(isDay);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('isPlanDay', () => {
  it.each([
    ['1989-12-31', false],
    ['1990-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['9999-12-31', false],
  ])('%s: %s', (text, expected) => {
    expect(isPlanDay(day(text))).toBe(expected);
  });
});

describe('addDays and daysBetween', () => {
  it('cross months, years and leap days', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2028-03-01'), -1)).toBe('2028-02-29');
    expect(daysBetween(day('2026-09-30'), day('2026-10-01'))).toBe(1);
  });

  it('refuse a fraction of a day', () => {
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
  });

  it('refuse to leave the years 0001 to 9999', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  });

  it('pick the later of two days', () => {
    expect(laterOf(day('2026-01-02'), day('2026-01-01'))).toBe('2026-01-02');
    expect(laterOf(day('2026-01-01'), day('2026-01-02'))).toBe('2026-01-02');
  });
});

describe('addMonths', () => {
  it('keeps the day of the month', () => {
    expect(addMonths(day('2026-11-21'), 1)).toBe('2026-12-21');
    expect(addMonths(day('2026-11-21'), 2)).toBe('2027-01-21');
    expect(addMonths(day('2026-11-21'), -11)).toBe('2025-12-21');
    expect(addMonths(day('2026-11-21'), 0)).toBe('2026-11-21');
  });

  it('takes the last day of a month that is too short', () => {
    expect(addMonths(day('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28');
    expect(addMonths(day('2027-03-31'), -4)).toBe('2026-11-30');
  });

  it('equals the platform’s calendar in UTC', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -600, max: 600 }),
        (dayNumber, months) => {
          const date = fromDayNumber(dayNumber);
          const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
          const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
          const expected = Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay));
          expect(Date.parse(addMonths(date, months))).toBe(expected);
        },
      ),
    );
  });

  it('refuses a part of a month, and to leave the years 0001 to 9999', () => {
    expect(() => addMonths(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(day('9999-12-01'), 1)).toThrow(RangeError);
    expect(addMonths(day('9999-11-30'), 1)).toBe('9999-12-30');
  });
});

describe('toDayNumber', () => {
  it('equals the platform’s count in UTC over all years, and fromDayNumber undoes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (dayNumber) => {
        const date = fromDayNumber(dayNumber);

        expect(Date.parse(date) / 86_400_000).toBe(dayNumber);
        expect(toDayNumber(date)).toBe(dayNumber);
        expect(fromDayNumber(dayNumber)).toBe(date);
      }),
      { numRuns: 1000 },
    );
  });
});
