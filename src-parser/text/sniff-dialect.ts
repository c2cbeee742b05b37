/**
 * How a text without labels was most likely written: its delimiter and its quotation mark.
 *
 * Looks at the first lines only. A guess: the user is told and may choose otherwise.
 *
 * Depends on: ../table.
 */
import { DELIMITERS, type Delimiter, type QuoteMark } from '../table/table-file';

const SNIFFED_LINES = 50;
const SNIFFED_CHARACTERS = 64 * 1024;

/**
 * Chooses the delimiter.
 *
 * Each candidate is scored by how many of the first lines it cuts into one number of cells, and how
 * many of them follow each other, then by that number: a title above the table is cut otherwise, and
 * has no say. A text in which none occurs is taken as comma-separated, with one column.
 */
export function sniffDelimiter(text: string): Delimiter {
  const lines = firstLinesWithoutQuotes(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = evenness(lines, delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Chooses the quotation mark: single ones only where there are no double ones, and most cells that
 * begin with one end with one, two at least. A lone one is an apostrophe, as before a number that is text.
 */
export function sniffQuote(text: string, delimiter: Delimiter): QuoteMark {
  const sample = text.slice(0, SNIFFED_CHARACTERS);
  if (sample.includes('"')) return '"';
  let opened = 0;
  let closed = 0;
  for (const line of sample.split('\n').slice(0, SNIFFED_LINES)) {
    for (const cell of line.split(delimiter)) {
      if (cell.startsWith("'")) opened += 1;
      if (cell.length > 1 && cell.endsWith("'")) closed += 1;
    }
  }
  return closed >= 2 && closed * 2 > opened && opened * 2 > closed ? "'" : '"';
}

function evenness(lines: readonly string[], delimiter: Delimiter): number {
  const linesOfWidth = new Map<number, { count: number; longest: number }>();
  let before = 0;
  let run = 0;
  for (const line of lines) {
    const width = line.split(delimiter).length;
    run = width === before ? run + 1 : 1;
    before = width;
    if (width === 1) continue;
    const { count, longest } = linesOfWidth.get(width) ?? { count: 0, longest: 0 };
    linesOfWidth.set(width, { count: count + 1, longest: Math.max(longest, run) });
  }
  let best = 0;
  for (const [width, { count, longest }] of linesOfWidth) {
    best = Math.max(best, ((count + longest) / lines.length) * 1000 + Math.min(width, 499));
  }
  return best;
}

/** Quoted cells are left out: what stands in them separates nothing. */
function firstLinesWithoutQuotes(text: string): readonly string[] {
  return text
    .slice(0, SNIFFED_CHARACTERS)
    .replace(/(^|[,;\t|])[ ]*"(?:[^"]|"")*"(?=[,;\t|\n ]|$)/gm, '$1q')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, SNIFFED_LINES);
}
