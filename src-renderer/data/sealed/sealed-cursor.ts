/**
 * Cursors over sealed rows: one that opens what a real cursor stands on, and one over rows in memory.
 *
 * Depends on: dexie.
 */
import { cmp, type DBCoreCursor, type DBCoreTransaction } from 'dexie';

/** The same cursor, with the value it stands on opened. */
export function openingCursor(cursor: DBCoreCursor, opened: (row: unknown) => unknown): DBCoreCursor {
  // The getters of a native cursor know no other `this` than the cursor itself.
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => opened(cursor.value) },
  }) as DBCoreCursor;
}

/** A row that a cursor stands on; without a value where only keys were asked for. */
interface CursorRow {
  readonly key: string;
  readonly value?: unknown;
}

/** A cursor over rows that were read whole, in the order given; null if there are none. */
export function cursorOverRows(
  trans: DBCoreTransaction,
  rows: readonly CursorRow[],
  isReverse: boolean,
): DBCoreCursor | null {
  return rows.length === 0 ? null : new RowsCursor(trans, rows, isReverse);
}

class RowsCursor implements DBCoreCursor {
  readonly trans: DBCoreTransaction;
  done = false;
  readonly #rows: readonly CursorRow[];
  readonly #isReverse: boolean;
  #at = 0;
  #onNext: (() => void) | null = null;
  #isStepping = false;
  #hasMoved = false;
  #end: { readonly resolve: (value: unknown) => void; readonly reject: (cause: Error) => void } | null = null;

  constructor(trans: DBCoreTransaction, rows: readonly CursorRow[], isReverse: boolean) {
    this.trans = trans;
    this.#rows = rows;
    this.#isReverse = isReverse;
  }

  get key(): unknown {
    return this.#rows[this.#at]?.key;
  }

  get primaryKey(): unknown {
    return this.key;
  }

  get value(): unknown {
    return this.#rows[this.#at]?.value;
  }

  start(onNext: () => void): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#end = { resolve, reject };
      this.#onNext = onNext;
      this.#step();
    });
  }

  stop(value?: unknown): void {
    this.#onNext = null;
    this.#end?.resolve(value);
  }

  fail(error: Error): void {
    this.#onNext = null;
    this.#end?.reject(error);
  }

  continue(key?: unknown): void {
    if (key === undefined) {
      this.advance(1);
      return;
    }
    const isReached = (row: CursorRow) => (this.#isReverse ? cmp(row.key, key) <= 0 : cmp(row.key, key) >= 0);
    const next = this.#rows.findIndex((row, index) => index > this.#at && isReached(row));
    this.advance(next === -1 ? this.#rows.length : next - this.#at);
  }

  continuePrimaryKey(_key: unknown, primaryKey: unknown): void {
    this.continue(primaryKey);
  }

  advance(count: number): void {
    this.#at += count;
    this.#hasMoved = true;
    if (!this.#isStepping) this.#step();
  }

  next(): Promise<DBCoreCursor> {
    let isFirst = true;
    return this.start(() => {
      if (isFirst) this.continue();
      else this.stop();
      isFirst = false;
    }).then(() => this);
  }

  /** In a loop and not by recursion, which ten thousand rows would be too deep for. */
  #step(): void {
    this.#isStepping = true;
    while (this.#show()) this.#hasMoved = false;
    this.#isStepping = false;
  }

  /** Shows the row it stands on, or ends; whether it was moved on meanwhile. */
  #show(): boolean {
    if (this.#at >= this.#rows.length) {
      this.done = true;
      this.stop();
      return false;
    }
    try {
      this.#onNext?.();
    } catch (cause) {
      this.fail(cause instanceof Error ? cause : new Error(String(cause)));
    }
    return this.#hasMoved && this.#onNext !== null;
  }
}
