/**
 * Lines of a sheet that stand for several of its offers: over a group, and under
 * all of them.
 *
 * They stand beside the rows and not among them, so that whoever adds up a
 * column of the sheet adds each offer once. What can be added says so: a writer
 * may then put a formula in its place that leaves other such lines out.
 *
 * Depends on: evaluation (types), reports.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { aggregateCell } from './aggregate-cell';
import type { ComparisonColumn } from './comparison-column';
import type { SheetCell } from './sheet-cell';

/** Offers that stand together, in the order of the sheet. */
export interface OfferSlice {
  /** What they have in common: `Malaysia`. */
  readonly label: string;
  /** From 1 for the outermost groups. */
  readonly level: number;
  /** Number of its first row, counting from 0. */
  readonly first: number;
  /** How many rows, at least one. */
  readonly count: number;
}

/** What a column comes to over several rows. */
export interface SheetSum {
  readonly cell: SheetCell;
  /** Whether it is the sum of the cells, rather than a mean, a range or the worst. */
  readonly isSum: boolean;
}

/** The line over a group. */
export interface SheetGroup extends OfferSlice {
  /** As many as columns. */
  readonly sums: readonly SheetSum[];
}

/** Puts every column together over the offers of each slice. */
export function sheetGroups(
  slices: readonly OfferSlice[],
  rows: readonly OfferEvaluation[],
  columns: readonly ComparisonColumn[],
): readonly SheetGroup[] {
  return slices.map((slice) => ({
    ...slice,
    sums: sheetSums(rows.slice(slice.first, slice.first + slice.count), columns),
  }));
}

/** Puts every column together over these offers. */
export function sheetSums(
  rows: readonly OfferEvaluation[],
  columns: readonly ComparisonColumn[],
): readonly SheetSum[] {
  return columns.map((column) => {
    const { cell, aggregate } = aggregateCell(column, rows);
    return { cell, isSum: aggregate.rule === 'sum' && typeof cell === 'number' };
  });
}

/** The groups by their first row, the outermost first. */
export function groupsByRow(groups: readonly SheetGroup[]): ReadonlyMap<number, readonly SheetGroup[]> {
  const byRow = new Map<number, SheetGroup[]>();
  for (const group of groups.toSorted((a, b) => a.level - b.level)) {
    const here = byRow.get(group.first);
    if (here === undefined) byRow.set(group.first, [group]);
    else here.push(group);
  }
  return byRow;
}
