/**
 * What is merged: the records of two copies and of what both came from, by table.
 *
 * Depends on: ./record-parts (types).
 */
import type { StoredRecord } from './record-parts';

/** The records of a workspace by table; each table lists an id once. */
export type RecordTables = Readonly<Record<string, readonly StoredRecord[]>>;

/** An ancestor and two copies. */
export interface MergeSources {
  /** Null merges without: every difference is asked about, and nothing is taken as removed. */
  readonly ancestor: RecordTables | null;
  readonly mine: RecordTables;
  readonly theirs: RecordTables;
}
