/**
 * How much a foreign file may ask for, in one place, with the reason for each.
 *
 * Counted while reading: what a file says about its own size is not believed.
 *
 * Depends on: nothing.
 */

/** The caps that a reader keeps. A trial may lift them, to see that they are what holds. */
export interface Limits {
  /** Bytes of the file: the largest list seen from a vendor has under 5 MB. */
  readonly fileBytes: number;
  /** Rows that are not blank, in all: ten times the largest tender planned for. */
  readonly rows: number;
  /** Columns with anything in them: the format has 30, and vendors add notes. */
  readonly columns: number;
  /** Cells in all: 200,000 rows of the 40 columns that a wide list has. */
  readonly cells: number;
  /** Characters in all cells: twice what a text file can have. A workbook may say one long text in every cell. */
  readonly characters: number;
  /** Characters of a cell: what Excel itself allows. */
  readonly cellCharacters: number;
  /** Characters of a line of text; a quoted cell may go on in the next one. */
  readonly lineCharacters: number;
  /** Entries of the archive: a workbook of 100 sheets with pictures has about 500. */
  readonly entries: number;
  /** Bytes unpacked in all: 200,000 rows of 40 cells as Excel writes them. */
  readonly unpackedBytes: number;
  /** Times larger once unpacked. Sheets of equal rows reach 60; deflate at its best, as in a bomb, 1,032. */
  readonly ratio: number;
  /** Below so many bytes unpacked, the ratio says nothing. */
  readonly ratioFrom: number;
  /** Sheets of a workbook: each costs a look even if nobody reads it. */
  readonly sheets: number;
  /** Elements inside each other: the parts of a workbook have 8 levels. */
  readonly depth: number;
  /** Attributes of one element: a page setup has 20. */
  readonly attributes: number;
  /** Characters of one tag, text or comment: the longest cell, with every character written as a reference. */
  readonly tokenCharacters: number;
  /** Merged ranges of one sheet. */
  readonly merges: number;
  /** Texts shared between cells: five different ones in each row. */
  readonly sharedTexts: number;
  /** Styles of cells: Excel's own limit. */
  readonly styles: number;
  /** Bytes of a JSON file: as many as pass between window and main, so that no exported workspace is refused. */
  readonly jsonBytes: number;
  /** Characters of what is pasted, as text or as HTML: 10,000 rows of 20 cells as Excel writes them. */
  readonly pastedCharacters: number;
  /** Cells of pasted HTML, empty ones too. */
  readonly pastedCells: number;
  /** Elements of pasted HTML inside each other: as many as Chromium nests, which most of it was copied from. */
  readonly pastedDepth: number;
  /** Lists and objects inside each other: a workspace has 12 levels. */
  readonly jsonDepth: number;
  /** Values of a JSON file: 50,000 offers with their history have about 4 million. */
  readonly jsonValues: number;
}

const MB = 1024 * 1024;

/** What RigPlan reads with. */
export const LIMITS: Limits = {
  fileBytes: 50 * MB,
  rows: 200_000,
  columns: 200,
  cells: 8_000_000,
  characters: 100_000_000,
  cellCharacters: 32_767,
  lineCharacters: 1_000_000,
  entries: 1_000,
  unpackedBytes: 200 * MB,
  ratio: 200,
  ratioFrom: 10 * MB,
  sheets: 100,
  depth: 64,
  attributes: 64,
  tokenCharacters: 1_000_000,
  merges: 100_000,
  sharedTexts: 1_000_000,
  styles: 65_490,
  jsonBytes: 64 * MB,
  pastedCharacters: 20 * MB,
  pastedCells: 500_000,
  pastedDepth: 512,
  jsonDepth: 64,
  jsonValues: 10_000_000,
};
