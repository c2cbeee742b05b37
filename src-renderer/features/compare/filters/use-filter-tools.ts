/**
 * What the page draws of its filter, wired to its view.
 *
 * Depends on: react, domain/filtering, model (types), the other files of this folder.
 */
import { useCallback, useRef } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { narrowFilter } from '#domain/filtering/edit-filter';
import type { FilterContext } from '#domain/filtering/filter-context';
import type { ColumnCondition, FilterGroup } from '#domain/model/row-filter';
import type { View } from '#domain/model/view';
import type { GridColumn, GridLayout } from '../../../ui/data-table/grid-column';
import type { GridFocus } from '../../../ui/data-table/grid-focus';
import type { MenuAction } from '../../../ui/menu';
import { useMissColumn } from './miss-column';
import { useFilterCommands } from './use-filter-commands';
import { useFilterPanel } from './use-filter-panel';
import type { OfferFilter } from './use-offer-filter';

interface FilterToolsOptions {
  readonly rows: readonly OfferEvaluation[];
  readonly context: FilterContext;
  readonly offerFilter: OfferFilter;
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly focus: GridFocus;
  /** The element of the table that takes the keyboard. */
  readonly gridFocus: () => HTMLElement | null;
  readonly isTable: boolean;
  /** Columns, layout and menu of the table as they are without a filter. */
  readonly columns: readonly GridColumn<OfferEvaluation>[];
  readonly layout: GridLayout;
  readonly columnActions: (columnId: string) => readonly MenuAction[];
  /** Rows that stand back without a filter. Must keep its identity. */
  readonly isDim: (row: OfferEvaluation) => boolean;
}

export function useFilterTools(options: FilterToolsOptions) {
  const { rows, context, offerFilter, view, onViewChange, focus, gridFocus, isTable } = options;
  const { filter, areMissesShown } = view;
  const bar = useRef<HTMLDivElement>(null);
  const onChange = useCallback(
    (next: FilterGroup) => {
      onViewChange({ ...view, filter: next });
    },
    [view, onViewChange],
  );
  const onMissesShown = useCallback(
    (areShown: boolean) => {
      onViewChange({ ...view, areMissesShown: areShown });
    },
    [view, onViewChange],
  );
  const panel = useFilterPanel({ filter, onChange, context, gridFocus, bar });
  const filterActions = useFilterCommands({
    rows,
    filter,
    onChange,
    areMissesShown,
    onMissesShown,
    context,
    panel,
    focus,
    isTable,
  });
  const { columnActions: otherActions, isDim: isOtherwiseDim } = options;
  const columnActions = useCallback(
    (columnId: string) => [...filterActions(columnId), ...otherActions(columnId)],
    [filterActions, otherActions],
  );
  const { rowFilter, misses } = offerFilter;
  const areAnyMissing = misses.length > 0;
  const isDim = useCallback(
    (row: OfferEvaluation) => isOtherwiseDim(row) || (areAnyMissing && !rowFilter.passes(row)),
    [isOtherwiseDim, areAnyMissing, rowFilter],
  );
  const drawn = useMissColumn(options.columns, options.layout, rowFilter, context, areAnyMissing);
  return {
    ...drawn,
    columnActions,
    isDim,
    bar: { filter, onChange, offerFilter, areMissesShown, onMissesShown, panel, bar },
    cellMenu: {
      rows,
      columns: drawn.columns,
      context,
      focus,
      gridFocus,
      onNarrow: (condition: ColumnCondition) => {
        onChange(narrowFilter(filter, condition));
      },
      onEditFilter: panel.editColumn,
    },
    nothingPasses: {
      filter,
      onChange,
      onMissesShown: () => {
        onMissesShown(true);
      },
      counts: offerFilter.counts,
      context,
      found: offerFilter.order.length + offerFilter.missCount,
    },
  };
}
