/**
 * Days along a chart: where each lies, and which months are named under it.
 *
 * Depends on: core, ./linear-scale.
 */
import { addDays, toDayNumber, type CalendarDate } from '#domain/core/calendar-date';
import {
  firstDayOf,
  monthOf,
  monthsBetween,
  monthsLater,
  type CalendarMonth,
} from '#domain/core/calendar-month';
import { linearScale } from './linear-scale';

/** Days from the first to the last that are drawn. */
export interface DayRange {
  readonly from: CalendarDate;
  /** After `from`. */
  readonly to: CalendarDate;
}

/** A name under the axis. */
export interface MonthTick {
  readonly month: CalendarMonth;
  readonly x: number;
  readonly label: string;
}

/** Room of a name such as `Mar` or `2027`, CSS pixels. */
const ROOM = 38;
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Whole months around some days; a month around today where there are none. */
export function rangeAround(days: readonly CalendarDate[], today: CalendarDate): DayRange {
  const all = days.length === 0 ? [today] : days;
  const first = all.reduce((least, day) => (day < least ? day : least));
  const last = all.reduce((most, day) => (day > most ? day : most));
  return { from: firstDayOf(monthOf(first)), to: firstDayOf(monthsLater(monthOf(last), 1)) };
}

/** Where a day lies between 0 and the width. */
export function dayPlace({ from, to }: DayRange, width: number): (day: CalendarDate) => number {
  const scale = linearScale({ domain: [toDayNumber(from), toDayNumber(to)], range: [0, width] });
  return (day) => scale(toDayNumber(day));
}

/** The firsts of months that have room for a name; January, and the first of all, say the year. */
export function monthTicks(range: DayRange, width: number): readonly MonthTick[] {
  const months = monthsBetween(monthOf(range.from), monthOf(addDays(range.to, -1)));
  const place = dayPlace(range, width);
  const every = stepOf(months.length, width);
  return months
    .filter((month, at) =>
      every >= 12 ? month.endsWith('-01') : at === 0 || (Number(month.slice(5)) - 1) % every === 0,
    )
    .filter(
      (month, at, kept) =>
        at > 0 || kept.length === 1 || place(firstDayOf(kept[1] ?? month)) - place(firstDayOf(month)) >= ROOM,
    )
    .map((month, at) => ({ month, x: place(firstDayOf(month)), label: tickLabel(month, at === 0) }));
}

/** Every so many months. */
function stepOf(months: number, width: number): number {
  const most = Math.max(1, Math.floor(width / ROOM));
  return [1, 2, 3, 6, 12].find((step) => months / step <= most) ?? 12;
}

/** `Mar`, and for the first and every January `Jan 27`. */
export function tickLabel(month: CalendarMonth, isFirst: boolean): string {
  const name = NAMES[Number(month.slice(5)) - 1] ?? '?';
  return isFirst || month.endsWith('-01') ? `${name} ${month.slice(2, 4)}` : name;
}
