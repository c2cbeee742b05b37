/**
 * The columns as a view shows them: money in its unit, shares of what is shown.
 *
 * Shares are worked out only while a column of them is shown: they change with
 * every filter.
 *
 * Depends on: react, domain.
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Evidence } from '#domain/model/evidence';
import type { MoneyUnit } from '#domain/model/view';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { columnsInUnit } from '#domain/reports/money-unit';
import { withDocuments } from '#domain/reports/quote-columns';
import { shareColumns, withShares } from '#domain/reports/share-columns';

interface ViewColumnsOptions {
  readonly rows: readonly OfferEvaluation[];
  /** Numbers of the rows that are shown. */
  readonly order: Uint32Array;
  readonly unit: MoneyUnit;
  /** What the rows were read from. */
  readonly evidence: readonly Evidence[];
  /** Columns that are shown. */
  readonly columnIds: readonly string[];
}

/** Keeps its identity while unit, rows and filter do. */
export function useViewColumns(options: ViewColumnsOptions): readonly ComparisonColumn[] {
  const { rows, order, unit, evidence, columnIds } = options;
  const inUnit = columnsInUnit(unit);
  const columns = useMemo(() => withDocuments(inUnit, evidence), [inUnit, evidence]);
  const areSharesShown = shareColumns.some(({ id }) => columnIds.includes(id));
  return useMemo(() => {
    if (!areSharesShown) return columns;
    const shown = Array.from(order, (index) => rows[index]).filter((row) => row !== undefined);
    return withShares(columns, shown);
  }, [columns, areSharesShown, rows, order]);
}
