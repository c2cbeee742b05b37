/**
 * Why a foreign file was not read: a code, and the numbers for a sentence.
 *
 * The sentence is made by who shows it. `where` is text out of the file itself:
 * it is cut short here, and shown as text only.
 *
 * Depends on: nothing.
 */

/** Every reason, in words for who adds one. `size` and `limit` count what the name says. */
export const READ_PROBLEM_CODES = [
  /** Bytes of the file. */
  'file/too-large',
  /** Not one cell with anything in it. */
  'file/empty',
  /** Known by its first bytes to be something else; `where` names what. */
  'file/not-a-table',
  /** Rows that are not blank, in all sheets that are read. */
  'table/too-many-rows',
  /** The column in which a row still has a value. */
  'table/too-many-columns',
  /** Cells in all. */
  'table/too-many-cells',
  /** Characters in all cells: many may share one long text. */
  'table/too-much-text',
  /** Characters of one cell. */
  'table/cell-too-long',
  /** Characters of one line of a text file. */
  'text/line-too-long',
  /** The archive is cut off, or contradicts itself. */
  'archive/damaged',
  'archive/encrypted',
  /** 64-bit sizes, several volumes, or a method other than deflate. */
  'archive/unsupported',
  'archive/too-many-entries',
  /** A name that points outside, stands twice, or is no name. */
  'archive/bad-name',
  /** Bytes once unpacked. */
  'archive/too-large-unpacked',
  /** Times larger once unpacked. */
  'archive/packed-too-tightly',
  /** The bytes of two entries overlap. */
  'archive/overlapping',
  /** Not well-formed, or nested, named or attributed beyond all use. */
  'markup/damaged',
  /** Declares a document type, which can define text that grows. */
  'markup/doctype',
  'markup/too-deep',
  'markup/too-many-attributes',
  /** A part of the workbook is missing or contradicts another. */
  'workbook/damaged',
  'workbook/too-many-sheets',
  'workbook/no-visible-sheet',
  /** A cell or range beyond XFD1048576, or that is no cell. */
  'workbook/bad-reference',
  /** Cells of one merged range, or number of ranges. */
  'workbook/merged-too-wide',
  /** Begins as JSON and is none. */
  'json/damaged',
  /** No list of objects in it, or an item of one that is no object. */
  'json/not-a-table',
  /** Bytes of a JSON file. */
  'json/too-large',
  'json/too-deep',
  'json/too-many-values',
  /** A name that changes how programs see every object. */
  'json/forbidden-name',
  /** Seconds. */
  'reading/too-slow',
  /** Megabytes. */
  'reading/out-of-memory',
  'reading/failed',
] as const;

/** One of {@link READ_PROBLEM_CODES}. */
export type ReadProblemCode = (typeof READ_PROBLEM_CODES)[number];

/** Why a file was not read. */
export interface ReadProblem {
  readonly code: ReadProblemCode;
  /** What was found, in the unit of the code; null where there is no number. */
  readonly size: number | null;
  /** What is allowed, in the same unit; null where there is no number. */
  readonly limit: number | null;
  /** Where in the file: `line 14`, `sheet Offers, row 3`; empty for the file as a whole. */
  readonly where: string;
}

/** A refusal on its way up from deep inside a file. */
export class ReadRefusal extends Error {
  override readonly name = 'ReadRefusal';
  constructor(readonly problem: ReadProblem) {
    super(`${problem.code} ${problem.where}`);
  }
}

/** Refuses the file. */
export function refuse(
  code: ReadProblemCode,
  about: { readonly size?: number; readonly limit?: number; readonly where?: string } = {},
): never {
  throw new ReadRefusal(problemOf(code, about));
}

/** A problem with what is known of it; text out of the file is cut short and freed of control characters. */
export function problemOf(
  code: ReadProblemCode,
  about: { readonly size?: number; readonly limit?: number; readonly where?: string } = {},
): ReadProblem {
  const where = (about.where ?? '').replace(/\p{C}/gu, '\uFFFD').slice(0, 120);
  return { code, size: about.size ?? null, limit: about.limit ?? null, where };
}
