/**
 * What this page itself wrote since it last read, so that an edit of one offer need not read
 * ten thousand of them again.
 *
 * Every write passes the writer of this page, which tells what it wrote at which position. Where a
 * position is missing, whoever reads must read the table.
 *
 * Depends on: ./tables (types).
 */
import type { ContentTable, RecordChange } from './tables';

/** Most records that are kept of writes nobody has read yet; beyond it, tables are read again. */
const MOST_KEPT = 5_000;

/** Writes by their position. */
export class KnownChanges {
  readonly #byPosition = new Map<number, readonly RecordChange[]>();
  #count = 0;

  /** Keeps what is about to be committed at a position; null if it was not committed after all. */
  note(position: number, changes: readonly RecordChange[] | null): void {
    this.#count += (changes?.length ?? 0) - (this.#byPosition.get(position)?.length ?? 0);
    if (this.#count > MOST_KEPT) this.clear();
    else if (changes === null) this.#byPosition.delete(position);
    else this.#byPosition.set(position, changes);
  }

  /** All changes of one table after a position up to another, in order; null if any is missing. */
  between(table: ContentTable, after: number, upTo: number): readonly RecordChange[] | null {
    const found: RecordChange[] = [];
    for (let position = after + 1; position <= upTo; position += 1) {
      const changes = this.#byPosition.get(position);
      if (changes === undefined) return null;
      found.push(...changes.filter((change) => change.table === table));
    }
    return found;
  }

  /** Lets go of what was read: everything up to a position. */
  forget(upTo: number): void {
    for (const [position, { length }] of this.#byPosition) {
      if (position > upTo) continue;
      this.#byPosition.delete(position);
      this.#count -= length;
    }
  }

  clear(): void {
    this.#byPosition.clear();
    this.#count = 0;
  }
}

/**
 * The rows of a table with changes made to them, in the order in which the database has them:
 * by id, compared by code units. Rows that did not change stay the same objects.
 */
export function withChanges<Row extends { readonly id: string }>(
  rows: readonly Row[],
  changes: readonly RecordChange[],
): readonly Row[] {
  const next = [...rows];
  for (const { key, after } of changes) {
    const place = placeOf(next, key);
    const isThere = next[place]?.id === key;
    // The image is an exact copy of a row of this very table, so it needs no check here.
    if (after === null) next.splice(place, isThere ? 1 : 0);
    else next.splice(place, isThere ? 1 : 0, after as Row);
  }
  return next;
}

/** Where a row with this id stands, or would. */
function placeOf(rows: readonly { readonly id: string }[], id: string): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
