/**
 * The newest steps in force, for a file: what was done, when, to how many records, and as far back as
 * there is room, the images by which it can be taken back to a moment that another copy knows.
 *
 * The images reach back without a gap from the newest step. Older steps are told by their label alone.
 *
 * Depends on: dexie, ./db (types), ./history, ./step-counts, ./tables (types).
 */
import type { Database } from './db';
import { estimateBytes, readHead } from './history';
import { countsOf, type StepCount } from './step-counts';
import type { RecordChange } from './tables';

/** One step of the tail. */
export interface TailStep {
  readonly label: string;
  /** ISO instant. */
  readonly at: string;
  /** Who did it; null if nobody said. */
  readonly by: string | null;
  /** By table in no particular order; empty where the images are left out and nothing was counted. */
  readonly counts: readonly StepCount[];
  /** Each record before and after; null where they are left out. */
  readonly changes: readonly RecordChange[] | null;
}

/** How much of the history a tail has. */
export interface TailLimits {
  readonly steps: number;
  /** Estimated bytes of all images together. */
  readonly bytes: number;
}

/** What goes into a file: with 50,000 offers it then keeps below what a file of JSON may have. */
export const FILE_TAIL: TailLimits = { steps: 200, bytes: 8 * 1024 * 1024 };

/** What is looked through for a common ancestor. */
export const SEARCHED_TAIL: TailLimits = { steps: 1000, bytes: 64 * 1024 * 1024 };

/** The newest steps in force, newest first. */
export function readHistoryTail(db: Database, limits: TailLimits): Promise<TailStep[]> {
  return db.transaction('r', [db.meta, db.history, db.historyImages], async () => {
    const { cursor } = await readHead(db);
    const rows = await db.history
      .where('sequence')
      .belowOrEqual(cursor)
      .reverse()
      .limit(limits.steps)
      .toArray();
    const tail: TailStep[] = [];
    let bytes = 0;
    let hasRoom = true;
    for (const { sequence, label, at, bytes: estimated } of rows) {
      bytes += estimated;
      hasRoom &&= bytes <= limits.bytes;
      const changes: TailStep['changes'] = hasRoom ? await imagesOf(db, sequence) : null;
      hasRoom &&= changes !== null;
      tail.push({ label, at, by: null, counts: changes === null ? [] : countsOf(changes), changes });
    }
    return tail;
  });
}

async function imagesOf(db: Database, sequence: number): Promise<TailStep['changes']> {
  return (await db.historyImages.get(sequence))?.changes ?? null;
}

/** The tail without images beyond a bound; the newest keep theirs. */
export function tailWithin(tail: readonly TailStep[], bytes: number): readonly TailStep[] {
  let used = 0;
  return tail.map((step) => {
    used += step.changes === null ? Number.POSITIVE_INFINITY : estimateBytes(step.changes);
    return used <= bytes ? step : { ...step, changes: null };
  });
}
