/**
 * One line of a sheet as the XML of an Excel file.
 *
 * Text stands in its cell and not in a table of shared texts, so that nothing has
 * to be kept until the end. It is stored as text whatever it starts with: only
 * what the app itself marks as a formula is one.
 *
 * Depends on: core, reports (types), ./xlsx-text.
 */
import { isCalendarDate, toDayNumber } from '#domain/core/calendar-date';
import { columnLetters, type BookCell, type BookColumn, type BookRow } from '#domain/reports/finance/book';
import type { SheetCell } from '#domain/reports/sheet-cell';
import { xlsxText } from './xlsx-text';

/** The number under which the file keeps the style of a cell. */
export type StyleOf = (cell: BookCell) => number;

/** Points. */
const LINE_HEIGHT = 15;
/** The most that Excel takes. */
const MAX_ROW_HEIGHT = 409;
/** The number that Excel gives to 1 January 1970. */
const EXCEL_EPOCH = 25_569;

/** Writes the lines of one sheet. */
export class RowWriter {
  private readonly letters: readonly string[];

  constructor(
    private readonly columns: readonly BookColumn[],
    private readonly styleOf: StyleOf,
  ) {
    this.letters = columns.map((_, index) => columnLetters(index + 1));
  }

  /** @param line - from 1 */
  row({ cells, outlineLevel = 0 }: BookRow, line: number): string {
    const number = String(line);
    let written = '';
    let lines = 1;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? null;
      if (cell === null) continue;
      written += this.cell(cell, `${this.letters[index] ?? columnLetters(index + 1)}${number}`);
      lines = Math.max(lines, this.linesOf(cell, index));
    }
    if (cells[0]?.look === 'title') lines = 2;
    const height =
      lines > 1 ? ` ht="${String(Math.min(lines * LINE_HEIGHT, MAX_ROW_HEIGHT))}" customHeight="1"` : '';
    const level = outlineLevel > 0 ? ` outlineLevel="${String(outlineLevel)}"` : '';
    return `<row r="${number}"${height}${level}>${written}</row>`;
  }

  private cell(cell: BookCell, reference: string): string {
    const opening = `<c r="${reference}" s="${String(this.styleOf(cell))}"`;
    const stored = storedValue(cell);
    if (cell.formula !== undefined) {
      const formula = `<f>${escaped(cell.formula)}</f>`;
      if (stored === null) return `${opening}>${formula}</c>`;
      return typeof stored === 'number'
        ? `${opening}>${formula}<v>${String(stored)}</v></c>`
        : `${opening} t="str">${formula}<v>${textXml(stored)}</v></c>`;
    }
    if (stored === null) return `${opening}/>`;
    if (typeof stored === 'number') return `${opening}><v>${String(stored)}</v></c>`;
    return `${opening} t="inlineStr"><is><t xml:space="preserve">${textXml(stored)}</t></is></c>`;
  }

  /** How many lines a text needs, which not every program finds by itself on opening. */
  private linesOf({ kind, look, value }: BookCell, index: number): number {
    const isWrapped = kind === 'prose' || look === 'header';
    if (!isWrapped || typeof value !== 'string' || look === 'fact' || look === 'title') return 1;
    const width = (this.columns[index]?.width ?? 10) * 0.95;
    return value
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOfText(part) / width)), 0);
  }
}

/** As the file holds it: dollars, fractions, the number of a day; null for an empty cell. */
function storedValue({ kind, value }: BookCell): string | number | null {
  if (value === null) return null;
  if (typeof value === 'object') return value.words;
  if (typeof value === 'number') {
    if (kind === 'usd') return value / 100;
    return kind === 'percent' || kind === 'rate' ? value / 1_000_000 : value;
  }
  return kind === 'date' && isCalendarDate(value) ? toDayNumber(value) + EXCEL_EPOCH : value;
}

/** Characters of Chinese, Japanese and Korean are twice as wide. */
export function widthOfText(value: SheetCell): number {
  if (typeof value !== 'string') return 0;
  return value.length + (value.match(/[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]/g)?.length ?? 0);
}

function textXml(text: string): string {
  return escaped(xlsxText(text));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign) : text;
}
