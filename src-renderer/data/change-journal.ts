/**
 * A second place that every committed write goes to, if one is attached.
 *
 * IndexedDB can lose a whole database to a torn log or a full disk, whatever
 * its durability; a journal outside it is what a workspace is rebuilt from.
 *
 * Depends on: ./tables (types), ./vault/tally (types).
 */
import type { ImportManifest, RecordChange } from './tables';
import type { Tally } from './vault/tally';

/** One committed write. */
export interface JournalEntry {
  /** Counts every write from 1 without a gap; entries are appended in this order. */
  readonly position: number;
  readonly kind: 'change' | 'undo' | 'redo';
  /** The step of the history it made, undid or did again. */
  readonly sequence: number;
  readonly label: string;
  /** ISO instant. */
  readonly at: string;
  /** Who did it; absent if nobody said, and in entries of before it was kept. */
  readonly by?: string;
  /** What was written: for an undo, `after` is the older record. */
  readonly changes: readonly RecordChange[];
  /** Of the content after it; null where none was kept. */
  readonly tally: Tally | null;
  /** Of an import. */
  readonly manifest?: ImportManifest;
}

/** Takes entries in the order of the writes, without waiting for the one before. */
export interface ChangeJournal {
  /** Asked before a write. A rejection refuses it, and nothing is written. */
  admit(): Promise<void>;
  /** Resolves once the entry is safe. A rejection reaches the caller of the change, which stays committed. */
  append(entry: JournalEntry): Promise<void>;
  /** Resolves once all it was given is safe; what failed before is tried again. */
  settle(): Promise<void>;
}
