/**
 * The day of a list.
 *
 * The bulk file does not say it. It is taken, in this order, from the user, from
 * the file, from the file's name; else it is only known to be no earlier than
 * the latest day in its rows.
 *
 * Depends on: core, model (types).
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import type { ListDate } from '#domain/model/restricted-list';

/** What may say the day. */
export interface DateHints {
  readonly given: CalendarDate | null;
  /** Days that the file gives for itself. */
  readonly inFile: readonly CalendarDate[];
  readonly fileName: string;
  /** The latest day in its rows. */
  readonly latestInRows: CalendarDate | null;
}

const DAY_IN_NAME = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const MONTH_IN_NAME = /(?<!\d)((?:19|20)\d{2})[-_.](0[1-9]|1[0-2])(?!\d)/;

/** The best that is known; null if nothing is. */
export function listDateOf({ given, inFile, fileName, latestInRows }: DateHints): ListDate | null {
  if (given !== null) return { day: given, basis: 'given' };
  const stated = [...inFile].sort().at(-1);
  if (stated !== undefined) return { day: stated, basis: 'file' };
  const named = dayInName(fileName);
  if (named !== null) return { day: named, basis: 'file name' };
  return latestInRows === null ? null : { day: latestInRows, basis: 'no earlier than' };
}

function dayInName(name: string): string | null {
  const [, year = '', month = '', day = ''] = DAY_IN_NAME.exec(name) ?? [];
  const whole = `${year}-${month}-${day}`;
  if (isCalendarDate(whole)) return whole;
  const [, ofYear, ofMonth] = MONTH_IN_NAME.exec(name) ?? [];
  return ofYear === undefined || ofMonth === undefined ? null : `${ofYear}-${ofMonth}`;
}
