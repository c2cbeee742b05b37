/**
 * Problems of a price list as sentences, for the window and the command line.
 *
 * Depends on: core, ./price-list (types), ./price-list-columns.
 */
import { assertNever } from '#domain/core/result';
import type { PriceListFileProblem, RejectedRow, Rejection } from './price-list';

/** Why the file cannot be read, and what to do about it. */
export function fileProblemText(problem: PriceListFileProblem): string {
  switch (problem.code) {
    case 'file/not-text':
      return `The file is ${withArticle(problem.looksLike)}, not text. Save the price list as CSV and import that.`;
    case 'file/empty':
      return 'The file is empty.';
    case 'file/too-large':
      return `The file has ${megabytes(problem.bytes)} MB; a price list may have at most ${megabytes(problem.limit)} MB.`;
    case 'file/too-many-rows':
      return `The file has ${problem.rows} rows; a price list may have at most ${problem.limit}.`;
    case 'header/missing-columns':
      return `The first row must name the columns. Missing: ${problem.columns.join(', ')}.`;
    case 'header/repeated-column':
      return `Two columns are named ${problem.column}. Keep one of them.`;
    case 'file/no-rows':
      return 'The file has a header and no offers.';
    default:
      return assertNever(problem);
  }
}

/** One reason as a sentence without its line: `Column unit_price: “-5” is negative; expected 0 or more.` */
export function rejectionText(reason: Rejection): string {
  if (reason.column === null) return `${capitalised(reason.why)}.`;
  if (reason.read.trim() === '') return `Column ${reason.column} ${reason.why}.`;
  return `Column ${reason.column}: “${shortened(reason.read)}” ${reason.why}.`;
}

/** The reasons of a row, each a line of its own: `Line 14 (BM-7): Column …`. */
export function rejectedRowLines(row: RejectedRow): readonly string[] {
  const name = row.offerId === null ? `Line ${row.line}` : `Line ${row.line} (${row.offerId})`;
  return row.reasons.map((reason) => `${name}: ${rejectionText(reason)}`);
}

/** A cell short enough to stand in a sentence, on one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withArticle(noun: string): string {
  return /^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}
