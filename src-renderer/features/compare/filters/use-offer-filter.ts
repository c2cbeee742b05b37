/**
 * The filter of a view over the offers at hand: which pass, which miss, and what
 * each condition does. Worked out again only for what changed.
 *
 * Depends on: react, domain/filtering, ../order-offers.
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { filterColumns, type FilterColumns } from '#domain/filtering/filter-columns';
import type { FilterContext } from '#domain/filtering/filter-context';
import { gateCounts, type GateCount } from '#domain/filtering/gate-counts';
import { prepareFilter, type RowFilter } from '#domain/filtering/prepare-filter';
import type { View } from '#domain/model/view';
import { orderable, orderOffers, shownOffers, type OrderableOffers } from '../order-offers';
import { splitByFilter } from './split-by-filter';

/** What the filter makes of the offers. */
export interface OfferFilter {
  readonly offers: OrderableOffers;
  readonly columns: FilterColumns;
  readonly rowFilter: RowFilter;
  /** Row numbers of those that pass, in order: what counts. */
  readonly order: Uint32Array;
  /** Row numbers of those that miss, in the same order among themselves; none where they are not shown. */
  readonly misses: Uint32Array;
  /** How many hold the words that are looked for and miss the filter. */
  readonly missCount: number;
  /** For each condition at the top, among the offers that hold the words. */
  readonly counts: readonly GateCount[];
}

export function useOfferFilter(
  rows: readonly OfferEvaluation[],
  context: FilterContext,
  view: Pick<View, 'sort' | 'filterText' | 'filter' | 'areMissesShown' | 'unit'>,
): OfferFilter {
  const { sort, filterText, filter, areMissesShown, unit } = view;
  const offers = useMemo(() => orderable(rows), [rows]);
  const columns = useMemo(() => filterColumns(rows, context), [rows, context]);
  const rowFilter = useMemo(() => prepareFilter(filter, context), [filter, context]);
  const found = useMemo(() => shownOffers(offers, filterText), [offers, filterText]);
  const split = useMemo(() => splitByFilter(found, filter, columns), [found, filter, columns]);
  const order = useMemo(() => orderOffers(offers, split.passing, sort, unit), [offers, split, sort, unit]);
  const misses = useMemo(
    () => (areMissesShown ? orderOffers(offers, split.missing, sort, unit) : NONE),
    [areMissesShown, offers, split, sort, unit],
  );
  const counts = useMemo(() => {
    const isFound = new Uint8Array(rows.length);
    for (const row of found) isFound[row] = 1;
    return gateCounts(filter, columns, isFound);
  }, [rows, found, filter, columns]);
  return { offers, columns, rowFilter, order, misses, missCount: split.missing.length, counts };
}

const NONE = new Uint32Array(0);
