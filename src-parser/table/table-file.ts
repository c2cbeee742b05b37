/**
 * A foreign file as tables of text: all that is known before anyone asks what it means.
 *
 * Cells are text, whatever the file called them: a number is its value as a
 * decimal, a day is `2026-11-21`. What a column means is decided by who reads it.
 *
 * Depends on: nothing.
 */

/** How the bytes of a text file were read. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'gb18030';

/** What separates the cells of a text file. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** One row that is not blank. */
export interface TableRow {
  /** Line of the file, or row of the sheet, it starts on; the first is 1. */
  readonly line: number;
  /** Last line it reaches; the same unless a quoted cell of a text file holds line breaks. */
  readonly lastLine: number;
  readonly cells: readonly string[];
  /** True if quotation marks do not pair, so the cells cannot be relied on. */
  readonly isMisquoted: boolean;
  /** True if the spreadsheet hides it, by hand or by a filter. */
  readonly isHidden: boolean;
}

/** What a sheet has beside its cells, counted; it is said to the user, never interpreted. */
export interface SheetTraits {
  /** Rows that hold cells and are hidden; they are among the rows. */
  readonly hiddenRows: number;
  /** Columns that are hidden; their cells are in the rows. */
  readonly hiddenColumns: number;
  /** Merged ranges: only the first cell of each holds a value. */
  readonly mergedRanges: number;
  /** Formulas whose stored value was read. */
  readonly formulas: number;
  /** Formulas without a stored value: read as blank. */
  readonly formulasWithoutValue: number;
}

/** One sheet; a text file has one, without a name. */
export interface TableSheet {
  /** As the workbook calls it; empty in a text file. */
  readonly name: string;
  /** Hidden in the workbook: it has no rows here, since they were not read. */
  readonly isHidden: boolean;
  readonly rows: readonly TableRow[];
  readonly traits: SheetTraits;
}

/** A file that was cut into cells. */
export interface TableFile {
  readonly kind: 'text' | 'workbook';
  /** Null for a workbook. */
  readonly encoding: TextEncodingName | null;
  /** Null for a workbook. */
  readonly delimiter: Delimiter | null;
  /** In the order of the workbook. */
  readonly sheets: readonly TableSheet[];
}

/** A sheet of which there is nothing to say. */
export const PLAIN_SHEET: SheetTraits = {
  hiddenRows: 0,
  hiddenColumns: 0,
  mergedRanges: 0,
  formulas: 0,
  formulasWithoutValue: 0,
};
