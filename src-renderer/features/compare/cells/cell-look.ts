/**
 * What cells are drawn with beside their values: axes that rows share, marks of
 * formats, and the room those take.
 *
 * Depends on: evaluation (types), model (types), reports (types), ./cell-axes.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { CellFormat } from '#domain/model/cell-format';
import type { CellShades } from '#domain/reports/cell-shades';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { NO_AXES, type CellAxes } from './cell-axes';

/** The look of the cells of a view. */
export interface CellLook {
  readonly axes: CellAxes;
  /** Null where the view formats nothing. */
  readonly shades: CellShades | null;
  /** The largest shown share by column, parts per million: where its bar is full. */
  readonly largestShares: Readonly<Record<string, number>>;
  /** Room of the marks by column, CSS pixels. */
  readonly markWidths: Readonly<Record<string, number>>;
}

/** Cells as they are without axes and formats. */
export const PLAIN_LOOK: CellLook = { axes: NO_AXES, shades: null, largestShares: {}, markWidths: {} };

/** The largest share of each column of shares over some rows. */
export function largestShares(
  columns: readonly ComparisonColumn[],
  rows: readonly OfferEvaluation[],
): Readonly<Record<string, number>> {
  const shares = columns.filter(({ id }) => id === 'shareOfSpend' || id === 'shareOfHashrate');
  return Object.fromEntries(
    shares.map(({ id, value }) => [
      id,
      rows.reduce((most, row) => Math.max(most, Number(value(row) ?? 0)), 0),
    ]),
  );
}

const MARK_WIDTHS = { policy: 88, scale: 18, ends: 56 } as const;

/** The room that the marks of formats need. */
export function markWidths(formats: readonly CellFormat[]): Readonly<Record<string, number>> {
  const widths: Record<string, number> = {};
  for (const format of formats) {
    const width = format.kind === 'policy' ? MARK_WIDTHS.policy : MARK_WIDTHS[format.show];
    widths[format.columnId] = Math.max(widths[format.columnId] ?? 0, width);
  }
  return widths;
}
