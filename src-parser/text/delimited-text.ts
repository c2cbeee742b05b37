/**
 * Delimited text (CSV and its dialects) as rows of text cells.
 *
 * Cells stay text: what they mean is decided by column, never by looks. A row
 * carries the line it starts on, so a quoted line break does not shift the
 * numbers of the rows after it. Counted while it is cut, so that no file makes
 * more cells than it may.
 *
 * Depends on: ../limits, ../table, ./sniff-dialect.
 */
import type { Limits } from '../limits';
import { refuse } from '../table/read-problem';
import type { Delimiter, DialectChoice, QuoteMark, TableFile, TableRow } from '../table/table-file';
import { sniffDelimiter, sniffQuote } from './sniff-dialect';

/** A parsed file. */
export interface DelimitedText {
  readonly delimiter: Delimiter;
  readonly delimiterBy: NonNullable<TableFile['delimiterBy']>;
  readonly quote: QuoteMark;
  /** Rows that are not blank, header included. */
  readonly rows: readonly TableRow[];
}

/**
 * Parses text whose line ends are LF.
 *
 * A delimiter that was chosen is taken; otherwise a first line `sep=;` states it, as Excel writes it;
 * otherwise it is the one that cuts the first lines most evenly.
 * @throws ReadRefusal if a cap is passed; `where` names the line
 */
export function parseDelimitedText(
  text: string,
  limits: Limits,
  choice: Pick<DialectChoice, 'delimiter' | 'quote'> = { delimiter: null, quote: null },
): DelimitedText {
  refuseLongLines(text, limits);
  const line = /^sep=([,;\t|])(?:\n|$)/i.exec(text);
  const stated = line?.[1] as Delimiter | undefined;
  const delimiter = choice.delimiter ?? stated ?? sniffDelimiter(text);
  const quote = choice.quote ?? sniffQuote(text, delimiter);
  const rows = new RowCutter(text, delimiter, quote, limits).rows(line === null ? 0 : line[0].length);
  const delimiterBy = choice.delimiter !== null ? 'chosen' : stated === undefined ? 'counted' : 'stated';
  return { delimiter, delimiterBy, quote, rows };
}

/** Cuts text at delimiters and line ends, but not inside quotation marks. */
class RowCutter {
  private at = 0;
  private line = 1;
  private cellsInAll = 0;
  private isMisquoted = false;
  private nextDelimiter = -2;
  private nextBreak = -2;

  constructor(
    private readonly text: string,
    private readonly delimiter: Delimiter,
    private readonly quote: QuoteMark,
    private readonly limits: Limits,
  ) {}

  rows(from: number): readonly TableRow[] {
    const { text, limits } = this;
    const rows: TableRow[] = [];
    this.at = from;
    this.line = from === 0 ? 1 : 2;
    while (this.at < text.length) {
      const { line } = this;
      this.isMisquoted = false;
      const cells = this.row();
      if (cells.length > limits.columns) cells.length = limits.columns;
      const lastLine = this.endsInBreak() ? this.line - 1 : this.line;
      if (cells.every((cell) => cell.trim() === '')) continue;
      rows.push({ line, lastLine, cells, isMisquoted: this.isMisquoted, isHidden: false });
      // The first row names the columns.
      if (rows.length > limits.rows + 1) {
        refuse('table/too-many-rows', { size: rows.length - 1, limit: limits.rows, where: `line ${line}` });
      }
    }
    return rows;
  }

  private endsInBreak(): boolean {
    return this.text[this.at - 1] === '\n';
  }

