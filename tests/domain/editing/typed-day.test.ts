import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { readDay } from '#domain/editing/typed-day';

const today = calendarDate('2026-11-22');
const read = (text: string, dates: 'day-first' | 'month-first' | null = null, isPast = false) => {
  const result = readDay(text, calendarDate('2027-01-31'), today, dates, isPast);
  return result.ok ? result.value : result.problem;
};

describe('a typed day', () => {
  it.each([
    ['2027-04-30', '2027-04-30'],
    ['2027/4/3', '2027-04-03'],
    ['30 Apr', '2027-04-30'],
    ['30 November', '2026-11-30'],
    ['21 Nov', '2027-11-21'],
    ['22 Nov', '2026-11-22'],
    ['29 Feb', '2028-02-29'],
    ['Apr 30, 2027', '2027-04-30'],
    ['3rd sept 27', '2027-09-03'],
    ['30.4.2027', '2027-04-30'],
    ['03.04.26', '2026-04-03'],
    ['13/04/26', '2026-04-13'],
    ['04/13/26', '2026-04-13'],
    ['04/04/26', '2026-04-04'],
    ['+3w', '2027-02-21'],
    ['-10d', '2027-01-21'],
    ['+1m', '2027-02-28'],
    ['=prev+2 weeks', '2027-02-14'],
    ['today', '2026-11-22'],
  ])('“%s” is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('without a year lies behind where the field looks back', () => {
    expect(read('30 Apr', null, true)).toBe('2026-04-30');
    expect(read('22 Nov', null, true)).toBe('2026-11-22');
    expect(read('23 Nov', null, true)).toBe('2025-11-23');
  });

  it('asks once whether the day or the month comes first', () => {
    expect(read('03/04/26')).toMatchObject({
      kind: 'ambiguous',
      readings: [
        { words: '3 Apr 2026', convention: { dates: 'day-first' } },
        { words: '4 Mar 2026', convention: { dates: 'month-first' } },
      ],
    });
    expect(read('03/04/26', 'day-first')).toBe('2026-04-03');
    expect(read('03/04/26', 'month-first')).toBe('2026-03-04');
  });

  it.each(['31 Apr', '2027-02-30', '30 Foo', '1850-01-01', 'soon', '+9999y', '32/13/26'])(
    '“%s” is refused in words',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'wrong' });
    },
  );
});
