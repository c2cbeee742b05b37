/**
 * What was pasted as tables of text: the table of a mail, cells of a spreadsheet, or lines of a chat.
 *
 * The clipboard has it twice, as HTML and as text. A table in the HTML is taken before the text,
 * since a cell of two paragraphs is two lines of the text; text without tabs stays lines, since
 * a chat has commas in its prices. HTML that is too long or too deep is left for the text.
 *
 * Depends on: ./cell-counts, ./limits, ./pasted, ./table, ./text.
 */
import { CellCounts } from './cell-counts';
import { LIMITS, type Limits } from './limits';
import { readHtmlTables } from './pasted/html-tables';
import { caught, type TableResult } from './table-result';
import { refuse } from './table/read-problem';
import { AS_FOUND, plainSheet, type DialectChoice, type TableFile, type TableRow } from './table/table-file';
import { parseDelimitedText } from './text/delimited-text';
import { sniffDelimiter } from './text/sniff-dialect';

/**
 * Reads what was pasted. Never throws for what stands in it.
 * @param html - the same as HTML, where the clipboard has it
 * @param choice - a delimiter that was chosen is taken, and then the HTML is not looked at
 */
export function readPastedText(
  text: string,
  html: string | null,
  choice: DialectChoice = AS_FOUND,
  limits: Limits = LIMITS,
): TableResult {
  return caught(() => readPasted(text, html, choice, limits));
}

function readPasted(text: string, html: string | null, choice: DialectChoice, limits: Limits): TableFile {
  const isHtmlRead = html !== null && choice.delimiter === null && html.length <= limits.pastedCharacters;
  const sheets = isHtmlRead ? readHtmlTables(html, limits) : null;
  if (sheets !== null) return { ...PASTED, sheets };
  if (text.length > limits.pastedCharacters) {
    refuse('file/too-large', { size: text.length, limit: limits.pastedCharacters });
  }
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  const delimiter = choice.delimiter ?? delimiterOf(plain);
  if (delimiter === null) {
    const rows = linesOf(plain, limits);
    if (rows.length === 0) refuse('file/empty');
    return { ...PASTED, sheets: [plainSheet('', rows)] };
  }
  const { rows, ...dialect } = parseDelimitedText(plain, limits, { delimiter, quote: choice.quote });
  if (rows.length === 0) refuse('file/empty');
  const delimiterBy = choice.delimiter === null ? 'counted' : 'chosen';
  return { ...PASTED, ...dialect, delimiterBy, sheets: [plainSheet('', rows)] };
}

const PASTED = {
  kind: 'pasted',
  encoding: null,
  encodingBy: null,
  delimiter: null,
  delimiterBy: null,
  quote: null,
} as const;

/** Null where the text is better read line by line. */
function delimiterOf(text: string): TableFile['delimiter'] {
  if (text.includes('\t')) return '\t';
  const delimiter = sniffDelimiter(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [header = '', second] = lines;
  // Words cut into three or more, without a digit, above a line that has one: a header, and no chat.
  const isHeader = header.split(delimiter).length >= 3 && !/\d/.test(header) && /\d/.test(second ?? '');
  return isHeader ? delimiter : null;
}

function linesOf(text: string, limits: Limits): readonly TableRow[] {
  const counts = new CellCounts(limits);
  return text.split('\n').flatMap((line, index) => counts.row(index + 1, [line.trim()]) ?? []);
}
