/**
 * Where things lie in the timeline: dates across, rates upward, labels apart.
 *
 * One scale of rates for all rows, or they would mislead. Its top is the
 * highest rate that lasts; a short spike is cut there and says so.
 *
 * Depends on: core, tariffs (types).
 */
import { addDays, calendarDate, daysBetween, type CalendarDate } from '#domain/core/calendar-date';
import type { CountryCode } from '#domain/core/country';
import type { RateSpan } from '#domain/tariffs/rate-history';

/** The rates of one origin over the days shown. */
export interface TimelineRow {
  readonly origin: CountryCode;
  readonly spans: readonly RateSpan[];
}

/** The days shown, both included. */
export interface TimelineRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A part of the time that can be chosen with one press. */
export type ZoomId = 'since-2025' | 'since-2018' | 'around' | 'ahead';

/** The zooms in the order they are offered. */
export const ZOOMS: readonly { readonly id: ZoomId; readonly label: string }[] = [
  { id: 'since-2025', label: 'Since 2025' },
  { id: 'since-2018', label: 'Since 2018' },
  { id: 'around', label: 'Half a year back' },
  { id: 'ahead', label: 'Year ahead' },
];

const YEAR = 365;

/** The days of a zoom; each but the last way back ends a year after the as-of date. */
export function rangeOf(zoom: ZoomId, asOf: CalendarDate): TimelineRange {
  const to = addDays(asOf, YEAR);
  switch (zoom) {
    case 'since-2025':
      return { from: earlierOf(calendarDate('2025-01-01'), asOf), to };
    case 'since-2018':
      return { from: earlierOf(calendarDate('2018-01-01'), asOf), to };
    case 'around':
      return { from: addDays(asOf, -182), to };
    case 'ahead':
      return { from: asOf, to };
  }
}

function earlierOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

/** Distance of a day from the left, in the unit of `width`; a day stands at its start. */
export function placeOf(day: CalendarDate, { from, to }: TimelineRange, width: number): number {
  return (daysBetween(from, day) / (daysBetween(from, to) + 1)) * width;
}

/** A rate must last this long to set the scale. */
const LASTING_DAYS = 60;
/** The scale is never smaller than this, ppm: else 2.6 % would look like a wall. */
const LEAST_TOP = 200_000;

/** The rate at the top of every row, ppm. */
export function topRate(rows: readonly TimelineRow[]): number {
  let top = LEAST_TOP;
  for (const { spans } of rows) {
    for (const { from, to, result } of spans) {
      if (result.ok && daysBetween(from, to) >= LASTING_DAYS) top = Math.max(top, result.value.totalRate);
    }
  }
  return top;
}

/** Days on which the rate of any row changes, in order, without the first day shown. */
export function changeDays(rows: readonly TimelineRow[]): readonly CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const { spans } of rows) for (const { from } of spans.slice(1)) days.add(from);
  return [...days].sort();
}

/** A label of a day, in one of two lanes. */
export interface PlacedDay {
  readonly day: CalendarDate;
  readonly x: number;
  /** 0 or 1; null where there is no room, and the day has a tick alone. */
  readonly lane: number | null;
}

const LANES = 2;

/**
 * Gives days a lane each, the latest first, since those are asked about most.
 *
 * @param labelWidth - the room a label needs around its day
 */
export function placeDays(
  days: readonly CalendarDate[],
  range: TimelineRange,
  width: number,
  labelWidth: number,
): readonly PlacedDay[] {
  const taken: number[] = Array.from({ length: LANES }, () => Number.POSITIVE_INFINITY);
  return [...days]
    .reverse()
    .map((day): PlacedDay => {
      const x = placeOf(day, range, width);
      const lane = taken.findIndex((left) => x + labelWidth / 2 <= left);
      if (lane === -1) return { day, x, lane: null };
      taken[lane] = x - labelWidth / 2;
      return { day, x, lane };
    })
    .reverse();
}

/** First days of years or quarters, whichever are not too close for the width. */
export function calendarTicks(range: TimelineRange, width: number): readonly CalendarDate[] {
  const perDay = width / (daysBetween(range.from, range.to) + 1);
  const months = perDay * YEAR >= 520 ? [1, 4, 7, 10] : [1];
  const ticks: CalendarDate[] = [];
  for (let year = Number(range.from.slice(0, 4)); year <= Number(range.to.slice(0, 4)); year += 1) {
    for (const month of months) {
      const day = calendarDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
      if (range.from <= day && day <= range.to) ticks.push(day);
    }
  }
  return ticks;
}
