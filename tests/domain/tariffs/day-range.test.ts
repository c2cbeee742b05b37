/** Spans of days with open ends. */
import { calendarDate } from '#domain/core/calendar-date';
import { byFirstDay, dayAfter, daysInWords, sharedDays, type DayRange } from '#domain/tariffs/day-range';
import { describe, expect, it } from 'vitest';

const days = (from: string | null, to: string | null): DayRange => ({
  from: from === null ? null : calendarDate(from),
  to: to === null ? null : calendarDate(to),
});

describe('sharedDays', () => {
  it.each([
    [
      'the later start and the earlier end',
      days('2026-01-01', '2026-06-30'),
      days('2026-03-01', null),
      days('2026-03-01', '2026-06-30'),
    ],
    [
      'one day where one ends as the other begins',
      days(null, '2026-03-01'),
      days('2026-03-01', null),
      days('2026-03-01', '2026-03-01'),
    ],
    ['none where one ends on the day before', days(null, '2026-02-28'), days('2026-03-01', null), null],
    ['every day of two open spans', days(null, null), days(null, null), days(null, null)],
    ['none with a span that ends before it starts', days('2026-03-01', '2026-02-01'), days(null, null), null],
  ])('gives %s', (_what, a, b, shared) => {
    expect(sharedDays(a, b)).toEqual(shared);
    expect(sharedDays(b, a)).toEqual(shared);
  });
});

describe('byFirstDay', () => {
  it('puts an open start first', () => {
    const spans = [days('2026-03-01', null), days(null, null), days('2026-01-01', null)];

    expect(spans.sort(byFirstDay).map(({ from }) => from)).toEqual([null, '2026-01-01', '2026-03-01']);
  });
});

describe('dayAfter', () => {
  it('is the next day, and none after an open end or the last day there is', () => {
    expect([days(null, '2026-02-28'), days(null, null), days(null, '9999-12-31')].map(dayAfter)).toEqual([
      '2026-03-01',
      null,
      null,
    ]);
  });
});

describe('daysInWords', () => {
  it.each([
    [days('2026-07-24', '2026-09-30'), 'from 24 Jul 2026 to 30 Sep 2026'],
    [days('2026-07-24', '2026-07-24'), 'on 24 Jul 2026'],
    [days('2026-07-24', null), 'from 24 Jul 2026 on'],
    [days(null, '2026-07-23'), 'until 23 Jul 2026'],
    [days(null, null), 'on every day'],
  ])('%j is “%s”', (span, words) => {
    expect(daysInWords(span)).toBe(words);
  });
});
