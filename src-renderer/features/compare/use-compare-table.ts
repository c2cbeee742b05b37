/**
 * The table of Compare, put together: which offers, in which order and groups, in
 * which columns, and what can be done with them.
 *
 * The order of the steps is the order of need: what passes the filter, how it
 * stands, what its columns say, and only then what may be typed over.
 *
 * Depends on: react, domain (types), ui, the parts of Compare.
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { GridFocus } from '../../ui/data-table/grid-focus';
import type { GridSelection } from '../../ui/data-table/grid-selection';
import { useCellLook } from './cells/use-cell-look';
import { compareColumns } from './compare-columns';
import type { ComparePageProps } from './compare-page-props';
import { useCompareEditing } from './editing/use-compare-editing';
import { useHeldOrder } from './editing/use-held-order';
import { useFilterTools } from './filters/use-filter-tools';
import { useOfferFilter } from './filters/use-offer-filter';
import { useFormats } from './formats/use-formats';
import { landedScale } from './landed-scale';
import { usePivot } from './pivot/use-pivot';
import { useComparedColumns } from './rows/use-compared-columns';
import { useOfferRows } from './rows/use-offer-rows';
import { layoutOf } from './standard-view';
import { useUnit } from './units/use-unit';
import { useViewColumns } from './units/use-view-columns';
import { useShortlist } from './use-shortlist';
import { useSideBySide } from './use-side-by-side';

interface CompareTableOptions {
  readonly focus: GridFocus;
  readonly selection: GridSelection;
  /** The element of the table that takes the keyboard. */
  readonly gridFocus: () => HTMLElement | null;
}

const hasNoCost = (row: OfferEvaluation) => row.cost === null;

/** What the page draws of the table, and beside it. */
export type CompareTableParts = ReturnType<typeof useCompareTable>;

export function useCompareTable(
  props: ComparePageProps,
  { focus, selection, gridFocus }: CompareTableOptions,
) {
  const { rows, evidence, view, onViewChange } = props;
  const offerFilter = useOfferFilter(rows, props.filterContext, view);
  const { offers } = offerFilter;
  const held = useHeldOrder(rows, offerFilter.order, offerFilter.misses, view);
  const { order, misses } = held;
  const layout = useMemo(() => layoutOf(view), [view]);
  const figures = useViewColumns({
    rows,
    order,
    unit: view.unit,
    evidence,
    columnIds: layout.columnIds,
  });

  const sideBySide = useSideBySide(rows, order, selection, view.baselineId);
  const pivot = usePivot();
  const isTable = sideBySide.rows === null && pivot.layout === null;
  const formats = useFormats({ rows, order, figures, view, onViewChange, focus, isTable });
  const look = useCellLook({
    rows,
    order,
    figures,
    formats: view.formats,
    shades: formats.shades,
    columnIds: layout.columnIds,
  });
  // While a weight moves, rows are new and the scale is not.
  const fullAt = useMemo(() => landedScale(rows), [rows]);
  const columns = useMemo(
    () => compareColumns(evidence, fullAt, figures, look),
    [evidence, fullAt, figures, look],
  );
  const offerRows = useOfferRows({
    offers,
    order,
    misses,
    columns: figures,
    view,
    onViewChange,
    focus,
    keptFolds: props.keptFolds,
    isTable,
  });
  const compared = useComparedColumns({
    columns,
    figures,
    layout,
    view,
    baseline: offerRows.baseline,
  });

  const filters = useFilterTools({
    ...compared,
    rows,
    context: props.filterContext,
    offerFilter,
    view,
    onViewChange,
    focus,
    gridFocus,
    isTable,
    columnActions: (columnId) => [...offerRows.columnActions(columnId), ...formats.columnActions(columnId)],
    isDim: hasNoCost,
  });
  const typing = useCompareEditing({
    editing: props.editing,
    rows,
    lines: offerRows.lines,
    columns: filters.columns,
    layout: filters.layout,
    held,
    selection,
    focus,
    view,
    isTable,
  });
  const shortlist = useShortlist({
    rows,
    focus,
    selection,
    isTable,
    onShortlist: props.offerActions?.shortlist,
  });
  useUnit({ view, onViewChange, isTable });
  return {
    ...{ offerFilter, order, misses, layout, figures, columns },
    ...{ sideBySide, pivot, isTable, formats, offerRows, filters, typing, shortlist },
  };
}
