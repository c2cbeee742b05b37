/**
 * Rows parted by a filter, each part in the order in which they came.
 *
 * Depends on: domain/filtering, model (types).
 */
import type { FilterColumns } from '#domain/filtering/filter-columns';
import { passingRows } from '#domain/filtering/filter-rows';
import type { FilterGroup } from '#domain/model/row-filter';

/** Row numbers in two parts. */
export interface SplitRows {
  readonly passing: Uint32Array;
  readonly missing: Uint32Array;
}

export function splitByFilter(shown: Uint32Array, filter: FilterGroup, columns: FilterColumns): SplitRows {
  if (filter.rules.length === 0) return { passing: shown, missing: NONE };
  const passes = passingRows(filter, columns);
  return {
    passing: shown.filter((row) => passes[row] === 1),
    missing: shown.filter((row) => passes[row] !== 1),
  };
}

const NONE = new Uint32Array(0);
