/**
 * Columns and layout of the table while offers are compared with a baseline.
 *
 * Depends on: react, domain, ui, ./delta-columns.
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { View } from '#domain/model/view';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import type { GridColumn, GridLayout } from '../../../ui/data-table/grid-column';
import { comparedColumns, comparedLayout } from './delta-columns';

interface ComparedColumnsOptions {
  readonly columns: readonly GridColumn<OfferEvaluation>[];
  /** The same columns with their values, such as in the unit that is shown. Must keep its identity. */
  readonly figures: readonly ComparisonColumn[];
  readonly layout: GridLayout;
  readonly view: View;
  /** Null where nothing is compared: columns and layout are then as they were. */
  readonly baseline: OfferEvaluation | null;
}

export function useComparedColumns(options: ComparedColumnsOptions) {
  const { columns, figures, layout, view, baseline } = options;
  const byId = useMemo(() => new Map(figures.map((figure) => [figure.id, figure])), [figures]);
  const isCosy = view.rowHeight === 'cosy';
  const compared = useMemo(
    () => (baseline === null ? columns : comparedColumns(columns, byId, baseline, isCosy)),
    [columns, byId, baseline, isCosy],
  );
  return {
    columns: compared,
    layout: useMemo(() => comparedLayout(layout, compared), [layout, compared]),
  };
}
