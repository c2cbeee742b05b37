/**
 * What the status bar says of the restricted-party lists in use.
 *
 * Depends on: core, model (types), screening (list-age), ui (format).
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import type { LoadedList } from '#domain/model/loaded-list';
import { listAgeDays } from '#domain/screening/list-age';
import { formatCount, formatDate } from '../ui/format';

/** The oldest list, since a screening is worth what that one is. */
export interface ListFact {
  readonly words: string;
  /** Whether to warn: no list, one of no known day, or one that is older than the company allows. */
  readonly isUnsure: boolean;
}

/** @param maxAgeDays - the age that the company allows */
export function listFact(lists: readonly LoadedList[], maxAgeDays: number, today: CalendarDate): ListFact {
  const [oldest] = lists
    .map(({ edition: { listDate } }) => ({ listDate, age: listAgeDays(listDate, today) }))
    .sort((a, b) => (b.age ?? Infinity) - (a.age ?? Infinity));
  if (oldest === undefined) return { words: 'No restricted-party list loaded', isUnsure: true };
  const { listDate, age } = oldest;
  if (listDate === null || age === null) {
    return { words: 'Restricted-party list of no known day', isUnsure: true };
  }
  const day = isCalendarDate(listDate.day) ? formatDate(listDate.day) : listDate.day;
  const isOld = age > maxAgeDays;
  const words = `${lists.length === 1 ? 'Restricted-party list' : 'Oldest restricted-party list'} ${day}`;
  return { words: isOld ? `${words}: stale, ${formatCount(age, 'day')} old` : words, isUnsure: isOld };
}
