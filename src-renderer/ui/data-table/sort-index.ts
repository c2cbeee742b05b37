/**
 * Sorting as an order of row numbers, outside the table and outside the rows.
 *
 * Values go column-wise into arrays of numbers (text by its rank under one
 * collator), and those into ranks: no two rows are ever compared. Missing values
 * come last in both directions: a reversed sort is therefore not the mirror image
 * of the sort.
 *
 * Depends on: ./dense-ranks.
 */
import { denseRanks, orderByRanks, type DenseRanks } from './dense-ranks';

/** A value as a column gives it; null is not known. */
export type SortValue = string | number | null;

/** One key of a sort: a number for each row, and which end comes first. */
export interface SortKeyValues {
  /** By row number; NaN is missing. Numbers must be finite. Never changed once sorted by: ranks are kept. */
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
  const numbers = new Float64Array(rows.length).fill(Number.NaN);
  /** Each text at the place in which it was first met. */
  const texts = new Map<string, number>();
  /** By row number: the place of its text. Stays empty if there are only numbers. */
  let textOf = new Int32Array();
  let largest = 0;
  rows.forEach((row, index) => {
    const found = value(row);
    if (typeof found === 'number') {
      numbers[index] = found;
      if (found > largest) largest = found;
    } else if (found !== null) {
      if (textOf.length === 0) textOf = new Int32Array(rows.length).fill(-1);
      const place = texts.get(found) ?? texts.size;
      if (place === texts.size) texts.set(found, place);
      textOf[index] = place;
    }
  });
  const ranks = rankTexts([...texts.keys()]);
  for (const [index, place] of textOf.entries()) {
    if (place !== -1) numbers[index] = largest + 1 + (ranks[place] ?? 0);
  }
  return numbers;
}

/** The rank of each of different texts; those that differ only in case share one. */
function rankTexts(texts: readonly string[]): readonly number[] {
  const places = texts.map((_, place) => place);
  places.sort((a, b) => compareText(texts[a] ?? '', texts[b] ?? ''));
  const ranks = new Array<number>(texts.length).fill(0);
  let rank = 0;
  let before: string | null = null;
  for (const place of places) {
    const text = texts[place] ?? '';
    if (before !== null && compareText(before, text) !== 0) rank += 1;
    ranks[place] = rank;
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
  let order = orderByRanks(candidates, ranksOf(tieRanks), true);
  // The last key first: each later pass keeps the order of the one before among rows it finds equal.
  for (const { values, isAscending } of [...keys].reverse()) {
    order = orderByRanks(order, ranksOf(values), isAscending);
  }
  return order;
}

/** As long as the values are kept, so are their ranks. */
const knownRanks = new WeakMap<Float64Array, DenseRanks>();

function ranksOf(values: Float64Array): DenseRanks {
  const ranks = knownRanks.get(values) ?? denseRanks(values);
  knownRanks.set(values, ranks);
  return ranks;
}

/**
 * Ranks that keep rows in the order of their ids, whatever order they arrive in:
 * by what stands before an id's last number, then by that number.
 */
export function ranksById<Row>(rows: readonly Row[], id: (row: Row) => string): Float64Array {
  const ids = rows.map(id);
  const numbers = new Float64Array(ids.length);
  // Comparing texts is slow, and ids mostly differ in their last number alone.
  const stems = ids.map((one, row) => {
    const end = stemLength(one);
    numbers[row] = end === one.length ? -1 : Number(one.slice(end));
    return one.slice(0, end);
  });
  const stemRanks = sortableValues(stems, (stem) => stem);
  const order = sortIndex(
    allRows(ids.length),
    [stemRanks, numbers].map((values) => ({ values, isAscending: true })),
    Float64Array.from(ids.keys()),
  );
  const isAlike = (a: number, b: number) => stemRanks[a] === stemRanks[b] && numbers[a] === numbers[b];
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    while (end < order.length && isAlike(order[first] ?? 0, order[end] ?? 0)) end += 1;
    // `O-7` and `O-07`, `o-7` and `O-7`.
    if (end - first > 1) order.subarray(first, end).sort((a, b) => compareIds(ids[a], ids[b]) || a - b);
    first = end;
  }
  const ranks = new Float64Array(ids.length);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}

/** Longest run of digits that a number holds exactly. */
const MOST_DIGITS = 15;

/** Length of an id without the digits it ends in. */
function stemLength(id: string): number {
  let end = id.length;
  while (end > 0 && id.length - end < MOST_DIGITS && isDigit(id.charCodeAt(end - 1))) end -= 1;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function compareIds(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every row number from 0, for a table without a filter. */
export function allRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) => index);
}
