/**
 * What reading a restricted-party list gives, and why a file is none.
 *
 * A file is taken or refused as a whole: a list with its end cut off would find
 * nothing where something stands.
 *
 * Depends on: core, model (types), ./row-fields (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { ListEdition, ListEntry } from '#domain/model/restricted-list';
import type { RowFault } from './row-fields';

/** A row that is no entry. */
export interface RejectedListRow extends RowFault {
  /** `Line 14`. */
  readonly place: string;
}

/** A list as read. */
export interface RestrictedList {
  readonly edition: ListEdition;
  readonly entries: readonly ListEntry[];
  readonly rejected: readonly RejectedListRow[];
}

/** Why a file was refused. */
export type ListFileProblem =
  | { readonly code: 'list/empty' }
  | { readonly code: 'list/no-rows' }
  | { readonly code: 'list/not-a-list'; readonly found: readonly string[] }
  | { readonly code: 'list/repeated-column'; readonly column: string }
  /** The last row ends before its last column, or in the middle of a text. */
  | { readonly code: 'list/cut-off'; readonly place: string }
  /** The file says how many entries it has, and has another number. */
  | { readonly code: 'list/incomplete'; readonly stated: number; readonly found: number }
  | { readonly code: 'list/not-json'; readonly message: string }
  /** More rows were rejected than one in a hundred: then the file is not what it looks like. */
  | {
      readonly code: 'list/too-many-rejected';
      readonly rejected: readonly RejectedListRow[];
      readonly rows: number;
    };

/** What is known of the file beside its bytes. */
export interface ListFileAbout {
  readonly fileName: string;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
  /** The day of the list, if the user says it. */
  readonly givenDate: CalendarDate | null;
}

/** Why a file was refused, what that leaves as it is, and what to do. */
export function listFileProblemText(problem: ListFileProblem): string {
  switch (problem.code) {
    case 'list/empty':
      return 'The file is empty. Download the list again.';
    case 'list/no-rows':
      return 'The file names its columns and has no entry. Download the list again.';
    case 'list/not-a-list':
      return `The file is no list that RigPlan reads: a Consolidated Screening List has the columns source and name, an OpenSanctions targets.simple.csv the columns id, schema and name. Found: ${shown(problem.found)}.`;
    case 'list/repeated-column':
      return `Two columns are named ${problem.column}. Download the list again; it is published with one.`;
    case 'list/cut-off':
      return `The file is cut off at its end (${problem.place}), so entries are missing. Nothing was taken from it. Download the list again.`;
    case 'list/incomplete':
      return `The file says that it has ${problem.stated} entries and has ${problem.found}. Nothing was taken from it. Download the whole list, not one page of it.`;
    case 'list/not-json':
      return `The file begins like JSON and is none, or is cut off: ${problem.message}. Nothing was taken from it. Download the list again.`;
    case 'list/too-many-rejected': {
      const [first] = problem.rejected;
      const example = first === undefined ? '' : ` The first: ${rejectedListRowText(first)}`;
      return `${problem.rejected.length} of ${problem.rows} rows cannot be read, so the list would have holes.${example} Nothing was taken from it.`;
    }
  }
}

/** A rejected row as a sentence. */
export function rejectedListRowText({ place, why }: RejectedListRow): string {
  return `${place} ${why}.`;
}

function shown(columns: readonly string[]): string {
  const some = columns.slice(0, 8).map((column) => column.replace(/\s+/g, ' ').slice(0, 40));
  return some.length === 0 ? 'nothing' : some.join(', ');
}
