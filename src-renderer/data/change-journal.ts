/**
 * A second place that every committed write goes to, if one is attached.
 *
 * IndexedDB can lose a whole database to a torn log or a full disk, whatever
 * its durability; a journal outside it is what a workspace is rebuilt from.
 *
 * Depends on: ./tables (types).
 */
import type { RecordChange } from './tables';

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
  /** What was written: for an undo, `after` is the older record. */
  readonly changes: readonly RecordChange[];
}

/** Takes entries one at a time. */
export interface ChangeJournal {
  /** Resolves once the entry is safe. A rejection reaches the caller of the change, which stays committed. */
  append(entry: JournalEntry): Promise<void>;
}
