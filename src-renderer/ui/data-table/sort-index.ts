/**
 * Sorting as an order of row numbers, outside the table and outside the rows.
 *
 * Values go column-wise into arrays of numbers (text by its rank under one
 * collator), so that comparing two rows reads a few doubles and nothing else.
 * Missing values come last in both directions: a reversed sort is therefore not
 * the mirror image of the sort.
 *
 * Depends on: nothing.
 */

/** A value as a column gives it; null is not known. */
export type SortValue = string | number | null;

/** One key of a sort: a number for each row, and which end comes first. */
export interface SortKeyValues {
  /** By row number; NaN is missing. Numbers must be finite. */
  readonly values: Float64Array;
  readonly isAscending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares text as a reader would: `S9` before `S21`, upper and lower case alike. */
export const compareText: (a: string, b: string) => number = collator.compare;

/**
 * The values of one column as numbers that sort alike.
 *
 * Text becomes the rank of the text among all texts of the column; texts that
 * differ only in case get one rank. Numbers come before text if a column mixes them.
 */
export function sortableValues<Row>(rows: readonly Row[], value: (row: Row) => SortValue): Float64Array {
  const numbers = new Float64Array(rows.length);
  const texts: (string | null)[] = [];
  let largest = 0;
  rows.forEach((row, index) => {
    const found = value(row);
    texts.push(typeof found === 'string' ? found : null);
    numbers[index] = typeof found === 'number' ? found : Number.NaN;
    if (typeof found === 'number' && found > largest) largest = found;
  });
  const ranks = rankTexts(new Set(texts));
  texts.forEach((text, index) => {
    if (text !== null) numbers[index] = largest + 1 + (ranks.get(text) ?? 0);
  });
  return numbers;
}

function rankTexts(texts: ReadonlySet<string | null>): ReadonlyMap<string, number> {
  const distinct = [...texts].filter((text) => text !== null).sort(compareText);
  const ranks = new Map<string, number>();
  let rank = 0;
  let before: string | null = null;
  for (const text of distinct) {
    if (before !== null && compareText(before, text) !== 0) rank += 1;
    ranks.set(text, rank);
    before = text;
  }
  return ranks;
}

/**
 * Orders row numbers by the keys, first key first.
 *
 * @param candidates - the row numbers to order, such as those a filter left over
 * @param keys - none leaves the tie order alone
 * @param tieRanks - by row number, all different: the order of rows that are equal in every key
 * @returns a new array with the same row numbers
 */
export function sortIndex(
  candidates: Uint32Array,
  keys: readonly SortKeyValues[],
  tieRanks: Float64Array,
): Uint32Array {
  const columns = [...keys.map(lowestFirst), tieRanks];
  return Uint32Array.from(candidates).sort((a, b) => {
    for (const column of columns) {
      const x = column[a] ?? 0;
      const y = column[b] ?? 0;
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}

/** The same values with the wanted end lowest and missing ones highest of all. */
function lowestFirst({ values, isAscending }: SortKeyValues): Float64Array {
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.POSITIVE_INFINITY;
    return isAscending ? value : -value;
  });
}

/** Ranks that keep rows in the order of their ids, whatever order they arrive in. */
export function ranksById<Row>(rows: readonly Row[], id: (row: Row) => string): Float64Array {
  const ids = rows.map(id);
  const order = ids.map((_, index) => index);
  order.sort((a, b) => compareIds(ids[a] ?? '', ids[b] ?? '') || a - b);
  const ranks = new Float64Array(rows.length);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}

function compareIds(a: string, b: string): number {
  return compareText(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Every row number from 0, for a table without a filter. */
export function allRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) => index);
}
