/**
 * What an import says of itself in its step of the history, and whether the newest step is whole.
 *
 * IndexedDB promises that a transaction is written whole or not at all, and after a power cut does not
 * always keep that: of an import of 1,000 records, 108 were found. Nothing in a database that was torn
 * says so by itself; so an import notes what belongs to it, and a start counts.
 *
 * Depends on: ./tables (types), ./vault/tally.
 */
import type { Head, HistoryImages, HistoryRow, ImportManifest, RecordChange } from './tables';
import { sumsOf, type ChangeSums } from './vault/tally';

/** The file that an import came from; null where there was none. */
export interface ImportSource {
  readonly fileName: string | null;
  /** Of its bytes, lower-case hex. */
  readonly sha256: string | null;
}

/** The manifest of an import that made changes of these sums as the write of this position. */
export function manifestOf(
  { fileName, sha256 }: ImportSource,
  position: number,
  sums: ChangeSums,
): ImportManifest {
  return { position, fileName, sha256, written: sums.written() };
}

/** What a database says of its newest step. */
export interface NewestStep {
  readonly head: Head;
  /** The last of the history, undone or not. */
  readonly row: HistoryRow | undefined;
  /** The last of all images. */
  readonly images: HistoryImages | undefined;
}

/**
 * Whether the newest step is there with all that belongs to it: its row, its images and, if it is an import
 * and nothing was written since, every record of it.
 *
 * @param recordOf - the record as it is stored; undefined if it is not there
 */
export function isNewestStepWhole(
  { head, row, images }: NewestStep,
  recordOf: (change: RecordChange) => unknown,
): boolean {
  if ((row?.sequence ?? 0) !== head.lastSequence) return false;
  if (row === undefined) return images === undefined;
  if (images?.sequence !== row.sequence || images.changes.length !== row.changeCount) return false;
  const { manifest } = row;
  if (manifest === undefined) return true;
  if (!isSame(sumsOf(images.changes), manifest.written)) return false;
  return (
    manifest.position !== head.position ||
    images.changes.every((change) => isSame(recordOf(change) ?? null, change.after))
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
