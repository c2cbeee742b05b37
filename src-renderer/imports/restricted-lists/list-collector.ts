/**
 * Gathers entries row by row, in as many chunks as they come in.
 *
 * Depends on: core, model (types), ./entry-details, ./list-date, ./restricted-list-file, ./row-fields.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import type { ListEdition, ListEntry } from '#domain/model/restricted-list';
import { dayOf, daysInNotice } from './entry-details';
import { listDateOf } from './list-date';
import type { ListFileAbout, ListFileProblem, RejectedListRow, RestrictedList } from './restricted-list-file';
import type { RowFault, RowFields } from './row-fields';

/** Of a hundred rows, so many may be unreadable: the published list has none. */
const MOST_REJECTED_SHARE = 0.01;
/** A short file may have one bad row all the same. */
const REJECTED_ALWAYS = 1;

/** How rows of one format become entries. */
export interface ListFormat {
  readonly name: ListEdition['format'];
  readonly read: (row: RowFields) => Result<ListEntry, RowFault>;
  /** The field that says when the row was last seen in the list; null if there is none. */
  readonly seenField: string | null;
}

/** Entries so far. */
export class ListCollector {
  private rows = 0;
  private readonly entries: ListEntry[] = [];
  private readonly rejected: RejectedListRow[] = [];
  private readonly ids = new Map<string, number>();
  private latestInRows: CalendarDate | null = null;
  private lastSeen: CalendarDate | null = null;

  constructor(private readonly format: ListFormat) {}

  /** Takes one row. */
  add(row: RowFields): void {
    this.rows += 1;
    const entry = this.format.read(row);
    if (!entry.ok) {
      this.rejected.push({ place: row.place, ...entry.problem });
      return;
    }
    this.entries.push(this.withOwnId(entry.value));
    const { startDate, notice } = entry.value;
    for (const day of [startDate, ...(notice === null ? [] : daysInNotice(notice))]) {
      if (day !== null && (this.latestInRows === null || day > this.latestInRows)) this.latestInRows = day;
    }
    const seen = this.format.seenField === null ? null : dayOf(row.text(this.format.seenField));
    if (seen !== null && (this.lastSeen === null || seen > this.lastSeen)) this.lastSeen = seen;
  }

  /** Notes a row whose cells cannot be told apart. */
  reject(place: string, why: string): void {
    this.rows += 1;
    this.rejected.push({ place, why, isNoParty: false });
  }

  /** The list, or why there is none. @param statedDays - days that the file gives for itself */
  finish(about: ListFileAbout, statedDays: readonly CalendarDate[]): Result<RestrictedList, ListFileProblem> {
    const { rows, entries, rejected } = this;
    if (rows === 0) return fail({ code: 'list/no-rows' });
    const faulty = rejected.filter(({ isNoParty }) => !isNoParty);
    if (faulty.length > Math.max(REJECTED_ALWAYS, rows * MOST_REJECTED_SHARE) || entries.length === 0) {
      return fail({ code: 'list/too-many-rejected', rejected: faulty, rows });
    }
    const inFile = this.lastSeen === null ? statedDays : [...statedDays, this.lastSeen];
    const { fileName, sha256, givenDate: given } = about;
    const listDate = listDateOf({ given, inFile, fileName, latestInRows: this.latestInRows });
    const rowsByList = countByList(entries);
    const format = this.format.name;
    const edition = { fileName, sha256, format, listDate, rows, rowsByList, rejected: rejected.length };
    return ok({ edition, entries, rejected });
  }

  /** One party stands on two lists under one number, and a number stands twice in one list. */
  private withOwnId(entry: ListEntry): ListEntry {
    const times = (this.ids.get(entry.id) ?? 0) + 1;
    this.ids.set(entry.id, times);
    return times === 1 ? entry : { ...entry, id: `${entry.id}#${times}` };
  }
}

function countByList(entries: readonly ListEntry[]): ListEdition['rowsByList'] {
  const counts = new Map<string, number>();
  for (const { listName } of entries) counts.set(listName, (counts.get(listName) ?? 0) + 1);
  return [...counts]
    .map(([listName, rows]) => ({ listName, rows }))
    .sort((a, b) => b.rows - a.rows || (a.listName < b.listName ? -1 : 1));
}
