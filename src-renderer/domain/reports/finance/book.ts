/**
 * A workbook as plain data: sheets of cells with their kinds, looks and formulas,
 * whatever file format it is written in.
 *
 * Rows are made when they are asked for, one after the other, so that a sheet of
 * a hundred thousand lines is never whole in memory. A formula is written in the
 * units of the file, dollars and fractions; the value beside it is stored as
 * everywhere, in cents and parts per million, and is what the app computed.
 *
 * Depends on: reports (types).
 */
import type { ColumnKind } from '../comparison-column';
import type { SheetShade } from '../comparison-sheet';
import type { SheetCell } from '../sheet-cell';

/**
 * What a value is and how it reads: the kinds of a column; `prose`, text on several lines; `rate`, parts
 * per million with the decimals it has; `number`, a plain number with the decimals it has.
 */
export type BookKind = ColumnKind | 'prose' | 'rate' | 'number';

/** What a cell is there for, which decides how it looks. */
export type BookLook = 'body' | 'header' | 'sum' | 'input' | 'title' | 'section' | 'fact' | 'check';

/** One cell; a missing value is an empty cell and never 0. */
export interface BookCell {
  readonly kind: BookKind;
  readonly look: BookLook;
  /** Stored by its kind. With a formula it is the result that the app computed. */
  readonly value: SheetCell;
  /** Without the sign of equality, in the units of the file. */
  readonly formula?: string;
  /** What a format of the table says of the cell. */
  readonly shade?: SheetShade;
}

/** One line of a sheet. */
export interface BookRow {
  /** From the first column on; null is an empty cell without a look. */
  readonly cells: readonly (BookCell | null)[];
  /** How many groups it lies in, and can be folded away with; 0 if it is left out. */
  readonly outlineLevel?: number;
}

/** One column. */
export interface BookColumn {
  /** What stands over it in the first line; null on a sheet that is no table. */
  readonly header: string | null;
  readonly kind: BookKind;
  /** In characters. */
  readonly width: number;
}

/** A mark that the spreadsheet itself sets on cells that meet a condition. */
export interface BookRule {
  /** `E2:E90`. */
  readonly range: string;
  /** For the first cell of the range, without the sign of equality: `ABS(E2)>0.004`. */
  readonly condition: string;
  readonly mark: 'wrong' | 'doubtful' | 'right';
}

/** A name for a cell: `rate_BASE` for `Inputs!$C$4`. */
export interface BookName {
  readonly name: string;
  /** With its sheet, in the spelling of formulas. */
  readonly refersTo: string;
}

/** A sheet but for its lines. */
export interface SheetFrame {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  /** Lines under the header, or in all where there is none. */
  readonly rowCount: number;
  readonly frozenColumns: number;
  /** Lines under the header that can be filtered and sorted; null for none, as where lines stand for several. */
  readonly filteredRows: number | null;
  /** Whether lines over groups stand above what they sum. */
  readonly isOutlined: boolean;
  /** Sheets of paper side by side. */
  readonly pagesWide: number;
  readonly rules: readonly BookRule[];
}

/** A sheet with its lines. */
export interface BookSheet extends SheetFrame {
  /** As many as `rowCount`, made anew at each call. */
  readonly rows: () => Iterable<BookRow>;
}

/** A workbook but for the lines of its sheets. */
export interface BookFrame {
  readonly title: string;
  /** At the head of each page on paper. */
  readonly pageHeader: string;
  readonly names: readonly BookName[];
  readonly sheets: readonly SheetFrame[];
  /** Every way in which formats of the table mark a cell. */
  readonly shades: readonly SheetShade[];
}

/** A workbook. */
export interface Book extends BookFrame {
  readonly sheets: readonly BookSheet[];
}

/** A cell of a table. */
export function bodyCell(kind: BookKind, value: SheetCell): BookCell {
  return { kind, look: 'body', value };
}

/** A computed cell of a table. @param value - what the app computed, stored by the kind */
export function formulaCell(kind: BookKind, formula: string, value: SheetCell): BookCell {
  return { kind, look: 'body', value, formula };
}

/** `1` is A, `27` is AA. */
export function columnLetters(position: number): string {
  let rest = position;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
