/**
 * A foreign file as tables of text: all that is known before anyone asks what it means.
 *
 * Cells are text, whatever the file called them: a number is its value as a
 * decimal, a day is `2026-11-21`. What a column means is decided by who reads it.
 *
 * Depends on: nothing.
 */

/** Every way in which the bytes of a text file can be read. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'windows-1252',
  'big5',
  'shift_jis',
] as const;
/** How the bytes of a text file were read. */
export type TextEncodingName = (typeof TEXT_ENCODINGS)[number];

/** Everything that can separate the cells of a text file. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
/** What separates the cells of a text file. */
export type Delimiter = (typeof DELIMITERS)[number];

/** Every mark that can stand round a cell of a text file. */
export const QUOTES = ['"', "'"] as const;
/** The mark that stands round a cell of a text file in which a delimiter is text. */
export type QuoteMark = (typeof QUOTES)[number];

/** How a text is to be read where the user knows better; null is as it was found. */
export interface DialectChoice {
  readonly encoding: TextEncodingName | null;
  readonly delimiter: Delimiter | null;
  readonly quote: QuoteMark | null;
}

/** Nothing chosen: the file decides. */
export const AS_FOUND: DialectChoice = { encoding: null, delimiter: null, quote: null };

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
  /** Values of a JSON file that are lists, or objects within objects: kept as JSON text. */
  readonly nestedValues: number;
}

/** A place in a sheet. */
export interface CellAt {
  /** As {@link TableRow} counts: the first is 1. */
  readonly line: number;
  /** Place among the cells of its row: the first is 0. */
  readonly column: number;
}

/** Cells that are shown as one: the value stands in the first line and column. Both ends belong to it. */
export interface MergedRange {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Places of one kind that are named, at most; the traits have the true number. */
export const MOST_PLACES = 10_000;

/** One sheet; a text file has one, without a name. */
export interface TableSheet {
  /** As the workbook calls it; empty in a text file. */
  readonly name: string;
  /** Hidden in the workbook: it has no rows here, since they were not read. */
  readonly isHidden: boolean;
  readonly rows: readonly TableRow[];
  readonly traits: SheetTraits;
  /** In the order in which the file names them; at most {@link MOST_PLACES}. */
  readonly merges: readonly MergedRange[];
  /** Cells that are blank for want of a stored value, line by line; at most {@link MOST_PLACES}. */
  readonly formulasWithoutValue: readonly CellAt[];
}

/** Every kind of {@link TableFile}. */
export const TABLE_KINDS = ['text', 'workbook', 'json', 'pasted'] as const;
/** Where a table is from. */
export type TableKind = (typeof TABLE_KINDS)[number];

/** A file that was cut into cells. */
export interface TableFile {
  readonly kind: TableKind;
  /** Null for a workbook, and for what was pasted. */
  readonly encoding: TextEncodingName | null;
  /** What decided the encoding: the mark the file begins with, its other bytes, or the user. */
  readonly encodingBy: 'mark' | 'bytes' | 'chosen' | null;
  /** Null where nothing was cut: a workbook, JSON, a pasted table, pasted lines of one column. */
  readonly delimiter: Delimiter | null;
  /** What decided the delimiter: a first line `sep=;`, the count in the first lines, or the user. */
  readonly delimiterBy: 'stated' | 'counted' | 'chosen' | null;
  /** Null where {@link delimiter} is. */
  readonly quote: QuoteMark | null;
  /** In the order of the file. */
  readonly sheets: readonly TableSheet[];
}

/** A sheet of which there is nothing to say. */
export const PLAIN_SHEET: SheetTraits = {
  hiddenRows: 0,
  hiddenColumns: 0,
  mergedRanges: 0,
  formulas: 0,
  formulasWithoutValue: 0,
  nestedValues: 0,
};

/** A visible sheet that has its cells and nothing beside them. */
export function plainSheet(name: string, rows: readonly TableRow[]): TableSheet {
  return { name, isHidden: false, rows, traits: PLAIN_SHEET, merges: [], formulasWithoutValue: [] };
}