  private row(): string[] {
    const { limits } = this;
    const { line } = this;
    const cells: string[] = [];
    for (;;) {
      const cell = this.text[this.at] === this.quote ? this.quotedCell() : this.bareCell();
      if (cell.text.length > limits.cellCharacters) {
        const where = `line ${line}`;
        refuse('table/cell-too-long', { size: cell.text.length, limit: limits.cellCharacters, where });
      }
      cells.push(cell.text);
      this.cellsInAll += 1;
      // Blank cells after the last column come from spreadsheets; they are left out.
      if (cells.length > limits.columns && cell.text.trim() !== '') {
        refuse('table/too-many-columns', {
          size: cells.length,
          limit: limits.columns,
          where: `line ${line}`,
        });
      }
      if (this.cellsInAll > limits.cells) {
        refuse('table/too-many-cells', { size: this.cellsInAll, limit: limits.cells, where: `line ${line}` });
      }
      if (!cell.hasNext) return cells;
    }
  }

  private bareCell(): { text: string; hasNext: boolean } {
    const from = this.at;
    this.lookAhead(from);
    const hasNext =
      this.nextDelimiter !== -1 && (this.nextBreak === -1 || this.nextDelimiter < this.nextBreak);
    if (hasNext) {
      this.at = this.nextDelimiter + 1;
      return { text: this.text.slice(from, this.nextDelimiter), hasNext };
    }
    return { text: this.text.slice(from, this.endLine(this.nextBreak)), hasNext };
  }

  /** From the opening mark to the one before a delimiter, a line end or the end; spaces may stand between. */
  private quotedCell(): { text: string; hasNext: boolean } {
    const { quote } = this;
    const from = this.at + 1;
    let mark = this.at;
    for (;;) {
      mark = this.text.indexOf(quote, mark + 1);
      if (mark === -1) {
        this.isMisquoted = true;
        this.countBreaks(from, this.text.length);
        this.at = this.text.length;
        return { text: this.text.slice(from), hasNext: false };
      }
      const after = this.text[mark + 1];
      if (after === quote) {
        mark += 1;
        continue;
      }
      const end = after === undefined ? this.text.length : this.endAfterMark(mark + 1);
      if (end === null) {
        this.isMisquoted = true;
        continue;
      }
      const text = this.text.slice(from, mark).replaceAll(quote + quote, quote);
      this.countBreaks(from, mark);
      const hasNext = this.text[end] === this.delimiter;
      if (hasNext) this.at = end + 1;
      else this.endLine(end);
      return { text, hasNext };
    }
  }

  /** Where the cell ends for good if only spaces follow its closing mark; null if something else does. */
  private endAfterMark(from: number): number | null {
    for (let at = from; at < this.text.length; at += 1) {
      const character = this.text[at] ?? '';
      if (character === this.delimiter || character === '\n') return at;
      if (character.trim() !== '') return null;
    }
    return null;
  }

  /** Steps behind a line end; -1 is the end of the text. Gives where the line's text ends. */
  private endLine(lineBreak: number): number {
    if (lineBreak === -1 || lineBreak >= this.text.length) {
      this.at = this.text.length;
      return this.at;
    }
    this.at = lineBreak + 1;
    this.line += 1;
    return lineBreak;
  }

  private countBreaks(from: number, to: number): void {
    for (let at = this.text.indexOf('\n', from); at !== -1 && at < to; at = this.text.indexOf('\n', at + 1)) {
      this.line += 1;
    }
  }

  /** Each search is done once: looked for anew in every cell, a far delimiter costs the square of the file. */
  private lookAhead(from: number): void {
    if (this.nextDelimiter !== -1 && this.nextDelimiter < from) {
      this.nextDelimiter = this.text.indexOf(this.delimiter, from);
    }
    if (this.nextBreak !== -1 && this.nextBreak < from) this.nextBreak = this.text.indexOf('\n', from);
  }
}

/** Before anything is cut: a line of 50 MB is no list, and a million cells would be made of it. */
function refuseLongLines(text: string, { lineCharacters }: Limits): void {
  let line = 1;
  for (let from = 0; from < text.length; line += 1) {
    const found = text.indexOf('\n', from);
    const end = found === -1 ? text.length : found;
    if (end - from > lineCharacters) {
      refuse('text/line-too-long', { size: end - from, limit: lineCharacters, where: `line ${line}` });
    }
    from = end + 1;
  }
}
