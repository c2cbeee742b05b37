/**
 * What steps of the history did to records, read from their images.
 *
 * Depends on: ./db, ./history, ./tables, ./workspace-state (types).
 */
import type { Database } from './db';
import { readHead, toStep } from './history';
import type { RecordChange } from './tables';
import type { HistoryStep } from './workspace-state';

/** What one step did to one offer. */
export interface OfferStep {
  readonly step: HistoryStep;
  /** The record before and after; null where it did not exist. Of an older shape brought forward, not checked. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Steps whose images are in memory at once. */
const AT_ONCE = 25;

/**
 * Every step that touched an offer, newest first, undone ones among them: as many as the history keeps.
 */
export function readOfferSteps(db: Database, offerId: string): Promise<OfferStep[]> {
  return db.transaction('r', [db.meta, db.history, db.historyImages], async () => {
    const { cursor } = await readHead(db);
    const rows = await db.history.orderBy('sequence').reverse().toArray();
    const found: OfferStep[] = [];
    for (let first = 0; first < rows.length; first += AT_ONCE) {
      const some = rows.slice(first, first + AT_ONCE);
      const images = await db.historyImages.bulkGet(some.map(({ sequence }) => sequence));
      some.forEach((row, index) => {
        const change = images[index]?.changes.find(({ table, key }) => table === 'offers' && key === offerId);
        if (change === undefined) return;
        found.push({ step: toStep(row, cursor), before: change.before, after: change.after });
      });
    }
    return found;
  });
}

/** What one step did, record by record; none if the history has let go of it. */
export async function readStepChanges(db: Database, sequence: number): Promise<readonly RecordChange[]> {
  return (await db.historyImages.get(sequence))?.changes ?? [];
}
