/**
 * The lines of the sheet Compare from top to bottom: groups over their offers,
 * offers, totals.
 *
 * Sums over a group and over all offers are formulas that leave each other out
 * (`SUBTOTAL`), so that a reader who changes a cell sees its totals follow, and
 * nothing is counted twice.
 *
 * Depends on: reports (types).
 */
import type { ComparisonSheet } from '#domain/reports/comparison-sheet';
import type { SheetCell } from '#domain/reports/sheet-cell';
import { groupsByRow, type SheetSum } from '#domain/reports/sheet-groups';

/** One line under the header. */
export interface SheetLine {
  /** As many as columns. */
  readonly cells: readonly SheetCell[];
  /** Number of the offer's row in the sheet; null for a line that stands for several. */
  readonly row: number | null;
  /** How many groups it lies in, and can be folded away with. */
  readonly outlineLevel: number;
  /** Lines that its sums add up, counting from 0, both included; null for an offer. */
  readonly over: { readonly first: number; readonly last: number } | null;
  /** Columns, counting from 0, whose cell is the sum over those lines. */
  readonly sumColumns: readonly number[];
}

/** Lays the lines out. */
export function sheetLines(sheet: ComparisonSheet): readonly SheetLine[] {
  const { groups, rows, totals } = sheet;
  const depth = groups.reduce((most, { level }) => Math.max(most, level), 0);
  const starting = groupsByRow(groups);
  const lines: SheetLine[] = [];
  /** Groups that are still open: their line, and the row after their last one. */
  const open: { line: number; end: number }[] = [];
  const close = (row: number) => {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= row) {
      const { line } = open.pop() ?? { line: 0 };
      const heading = lines[line];
      if (heading !== undefined)
        lines[line] = { ...heading, over: { first: line + 1, last: lines.length - 1 } };
    }
  };
  rows.forEach((cells, row) => {
    close(row);
    for (const group of starting.get(row) ?? []) {
      open.push({ line: lines.length, end: group.first + group.count });
      const name = `${group.label} (${String(group.count)})`;
      lines.push(summaryLine(name, group.sums, group.level - 1));
    }
    lines.push({ cells, row, outlineLevel: depth, over: null, sumColumns: [] });
  });
  close(rows.length);
  if (totals !== null) {
    const over = { first: 0, last: lines.length - 1 };
    lines.push({ ...summaryLine(`Total (${String(rows.length)})`, totals, 0), over });
  }
  return lines;
}

/** The first column holds the offer's reference: it says what the line is of. */
function summaryLine(name: string, sums: readonly SheetSum[], outlineLevel: number): SheetLine {
  return {
    cells: sums.map(({ cell }, column) => (column === 0 ? { words: name } : cell)),
    row: null,
    outlineLevel,
    over: null,
    sumColumns: sums.flatMap(({ isSum }, column) => (isSum && column > 0 ? [column] : [])),
  };
}
