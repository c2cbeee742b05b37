/**
 * Filters and sorts the offers as the view says, as an order of row numbers.
 *
 * Columns of numbers are made once per set of rows and column, and kept: the
 * second sort by a column costs only the sort.
 *
 * Depends on: react, ui/data-table/sort-index, ./filter-offers.
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { SortKey } from '#domain/model/view';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { ranksById, sortableValues, sortIndex } from '../../ui/data-table/sort-index';
import { matchingRows, searchTexts } from './filter-offers';

const columnsById = new Map(comparisonColumns.map((column) => [column.id, column]));

export function useOfferOrder(
  rows: readonly OfferEvaluation[],
  sort: readonly SortKey[],
  filterText: string,
): Uint32Array {
  const prepared = useMemo(
    () => ({
      texts: searchTexts(rows),
      tieRanks: ranksById(rows, (row) => row.offer.id),
      values: new Map<string, Float64Array>(),
    }),
    [rows],
  );
  const shown = useMemo(() => matchingRows(prepared.texts, filterText), [prepared, filterText]);
  return useMemo(() => {
    const keys = sort.flatMap((key) => {
      const column = columnsById.get(key.columnId);
      if (column === undefined) return [];
      const values = prepared.values.get(column.id) ?? sortableValues(rows, column.value);
      prepared.values.set(column.id, values);
      return [{ values, isAscending: (column.better !== 'high') === key.bestFirst }];
    });
    return sortIndex(shown, keys, prepared.tieRanks);
  }, [rows, prepared, shown, sort]);
}
