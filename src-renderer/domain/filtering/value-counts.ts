/**
 * The different values of a column with how many offers have each, for a list
 * to tick.
 *
 * Depends on: reports (types), filtering.
 */
import type { ComparisonColumn } from '../reports/comparison-column';
import { valuesOf, type FilterColumns } from './filter-columns';

/** A value and how many offers have it; null is not known. */
export interface ValueCount {
  readonly value: string | number | null;
  readonly count: number;
}

/**
 * Every value of a column, most frequent first, then in the order of the text; not known comes last.
 *
 * @param compare - orders texts as a reader would
 */
export function valueCounts(
  columns: FilterColumns,
  column: ComparisonColumn,
  compare: (a: string, b: string) => number,
): readonly ValueCount[] {
  const { codes, values } = valuesOf(columns, column);
  const counts = new Uint32Array(values.length);
  let unknown = 0;
  for (const code of codes) {
    if (code === -1) unknown += 1;
    else counts[code] = (counts[code] ?? 0) + 1;
  }
  const known = values.map((value, place) => ({ value, count: counts[place] ?? 0 }));
  known.sort((a, b) => b.count - a.count || compare(String(a.value), String(b.value)));
  return unknown === 0 ? known : [...known, { value: null, count: unknown }];
}
