/**
 * What is odd about a new edition of a list beside the one in use.
 *
 * A list that was cut off between two rows looks whole; that it is shorter than before, or that a list of
 * its publisher is gone from it, is then all that shows it. So it is asked about, never taken in silence.
 *
 * Depends on: core, model (types), ./list-age, ./screening-sentences.
 */
import { isCalendarDate, type CalendarDate } from '../core/calendar-date';
import { dayText, numberText } from '../core/plain-text';
import type { LoadedList } from '../model/loaded-list';
import type { ListDate, ListEdition } from '../model/restricted-list';
import { firstDayOf } from './list-age';
import { listDateText } from './screening-sentences';

/** Of a hundred rows of the edition in use, a new one has at least so many. */
const FEWEST_PERCENT = 90;
/** A list of fewer rows may lose a tenth of them in a day. */
const SMALL = 20;
const NAMED = 3;

/** A sentence for each thing that a person should see before the edition is taken; none if nothing is odd. */
export function editionOddities(
  edition: ListEdition,
  hasLastLineEnd: boolean,
  inUse: LoadedList | null,
): readonly string[] {
  const odd: string[] = [];
  if (!hasLastLineEnd) {
    odd.push('The last line of the file has no end, so the file may be cut off and entries be missing.');
  }
  if (inUse === null) return odd;
  const before = inUse.edition;
  if (before.sha256 === edition.sha256) {
    const day = inUse.loadedAt.slice(0, 10);
    const since = isCalendarDate(day) ? `, since ${dayText(day)}` : '';
    return [...odd, `This file is loaded already${since}.`];
  }
  if (isOlder(edition.listDate, before.listDate)) {
    odd.push(
      `It is ${listDateText(edition.listDate)}, which is older than the edition in use (${listDateText(before.listDate)}).`,
    );
  }
  if (edition.rows * 100 < before.rows * FEWEST_PERCENT) {
    odd.push(
      `It has ${numberText(edition.rows)} rows, and the edition in use ${numberText(before.rows)}: entries may be missing.`,
    );
  }
  return [...odd, ...shrunkLists(edition, before)];
}

/** Whether a list is dated before another; not where its day is unknown, or known to be no earlier than one. */
function isOlder(one: ListDate | null, other: ListDate | null): boolean {
  if (one?.basis === 'no earlier than') return false;
  const [first, second] = [one, other].map((date) => (date === null ? null : firstDayOf(date)));
  return first !== null && first !== undefined && second !== null && second !== undefined && first < second;
}

/** Why a day cannot be that of the edition, in words; null if it can. */
export function dayProblem(day: CalendarDate, edition: ListEdition, today: CalendarDate): string | null {
  if (day > today) return `${dayText(day)} is later than today.`;
  const { listDate } = edition;
  const least = listDate?.basis === 'no earlier than' ? firstDayOf(listDate) : null;
  if (least === null || day >= least) return null;
  return `The list has an entry of ${dayText(least)}, so it cannot be of ${dayText(day)}.`;
}

function shrunkLists(edition: ListEdition, before: ListEdition): readonly string[] {
  const now = new Map(edition.rowsByList.map(({ listName, rows }) => [listName, rows]));
  const shrunk = before.rowsByList
    .map(({ listName, rows }) => ({ listName, rows, left: now.get(listName) ?? 0 }))
    .filter(({ rows, left }) => left === 0 || (rows >= SMALL && left * 100 < rows * FEWEST_PERCENT));
  if (shrunk.length === 0) return [];
  const some = shrunk
    .slice(0, NAMED)
    .map(({ listName, rows, left }) => `${listName} (${numberText(left)} of ${numberText(rows)} rows)`);
  const more = shrunk.length > NAMED ? ` and ${numberText(shrunk.length - NAMED)} further lists` : '';
  return [`Rows of the edition in use are gone from ${some.join(', ')}${more}.`];
}
