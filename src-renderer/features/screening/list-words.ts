/**
 * Lists, their days and their self-tests as words of the screen.
 *
 * Depends on: core, model (types), ui/format.
 */
import { isCalendarDate } from '#domain/core/calendar-date';
import type { ListSelfTest } from '#domain/model/loaded-list';
import type { ListDate, ListFormatName } from '#domain/model/restricted-list';
import { formatCount, formatDate, UNKNOWN } from '../../ui/format';

/** A list by its name. */
export const formatNames: Readonly<Record<ListFormatName, string>> = {
  'consolidated-screening-list': 'US Consolidated Screening List',
  opensanctions: 'OpenSanctions',
};

const BASIS_WORDS: Readonly<Record<ListDate['basis'], string>> = {
  given: 'said by whoever loaded it',
  file: 'written in the file',
  'file name': 'read from the name of the file',
  'no earlier than': 'the latest day in its rows, so the list is from then or later',
};

/** The day of a list: `31 Jan 2024`, `Jan 2024`; a dash if nobody knows. */
export function listDayWords(date: ListDate | null): string {
  if (date === null) return UNKNOWN;
  if (isCalendarDate(date.day)) return formatDate(date.day);
  const first = `${date.day}-01`;
  return isCalendarDate(first) ? formatDate(first).slice(2) : date.day;
}

/** How the day is known. */
export function basisWords(date: ListDate | null): string {
  return date === null
    ? 'Nobody has said the day, and neither the file nor its name does.'
    : BASIS_WORDS[date.basis];
}

/** The age of a list with what the practice allows. */
export function ageWords(days: number | null, isOld: boolean, most: number): string {
  if (days === null) return 'Age not known';
  const age = days === 0 ? 'From today' : days < 0 ? 'Dated after today' : `${formatCount(days, 'day')} old`;
  return isOld ? `${age}: stale, your practice allows ${formatCount(most, 'day')}` : age;
}

/** Parts per million as per cent, rounded down, so that 100 is said of all alone: `99.87`. */
export function recallText(ppm: number): string {
  return ppm === 1_000_000 ? '100' : (Math.floor(ppm / 100) / 100).toFixed(2);
}

/** The self-test in a sentence. */
export function selfTestWords({ cases, found, recallPpm, innocents, falseHits }: ListSelfTest): string {
  const names = `${recallText(recallPpm)} % of ${formatCount(cases, 'case')} found their entry (${formatCount(cases - found, 'case')} did not).`;
  const others =
    falseHits.length === 0
      ? `None of ${formatCount(innocents, 'well-known company', 'well-known companies')} was a strong or possible hit.`
      : `${formatCount(falseHits.length, 'well-known company was', 'well-known companies were')} a strong or possible hit, of ${formatCount(innocents, 'looked for', 'looked for')}.`;
  return `${names} ${others}`;
}
