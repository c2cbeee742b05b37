/**
 * Delimited text (CSV and its dialects) as rows of text cells.
 *
 * Cells stay text: what they mean is decided by column, never by looks. A row
 * carries the line it starts on, so a quoted line break does not shift the
 * numbers of the rows after it.
 *
 * Depends on: core, papaparse.
 */
import { unguardText } from '#domain/core/formula-guard';
import Papa from 'papaparse';

/** What separates cells. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** One row. */
export interface DelimitedRow {
  /** Line of the file it starts on, from 1. */
  readonly line: number;
  /** Last line it reaches; the same unless a quoted cell holds line breaks. */
  readonly lastLine: number;
  readonly cells: readonly string[];
  /** True if quotation marks do not pair, so the cells cannot be relied on. */
  readonly isMisquoted: boolean;
}

/** A parsed file. */
export interface DelimitedText {
  readonly delimiter: Delimiter;
  /** Rows that are not blank, header included. */
  readonly rows: readonly DelimitedRow[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SNIFFED_LINES = 20;

/**
 * Parses text whose line ends are LF.
 *
 * A first line `sep=;` states the delimiter, as Excel writes it; otherwise the
 * delimiter is the one that cuts the first lines most evenly.
 */
export function parseDelimitedText(text: string): DelimitedText {
  const stated = /^sep=([,;\t|])(?:\n|$)/i.exec(text);
  const delimiter = (stated?.[1] as Delimiter | undefined) ?? sniffDelimiter(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const rows: DelimitedRow[] = [];
  let line = stated === null ? 1 : 2;
  let position = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    step: ({ data, errors, meta }) => {
      const end = meta.cursor;
      const breaks = countLineBreaks(body, position, end);
      const endsInBreak = body[end - 1] === '\n' && end > position;
      const lastLine = line + breaks - (endsInBreak ? 1 : 0);
      if (data.some((cell) => cell.trim() !== '')) {
        const isMisquoted = errors.some((error) => error.type === 'Quotes');
        rows.push({ line, lastLine: Math.max(line, lastLine), cells: data.map(unguardText), isMisquoted });
      }
      line += breaks;
      position = end;
    },
  });
  return { delimiter, rows };
}

/**
 * Chooses the delimiter of unlabelled text.
 *
 * Each candidate is scored by how many of the first lines it cuts into the same
 * number of cells as the first line, then by that number. A text in which none
 * occurs is taken as comma-separated, with one column.
 */
export function sniffDelimiter(text: string): Delimiter {
  const lines = firstLinesWithoutQuotes(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length);
    const width = counts[0] ?? 1;
    if (width < 2) continue;
    const even = counts.filter((count) => count === width).length;
    const score = (even / counts.length) * 1000 + width;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Quoted parts are left out: what stands in them separates nothing. */
function firstLinesWithoutQuotes(text: string): readonly string[] {
  const sample = text.slice(0, 64 * 1024).replace(/"(?:[^"]|"")*"/g, 'q');
  return sample
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, SNIFFED_LINES);
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
