/**
 * The named history: which steps there are, which are undone, how many are kept.
 *
 * Undone steps stay until the next change, which drops them. Every function
 * here runs inside the transaction of a change, after its content is written.
 *
 * Depends on: ./db, ./tables, ./workspace-state (types).
 */
import type { Database } from './db';
import {
  FIRST_HEAD,
  type ContentTable,
  type Head,
  type HistoryRow,
  type ImportManifest,
  type RecordChange,
} from './tables';
import type { HistoryStep } from './workspace-state';

/** How much history is kept; the oldest steps go first, the newest never. */
export interface HistoryLimits {
  readonly steps: number;
  /** Estimated bytes of all images together. */
  readonly bytes: number;
}

/** A thousand steps, or fewer if whole tenders were imported again and again. */
export const HISTORY_LIMITS: HistoryLimits = { steps: 1000, bytes: 256 * 1024 * 1024 };

/** The head, or the first one if nothing was written yet. */
export async function readHead(db: Database): Promise<Head> {
  return (await db.meta.get('head')) ?? FIRST_HEAD;
}

/** The newest step in force at or before the head's cursor. */
export function stepToUndo(db: Database, head: Head): Promise<HistoryRow | undefined> {
  return db.history.where('sequence').belowOrEqual(head.cursor).last();
}

/** The oldest undone step. */
export function stepToRedo(db: Database, head: Head): Promise<HistoryRow | undefined> {
  return db.history.where('sequence').above(head.cursor).first();
}

/** A row as a list shows it. */
export function toStep(row: HistoryRow, cursor: number): HistoryStep {
  const { sequence, label, at, changeCount } = row;
  return { sequence, label, at, changeCount, isUndone: sequence > cursor };
}

/** The head after one more write that touched these records. */
export function advance(head: Head, changes: readonly RecordChange[]): Head {
  const position = head.position + 1;
  const changedAt: Partial<Record<ContentTable, number>> = { ...head.changedAt };
  for (const { table } of changes) changedAt[table] = position;
  return { ...head, position, changedAt };
}

/** Writes one new step, drops the undone ones and whatever is over the limits, and returns the new head. */
export async function appendStep(
  db: Database,
  head: Head,
  step: {
    readonly label: string;
    readonly at: string;
    readonly changes: readonly RecordChange[];
    readonly manifest?: ImportManifest;
  },
  limits: HistoryLimits,
): Promise<{ readonly head: Head; readonly row: HistoryRow }> {
  const undone = await db.history.where('sequence').above(head.cursor).toArray();
  await drop(db, undone);

  const sequence = head.lastSequence + 1;
  const { label, at, changes } = step;
  const bytes = estimateBytes(changes);
  const row: HistoryRow = { sequence, label, at, changeCount: changes.length, bytes, ...manifestIn(step) };
  await db.history.add(row);
  await db.historyImages.add({ sequence, changes });

  const total = head.historyBytes - sumBytes(undone) + bytes;
  const isOver = total > limits.bytes || (await db.history.count()) > limits.steps;
  const oldest = isOver ? stepsOverLimits(await db.history.toArray(), total, limits) : [];
  await drop(db, oldest);
  const historyBytes = total - sumBytes(oldest);
  return { row, head: { ...head, lastSequence: sequence, cursor: sequence, historyBytes } };
}

/**
 * The oldest steps that go so that the rest keeps the limits; the newest never goes.
 *
 * @param rows - all steps, oldest first
 * @param total - sum of their bytes
 */
export function stepsOverLimits<Row extends { readonly bytes: number }>(
  rows: readonly Row[],
  total: number,
  limits: HistoryLimits,
): Row[] {
  const dropped: Row[] = [];
  let bytes = total;
  for (const row of rows.slice(0, -1)) {
    if (rows.length - dropped.length <= limits.steps && bytes <= limits.bytes) break;
    dropped.push(row);
    bytes -= row.bytes;
  }
  return dropped;
}

async function drop(db: Database, rows: readonly HistoryRow[]): Promise<void> {
  if (rows.length === 0) return;
  const sequences = rows.map((row) => row.sequence);
  await db.history.bulkDelete(sequences);
  await db.historyImages.bulkDelete(sequences);
}

/** The field of a step that only imports have. */
export function manifestIn({ manifest }: { readonly manifest?: ImportManifest }): {
  readonly manifest?: ImportManifest;
} {
  return manifest === undefined ? {} : { manifest };
}

/** Bytes of these steps together. */
export function sumBytes(rows: readonly { readonly bytes: number }[]): number {
  return rows.reduce((sum, row) => sum + row.bytes, 0);
}

const SAMPLED = 50;

/** Size of a step's images. Measures evenly spaced changes and scales up: a bound on the history needs no exact size. */
export function estimateBytes(changes: readonly RecordChange[]): number {
  const stride = Math.max(1, Math.floor(changes.length / SAMPLED));
  const sampled = changes.filter((_, index) => index % stride === 0);
  const bytes = JSON.stringify(sampled).length;
  return sampled.length === 0 ? 0 : Math.ceil((bytes * changes.length) / sampled.length);
}
