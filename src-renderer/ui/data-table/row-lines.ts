/**
 * The lines of the table: rows, headings over groups of them, and lines that
 * stay in sight at the top and at the bottom.
 *
 * An index of numbers, as the order of rows is one: a number below
 * `FIRST_HEADING` is a row, one from there on a heading. Lines are made anew on
 * every sort, filter and fold, so they cost as much as copying an array; what a
 * heading says is asked for when it is drawn.
 *
 * Depends on: nothing.
 */

/** The first number of a line that stands for a heading. */
export const FIRST_HEADING = 2 ** 31;

/** What a heading says under one column. */
export interface HeadingCell {
  readonly text: string;
  /** What the figure is, and what it leaves out: a hint, read aloud too; empty if there is nothing to say. */
  readonly hint: string;
  /** The figure as it is copied: text, or a number or date in plain form; null leaves the cell empty. */
  readonly copy: { readonly text: string } | { readonly plain: string } | null;
}

/** A line that stands for several rows. */
export interface RowHeading {
  /** Unique among the ids of rows and headings. */
  readonly id: string;
  readonly kind: 'group' | 'totals';
  /** From 1 for the outermost group. */
  readonly level: number;
  /** What the rows have in common: `Malaysia`. */
  readonly label: string;
  /** How many there are: `34 offers`. */
  readonly count: string;
  /** What stands under a column; null leaves it empty. Worked out when first asked for. */
  readonly cell: (columnId: string) => HeadingCell | null;
}

/** All lines of a table, in order. */
export interface RowLines {
  /** Row numbers, and headings by `FIRST_HEADING` plus their number. */
  readonly index: Uint32Array;
  readonly headings: readonly RowHeading[];
  /** How many of the first lines stay in sight under the header. */
  readonly top: number;
  /** How many of the last lines stay in sight at the bottom. */
  readonly bottom: number;
  /** How many levels of groups there are; 0 for rows alone. */
  readonly depth: number;
  /** Whether the rows under a group are shown. */
  readonly isOpen: (headingId: string) => boolean;
}

/** Rows alone. */
export function plainLines(order: Uint32Array): RowLines {
  return { index: order, headings: [], top: 0, bottom: 0, depth: 0, isOpen: () => true };
}

/** The heading at a place; null where a row stands or nothing. */
export function headingAt({ index, headings }: RowLines, position: number): RowHeading | null {
  const line = index[position];
  return line === undefined || line < FIRST_HEADING ? null : (headings[line - FIRST_HEADING] ?? null);
}

/** The id of the row or heading at a place; null beyond the lines. */
export function lineId<Row>(
  lines: RowLines,
  position: number,
  rows: readonly Row[],
  rowId: (row: Row) => string,
): string | null {
  const row = rows[lines.index[position] ?? -1];
  return row === undefined ? (headingAt(lines, position)?.id ?? null) : rowId(row);
}
