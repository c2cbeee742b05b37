/**
 * How many records each table holds and a sum over their text: what tells
 * whether a database holds what it held when it was last written.
 *
 * The sum does not depend on the order of the records, so that a change moves it
 * by its own records only. It finds damage and half-written imports; it is no
 * defence against somebody who wants to deceive.
 *
 * Depends on: ../tables.
 */
import { CONTENT_TABLES, type ContentTable, type RecordChange, type TableTally } from '../tables';

/** All content tables. */
export type Tally = Readonly<Record<ContentTable, TableTally>>;

const NOTHING: TableTally = { count: 0, sum: 0 };
const MODULUS = 2 ** 52;

/** The tally of a workspace, given the records of each table. */
export function tallyOf(rowsOf: (table: ContentTable) => Iterable<unknown>): Tally {
  return everyTable((table) => {
    let { count, sum } = NOTHING;
    for (const row of rowsOf(table)) {
      count += 1;
      sum = add(sum, sumOf(row));
    }
    return { count, sum };
  });
}

/**
 * Counts and sums of changes, a slice of them at a time: a hundred thousand records at once hold the page
 * for a second.
 */
export class ChangeSums {
  readonly #taken: Partial<Record<ContentTable, TableTally>> = {};
  readonly #given: Partial<Record<ContentTable, TableTally>> = {};

  /** Of each change once. */
  add(changes: readonly RecordChange[]): this {
    for (const { table, before, after } of changes) {
      if (before !== null) addTo(this.#taken, table, before);
      if (after !== null) addTo(this.#given, table, after);
    }
    return this;
  }

  /** Of the records that the changes left behind, by table; a table without any is absent. */
  written(): Partial<Record<ContentTable, TableTally>> {
    return { ...this.#given };
  }

  /** The tally after the changes. */
  tallyAfter(tally: Tally): Tally {
    return everyTable((table) => {
      const taken = this.#taken[table] ?? NOTHING;
      const given = this.#given[table] ?? NOTHING;
      const { count, sum } = tally[table];
      return {
        count: count - taken.count + given.count,
        sum: add(add(sum, MODULUS - taken.sum), given.sum),
      };
    });
  }
}

/** Of the records that these changes left behind, by table; a table without any is absent. */
export function sumsOf(changes: readonly RecordChange[]): Partial<Record<ContentTable, TableTally>> {
  return new ChangeSums().add(changes).written();
}

function addTo(sums: Partial<Record<ContentTable, TableTally>>, table: ContentTable, row: unknown): void {
  const { count, sum } = sums[table] ?? NOTHING;
  sums[table] = { count: count + 1, sum: add(sum, sumOf(row)) };
}

/** The tables in which two tallies differ. */
export function differingTables(one: Tally, other: Tally): readonly ContentTable[] {
  return CONTENT_TABLES.filter(
    (table) => one[table].count !== other[table].count || one[table].sum !== other[table].sum,
  );
}

/** Reads a tally from stored data; null if it is none. A table that an older release did not have counts as empty. */
export function readTally(value: unknown): Tally | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'settings')) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const filled = Object.fromEntries(CONTENT_TABLES.map((table) => [table, given[table] ?? NOTHING]));
  return Object.values(filled).every(isTableTally) ? (filled as Tally) : null;
}

function isTableTally(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { count, sum } = value as Readonly<Record<string, unknown>>;
  return Number.isSafeInteger(count) && Number.isSafeInteger(sum);
}

function everyTable(work: (table: ContentTable) => TableTally): Tally {
  return Object.fromEntries(CONTENT_TABLES.map((table) => [table, work(table)])) as Tally;
}

/** Both are below the modulus, so their sum is exact. */
function add(one: number, other: number): number {
  return (one + other) % MODULUS;
}

/** Of a record's text as it is stored: two lanes of 32 bits, FNV-1a and a second multiplier, 52 bits of them kept. */
function sumOf(row: unknown): number {
  const text = JSON.stringify(row);
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 15;
  }
  low ^= low >>> 16;
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0);
}
