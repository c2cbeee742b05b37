/**
 * Changes of the user's own holdings, events and parts, which lie over those that ship.
 *
 * Depends on: ./named-changes, ./tables (types), dexie (types).
 */
import type { Table } from 'dexie';
import type { MaybeStep, NamedChanges } from './named-changes';
import type { ContentRecords } from './tables';

/** A table of own records. */
export type OwnTable = 'ownStakes' | 'ownEvents' | 'ownComponents';

/** Adds or replaces an own record. */
export function putOwn<Name extends OwnTable>(
  changes: NamedChanges,
  table: Name,
  record: ContentRecords[Name],
  label: string,
): MaybeStep {
  return changes.change(label, (tables) =>
    // A record of this very table: the two are of one type for each name, which the compiler cannot say.
    (tables[table] as Table<unknown, string>).put(record),
  );
}

/** Removes an own record; what ships under its id stands again. Null if it is not there. */
export async function deleteOwn(
  changes: NamedChanges,
  table: OwnTable,
  id: string,
  label: string,
): MaybeStep {
  if ((await (changes.present()[table] as Table<unknown, string>).get(id)) === undefined) return null;
  return changes.change(label, (tables) => tables[table].delete(id));
}
