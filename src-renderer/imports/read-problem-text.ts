/**
 * Why a foreign file was not read, as sentences: what was found, and what to do.
 *
 * Depends on: core, table (types).
 */
import { assertNever } from '#domain/core/result';
import type { ReadProblem } from '#parser/table/read-problem';

const SAVE_AGAIN = 'Open it in a spreadsheet, save it again and import that.';
const SAVE_AS_CSV = 'Save the sheet with the price list as CSV and import that.';
const SAVE_AS_CSV_OR_SHEET = 'Have the list saved as .xlsx or CSV and import that.';
const NOT_AS_MADE = 'Ask its sender for it again.';

/** What was found and what to do next; what is kept is for the caller to say. */
export function readProblemText(problem: ReadProblem): string {
  const { code, where } = problem;
  const [size, limit] = [counted(problem.size), counted(problem.limit)];
  const at = where === '' ? '' : ` (${where})`;
  switch (code) {
    case 'file/too-large':
      return `The file has ${megabytes(problem.size)} MB; at most ${megabytes(problem.limit)} MB are read. Leave out what is not the price list.`;
    case 'file/empty':
      return 'The file is empty.';
    case 'file/not-a-table':
      return `The file is ${where}, which is not read. Save the price list as .xlsx or CSV and import that.`;
    case 'table/too-many-rows':
      return `The file has more than ${limit} rows${at}. Split it, and import one part after the other.`;
    case 'table/too-many-columns':
      return `Column ${size} has a value${at}; at most ${limit} columns are read. Delete the columns that are not part of the list.`;
    case 'table/too-many-cells':
      return `The file has more than ${limit} cells${at}. Delete the columns that are not part of the list.`;
    case 'table/too-much-text':
      return `The cells hold more than ${limit} characters in all${at}. ${SAVE_AS_CSV}`;
    case 'table/cell-too-long':
      return `A cell has ${size} characters${at}; at most ${limit} are read. In a text file, a quotation mark may lack its other half.`;
    case 'text/line-too-long':
      return `A line has ${size} characters${at}; at most ${limit} are read. Its line ends may have been lost: ${SAVE_AGAIN.toLowerCase()}`;
    case 'archive/damaged':
      return `The file is damaged or not whole${at}. ${SAVE_AGAIN}`;
    case 'archive/encrypted':
      return `The file is encrypted${at}. Save it without a password and import that.`;
    case 'archive/unsupported':
      return `The file is packed in a way that is not read${at}. ${SAVE_AGAIN}`;
    case 'archive/too-many-entries':
      return `The file holds ${size} parts; at most ${limit} are read. ${SAVE_AS_CSV}`;
    case 'archive/bad-name':
      return `The file holds a part with a name that no spreadsheet writes${at}. Do not trust it. ${NOT_AS_MADE}`;
    case 'archive/too-large-unpacked':
      return `The file holds more than ${megabytes(problem.limit)} MB once unpacked${at}. ${SAVE_AS_CSV}`;
    case 'archive/packed-too-tightly':
      return `The file grows ${size} times when unpacked${at}, which no price list does; at most ${limit} times is read. Do not trust it. ${NOT_AS_MADE}`;
    case 'archive/overlapping':
      return `Parts of the file lie over each other${at}, which no spreadsheet writes. Do not trust it. ${NOT_AS_MADE}`;
    case 'markup/damaged':
      return `A part of the file cannot be read${at}. ${SAVE_AGAIN}`;
    case 'markup/doctype':
      return `A part of the file defines text of its own${at}, which no spreadsheet writes. Do not trust it. ${NOT_AS_MADE}`;
    case 'markup/too-deep':
      return `A part of the file is nested more than ${limit} deep${at}. ${SAVE_AGAIN}`;
    case 'markup/too-many-attributes':
      return `A part of the file has an element with more than ${limit} attributes${at}. ${SAVE_AGAIN}`;
    case 'workbook/damaged':
      return `The workbook contradicts itself${at}. ${SAVE_AGAIN}`;
    case 'workbook/too-many-sheets':
      return `The workbook has more than ${limit} sheets. ${SAVE_AS_CSV}`;
    case 'workbook/no-visible-sheet':
      return 'Every sheet of the workbook is hidden. Show the one with the price list and import it again.';
    case 'workbook/bad-reference':
      return `The workbook names a cell that no sheet has${at}. ${SAVE_AGAIN}`;
    case 'workbook/merged-too-wide':
      return `The workbook merges more cells than a list can have${at}. Undo the merging and import it again.`;
    case 'json/damaged':
      return `The JSON file cannot be read${at}. ${NOT_AS_MADE}`;
    case 'json/not-a-table':
      return `The JSON file holds no list of objects that could be offers${at}. ${SAVE_AS_CSV_OR_SHEET}`;
    case 'json/too-large':
      return `The file has ${megabytes(problem.size)} MB; at most ${megabytes(problem.limit)} MB are read.`;
    case 'json/too-deep':
      return `The file is nested more than ${limit} deep${at}, which RigPlan never writes.`;
    case 'json/too-many-values':
      return `The file holds more than ${limit} values, which RigPlan never writes.`;
    case 'json/forbidden-name':
      return `The file uses a name that is not allowed${at}. Do not trust it. ${NOT_AS_MADE}`;
    case 'reading/too-slow':
      return `Reading the file took longer than ${limit} seconds and was stopped. ${SAVE_AS_CSV}`;
    case 'reading/out-of-memory':
      return `The file needs more memory than ${limit} MB to be read. ${SAVE_AS_CSV}`;
    case 'reading/failed':
      return `The file could not be read${at}. ${SAVE_AS_CSV}`;
    default:
      return assertNever(code);
  }
}

function counted(number: number | null): string {
  return number === null ? '—' : String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

function megabytes(bytes: number | null): string {
  if (bytes === null) return '—';
  return (bytes / (1024 * 1024)).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}
