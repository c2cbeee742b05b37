/**
 * The column that says what an offer misses by, while offers that miss the
 * filter stay in sight. It stands first and belongs to no view.
 *
 * Depends on: domain/filtering, ui/data-table (types).
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { FilterContext } from '#domain/filtering/filter-context';
import { missText } from '#domain/filtering/miss-words';
import type { RowFilter } from '#domain/filtering/prepare-filter';
import type { GridColumn, GridLayout } from '../../../ui/data-table/grid-column';
import styles from './filters.module.css';

/** Its id among the columns of the table. */
const MISS_COLUMN_ID = 'misses';

/** What an offer misses, in words; empty for one that passes. */
export function missWordsOf(row: OfferEvaluation, filter: RowFilter, context: FilterContext): string {
  const misses = filter.misses(row);
  const [only] = misses;
  if (only === undefined) return '';
  // With its column: "2 days too early" alone leaves open of what.
  return misses.map((miss) => missText(miss, context)).join('; ');
}

/** The table's columns and layout with that column before all others; as they were where misses are not shown. */
export function useMissColumn(
  columns: readonly GridColumn<OfferEvaluation>[],
  layout: GridLayout,
  filter: RowFilter,
  context: FilterContext,
  areShown: boolean,
): { readonly columns: readonly GridColumn<OfferEvaluation>[]; readonly layout: GridLayout } {
  const shown = useMemo(
    () => (areShown ? [missColumn(filter, context), ...columns] : columns),
    [areShown, filter, context, columns],
  );
  const laidOut = useMemo(
    () =>
      areShown
        ? {
            ...layout,
            columnIds: [MISS_COLUMN_ID, ...layout.columnIds],
            pinnedLeft: [MISS_COLUMN_ID, ...layout.pinnedLeft],
          }
        : layout,
    [areShown, layout],
  );
  return { columns: shown, layout: laidOut };
}

/** A sort as a view keeps it: the column has no order of its own. */
export function withoutMissKey<Key extends { readonly columnId: string }>(
  sort: readonly Key[],
): readonly Key[] {
  return sort.filter(({ columnId }) => columnId !== MISS_COLUMN_ID);
}

/** A layout as a view keeps it. */
export function withoutMissColumn(layout: GridLayout): GridLayout {
  if (!layout.columnIds.includes(MISS_COLUMN_ID)) return layout;
  const isOther = (id: string) => id !== MISS_COLUMN_ID;
  return {
    ...layout,
    columnIds: layout.columnIds.filter(isOther),
    pinnedLeft: layout.pinnedLeft.filter(isOther),
    pinnedRight: layout.pinnedRight.filter(isOther),
    widths: Object.fromEntries(Object.entries(layout.widths).filter(([id]) => isOther(id))),
  };
}

function missColumn(filter: RowFilter, context: FilterContext): GridColumn<OfferEvaluation> {
  const text = (row: OfferEvaluation) => missWordsOf(row, filter, context);
  return {
    id: MISS_COLUMN_ID,
    header: 'Misses',
    group: 'Filter',
    definition: 'What the offer misses the filter by; empty for an offer that passes.',
    align: 'left',
    width: 190,
    extraWidth: 0,
    isStrong: false,
    isLowBest: true,
    value: text,
    text,
    copy: (row) => ({ text: text(row) }),
    render: (row) => <span className={styles['miss']}>{text(row)}</span>,
  };
}
