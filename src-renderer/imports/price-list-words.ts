/**
 * Problems of a price list as sentences, for the window and the command line.
 *
 * Depends on: model (types), ./price-list (types), ./price-list-header, ./read-problem-text.
 */
import type { QuoteField } from '#domain/model/quote-field';
import { columnOfHeader } from './price-list-header';
import type { PriceListFileProblem, RejectedRow, Rejection } from './price-list';
import { readProblemText } from './read-problem-text';

/** Why the file cannot be read, and what to do about it. */
export function fileProblemText(problem: PriceListFileProblem): string {
  if (problem.code === 'list/empty') return 'The file is empty.';
  if (problem.code === 'list/no-rows') return 'The file has a header and no offers.';
  if (problem.code === 'header/missing-columns') {
    return `The first row must name the columns. Missing: ${problem.columns.join(', ')}. If there is a title above them, take it out.`;
  }
  if (problem.code === 'header/repeated-column') {
    return `Two columns are named ${problem.column}. Keep one of them.`;
  }
  if (problem.code === 'layout/no-such-sheet') {
    return `The file has no sheet ${problem.sheet} that can be seen. Choose another sheet.`;
  }
  if (problem.code === 'layout/other-file') {
    return `Line ${problem.line} is not in the file: the columns were matched for another one. Match them again.`;
  }
  return readProblemText(problem);
}

/**
 * One reason as a sentence without its line: `Column unit_price: “-5” is negative; expected 0 or more.`
 * A column that the vendor calls otherwise is named as in the file: `Column “单价” (unit_price): …`.
 */
export function rejectionText(reason: Rejection): string {
  if (reason.column === null) return `${capitalised(reason.why)}.`;
  const column = `Column ${columnText(reason.column, reason.header)}`;
  if (reason.read.trim() === '') return `${column} ${reason.why}.`;
  return `${column}: “${shortened(reason.read)}” ${reason.why}.`;
}

function columnText(column: QuoteField, header: string | null): string {
  if (header === null || header.trim() === '' || columnOfHeader(header) === column) return column;
  return `“${shortened(header.trim())}” (${column})`;
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
