import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import type { RateSpan } from '#domain/tariffs/rate-history';
import {
  calendarTicks,
  changeDays,
  placeDays,
  placeOf,
  rangeOf,
  topRate,
  ZOOMS,
} from '../../../src-renderer/features/tariffs/timeline-scale';

const asOf = calendarDate('2026-11-21');
const range = { from: calendarDate('2026-01-01'), to: calendarDate('2026-12-31') };

function aSpan(from: string, to: string, rate: number): RateSpan {
  const value = { applied: [], totalRate: partsPerMillion(rate), unconfirmed: [] };
  return { from: calendarDate(from), to: calendarDate(to), result: { ok: true, value } };
}

const china = { origin: countryCode('CN') };

describe('the range of the timeline', () => {
  it.each(ZOOMS)('$label holds the as-of date and a year after it', ({ id }) => {
    const { from, to } = rangeOf(id, asOf);

    expect(from <= asOf).toBe(true);
    expect(to).toBe(addDays(asOf, 365));
  });

  it('begins on the as-of date where that is before the usual start', () => {
    expect(rangeOf('since-2025', calendarDate('2024-05-01')).from).toBe('2024-05-01');
  });
});

describe('a day of the timeline', () => {
  it('stands at its start: the first at the left edge, and the last a day from the right one', () => {
    expect(placeOf(range.from, range, 365)).toBe(0);
    expect(placeOf(range.to, range, 365)).toBe(364);
  });
});

describe('the scale of rates', () => {
  it('ends at the highest rate that lasts; a spike of a month does not flatten the rest', () => {
    const spans = [
      aSpan('2026-01-01', '2026-04-30', 576_000),
      aSpan('2026-05-01', '2026-06-02', 1_726_000),
      aSpan('2026-06-03', '2026-12-31', 401_000),
    ];

    expect(topRate([{ ...china, spans }])).toBe(576_000);
  });

  it('is never so small that a base rate fills it', () => {
    expect(topRate([{ ...china, spans: [aSpan('2026-01-01', '2026-12-31', 26_000)] }])).toBe(200_000);
  });
});

describe('the days of change', () => {
  it('are those of every row, once each, in order', () => {
    const rows = [
      { ...china, spans: [aSpan('2026-01-01', '2026-07-23', 1), aSpan('2026-07-24', '2026-12-31', 2)] },
      {
        origin: countryCode('MY'),
        spans: [
          aSpan('2026-01-01', '2026-02-23', 1),
          aSpan('2026-02-24', '2026-07-23', 2),
          aSpan('2026-07-24', '2026-12-31', 3),
        ],
      },
    ];

    expect(changeDays(rows)).toEqual(['2026-02-24', '2026-07-24']);
  });

  it('get labels that never overlap, the latest first', () => {
    const days = ['2026-05-01', '2026-05-05', '2026-05-09', '2026-11-01'].map(calendarDate);

    expect(placeDays(days, range, 365, 74).map(({ lane }) => lane)).toEqual([null, 1, 0, 0]);
  });
});

describe('the ticks', () => {
  it('are quarters where there is room, and years where there is not', () => {
    expect(calendarTicks(range, 900)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
    expect(calendarTicks(range, 400)).toEqual(['2026-01-01']);
  });
});
