/**
 * What a person is asked about a list that was read, before it takes the place of another.
 *
 * Depends on: domain, workers (types).
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { dayText } from '#domain/core/plain-text';
import type { LoadedList } from '#domain/model/loaded-list';
import type { ListEdition } from '#domain/model/restricted-list';
import { editionOddities } from '#domain/screening/edition-check';
import type { ListRead } from '../workers/screening-protocol';

/** Something to be said of a file before it is loaded. */
export interface ListQuestion {
  readonly fileName: string;
  readonly edition: ListEdition;
  /** The edition that it would replace; null if there is none. */
  readonly inUse: LoadedList | null;
  /** What is odd about it, in sentences; empty where only the day is asked for. */
  readonly warnings: readonly string[];
  /** Whether the file does not say its day, so that it may be given. */
  readonly needsDate: boolean;
  /** The day to begin with; null where blank is the careful answer. */
  readonly suggestedDay: CalendarDate | null;
  /** What is known of its day, and what a blank one means; empty where no day is asked for. */
  readonly dateWords: string;
}

/** What is to be asked; null if nothing is. */
export function questionOf(
  { edition, hasLastLineEnd }: Pick<ListRead, 'edition' | 'hasLastLineEnd'>,
  inUse: LoadedList | null,
): ListQuestion | null {
  const warnings = editionOddities(edition, hasLastLineEnd, inUse);
  const { listDate, fileName } = edition;
  const needsDate = listDate === null || listDate.basis === 'no earlier than';
  if (warnings.length === 0 && !needsDate) return null;
  const dateWords = needsDate ? dayKnown(listDate?.day ?? null) : '';
  return { fileName, edition, inUse, warnings, needsDate, suggestedDay: null, dateWords };
}

function dayKnown(day: string | null): string {
  if (day === null) {
    return 'Neither the file, its name nor a row says a day. Left blank, results are of a list without a date.';
  }
  const words = isCalendarDate(day) ? dayText(day) : day;
  return `The file does not say its day; the latest day in its rows is ${words}. Left blank, results are of the list dated ${words} or later.`;
}
