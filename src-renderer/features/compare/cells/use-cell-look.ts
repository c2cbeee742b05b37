/**
 * The look of the cells, made again only for what changed.
 *
 * Depends on: react, domain (types), ./cell-axes, ./cell-look.
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { CellFormat } from '#domain/model/cell-format';
import type { CellShades } from '#domain/reports/cell-shades';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { cellAxes, NO_AXES } from './cell-axes';
import { largestShares, markWidths, type CellLook } from './cell-look';

interface CellLookOptions {
  readonly rows: readonly OfferEvaluation[];
  /** Numbers of the rows that are shown. */
  readonly order: Uint32Array;
  readonly figures: readonly ComparisonColumn[];
  readonly formats: readonly CellFormat[];
  readonly shades: CellShades | null;
  /** Columns that are shown. */
  readonly columnIds: readonly string[];
}

/** Drawn on an axis that all offers share. */
const ON_AXES: readonly string[] = ['rackSpread', 'paymentsOnAxis', 'quoteTrend'];

export function useCellLook(options: CellLookOptions): CellLook {
  const { rows, order, figures, formats, shades, columnIds } = options;
  const needsAxes = ON_AXES.some((id) => columnIds.includes(id));
  const needsShares = columnIds.includes('shareOfSpend') || columnIds.includes('shareOfHashrate');
  const axes = useMemo(() => (needsAxes ? cellAxes(rows) : NO_AXES), [needsAxes, rows]);
  const shares = useMemo(() => {
    if (!needsShares) return {};
    const shown = Array.from(order, (index) => rows[index]).filter((row) => row !== undefined);
    return largestShares(figures, shown);
  }, [needsShares, order, rows, figures]);
  const widths = useMemo(() => markWidths(formats), [formats]);
  return useMemo(
    () => ({ axes, shades, largestShares: shares, markWidths: widths }),
    [axes, shades, shares, widths],
  );
}
