/**
 * A workbook as the bytes of an Excel file, whatever its size, in little memory.
 *
 * The library writes the file with every style, name and setting of its pages but
 * no lines; then the file is packed anew, and the lines of each sheet are put in
 * as they are made. Nothing of a sheet is kept but what is packed already.
 *
 * Depends on: reports (types), hucre, fflate, ./cell-styles, ./row-xml, ./xlsx-text.
 */
import type { SheetShade } from '#domain/reports/comparison-sheet';
import {
  columnLetters,
  type Book,
  type BookCell,
  type BookFrame,
  type BookRow,
  type BookRule,
  type SheetFrame,
} from '#domain/reports/finance/book';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type ConditionalRule,
  type NamedRange,
  type WriteSheet,
} from 'hucre';
import { BOOK_KINDS, BOOK_LOOKS, cellStyle } from './cell-styles';
import { RowWriter, type StyleOf } from './row-xml';
import { xlsxText } from './xlsx-text';

/** The lines of a sheet, a few at a time. */
export type RowBlocks = AsyncIterable<readonly BookRow[]> | Iterable<readonly BookRow[]>;

/** How writing is watched. */
export interface WriteOptions {
  /** Called now and then with the share of lines written, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** As most programs pack: what is packed already is most of the memory that is held. */
const LEVEL = 6;
/** Text is packed in pieces of about so many characters. */
const PIECE = 65_536;
/** Most lines of a sheet that spreadsheets take. */
const MAX_LINES = 1_048_576;
/** Most characters that a page's head or foot may have. */
const MAX_PAGE_TEXT = 240;

/** Writes a workbook whose lines are at hand. */
export function writeBook(book: Book, options: WriteOptions = {}): Promise<Uint8Array> {
  return writeWorkbook(book, (sheet) => blocksOf(book.sheets[sheet]?.rows() ?? []), options);
}

/**
 * Writes a workbook whose lines come from elsewhere.
 *
 * @param rowsOf - the lines of a sheet by its number, from 0; asked for once each, in order
 * @throws RangeError if a sheet has more lines than a spreadsheet takes
 */
export async function writeWorkbook(
  book: BookFrame,
  rowsOf: (sheet: number) => RowBlocks,
  { onProgress }: WriteOptions = {},
): Promise<Uint8Array> {
  for (const { name, rowCount } of book.sheets) {
    if (rowCount >= MAX_LINES) {
      throw new RangeError(
        `The sheet ${name} would have ${String(rowCount + 1)} lines, and a workbook takes at most ${String(MAX_LINES)}. Nothing was written. Filter the table, or export it to CSV.`,
      );
    }
  }
  const shades = distinctShades(book.shades);
  const styles = [
    ...plainStyles(),
    ...shades.flatMap((shade) => BOOK_KINDS.map((kind) => cellStyle(kind, 'body', shade))),
  ];
  const empty = unzipSync(await writeXlsx(emptyWorkbook(book, styles)));
  const styleOf = styleNumbers(strFromU8(empty[sheetPart(0)] ?? new Uint8Array()), shades);
  const out = new PackedFile();
  const total = book.sheets.reduce((sum, { rowCount }) => sum + rowCount + 1, 0);
  let done = 0;
  for (const [name, bytes] of Object.entries(empty)) {
    const sheetIndex = book.sheets.findIndex((_, index) => sheetPart(index) === name);
    const sheet = book.sheets[sheetIndex];
    if (sheet === undefined) {
      out.add(name, bytes);
      continue;
    }
    const [head, tail] = aroundRows(strFromU8(bytes));
    const part = out.start(name);
    part.push(head);
    const writer = new RowWriter(sheet.columns, styleOf);
    let line = 0;
    for (const row of headerRows(sheet)) part.push(writer.row(row, (line += 1)));
    for await (const block of rowsOf(sheetIndex)) {
      for (const row of block) part.push(writer.row(row, (line += 1)));
      done += block.length;
      onProgress?.(done / total);
    }
    part.push(tail);
    part.end();
  }
  return out.bytes();
}

/** Lines a few at a time, so that a reader that waits for each block does not wait for each line. */
export function* blocksOf(rows: Iterable<BookRow>, size = 500): Iterable<readonly BookRow[]> {
  let block: BookRow[] = [];
  for (const row of rows) {
    block.push(row);
    if (block.length === size) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

function headerRows({ columns }: SheetFrame): readonly BookRow[] {
  if (columns.every(({ header }) => header === null)) return [];
  return [
    {
      cells: columns.map(({ header, kind }): BookCell => ({ kind, look: 'header', value: header })),
    },
  ];
}

/** Every style stands once in the first line of the first sheet, where the file says its number. */
function emptyWorkbook(book: BookFrame, styles: readonly CellStyle[]): Parameters<typeof writeXlsx>[0] {
  const cells = new Map<string, Partial<Cell>>(
    styles.map((style, index) => [`0,${String(index)}`, { style }]),
  );
  return {
    sheets: book.sheets.map((sheet, index) => ({
      ...emptySheet(sheet, book.pageHeader),
      ...(index === 0 ? { rows: [styles.map(() => null)], cells } : { rows: [] }),
    })),
    namedRanges: [
      ...book.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
      ...book.sheets.flatMap(pageNames),
    ],
    properties: { title: xlsxText(book.title), creator: 'RigPlan' },
  };
}

function emptySheet(sheet: SheetFrame, pageHeader: string): WriteSheet {
  const { columns, filteredRows, frozenColumns, isOutlined, pagesWide, rules } = sheet;
  const isTable = headerRows(sheet).length > 0;
  const last = columnLetters(columns.length);
  return {
    name: sheet.name,
    columns: columns.map(({ width }) => ({ width })),
    ...(isTable
      ? { freezePane: frozenColumns > 0 ? { rows: 1, columns: frozenColumns } : { rows: 1 } }
      : { view: { showGridLines: false } }),
    ...(filteredRows === null ? {} : { autoFilter: { range: `A1:${last}${String(filteredRows + 1)}` } }),
    ...(isOutlined ? { outlineProperties: { summaryBelow: false } } : {}),
    conditionalRules: rules.map(conditionalRule),
    pageSetup: {
      orientation: isTable ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
    },
    headerFooter: {
      oddHeader: `&L&8${pageText(pageHeader)}`,
      oddFooter: `&L&8${pageText(sheet.name)}&R&8Page &P of &N`,
    },
  };
}

/** The library writes these names without the marks that a name of two words needs. */
function pageNames(sheet: SheetFrame): readonly NamedRange[] {
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const lines = headerRows(sheet).length + sheet.rowCount;
  const area = `${quoted}!$A$1:$${columnLetters(sheet.columns.length)}$${String(Math.max(1, lines))}`;
  const titles = `${sheet.frozenColumns > 0 && sheet.pagesWide > 1 ? `${quoted}!$A:$${columnLetters(sheet.frozenColumns)},` : ''}${quoted}!$1:$1`;
  return [
    { name: '_xlnm.Print_Area', range: area, scope: sheet.name },
    ...(headerRows(sheet).length === 0
      ? []
      : [{ name: '_xlnm.Print_Titles', range: titles, scope: sheet.name }]),
  ];
}

const MARKS: Readonly<Record<BookRule['mark'], CellStyle>> = {
  wrong: { font: { bold: true, color: { rgb: 'B3261E' } }, fill: solid('FBEBEA') },
  doubtful: { font: { color: { rgb: '7A4B00' } }, fill: solid('FDF3DC') },
  right: { font: { bold: true, color: { rgb: '1B6B3A' } } },
};

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  // A conditional fill is the colour behind the pattern.
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } };
}

function conditionalRule({ range, condition, mark }: BookRule, index: number): ConditionalRule {
  return { type: 'expression', priority: index + 1, formula: condition, range, style: MARKS[mark] };
}

/** Text of a page's head or foot, in which a single `&` begins a command; Excel takes 255 characters of it. */
function pageText(text: string): string {
  const written = (length: number) =>
    xlsxText((text.length > length ? `${text.slice(0, length - 1)}…` : text).replaceAll('&', '&&'));
  const whole = written(MAX_PAGE_TEXT);
  return whole.length > MAX_PAGE_TEXT ? written(MAX_PAGE_TEXT / 2) : whole;
}

function distinctShades(shades: readonly SheetShade[]): readonly SheetShade[] {
  return [...new Map(shades.map((shade) => [shadeKey(shade), shade])).values()];
}

function shadeKey({ tone, mark }: SheetShade): string {
  return `${String(tone)}\n${mark}`;
}

function plainStyles(): readonly CellStyle[] {
  return BOOK_LOOKS.flatMap((look) => BOOK_KINDS.map((kind) => cellStyle(kind, look, null)));
}

/** Where the file put each style, read from the line in which each stands once. */
function styleNumbers(firstSheet: string, shades: readonly SheetShade[]): StyleOf {
  const numbers = Array.from(firstSheet.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g), ([, number]) =>
    Number(number),
  );
  const kinds = new Map(BOOK_KINDS.map((kind, index) => [kind, index]));
  const looks = new Map(BOOK_LOOKS.map((look, index) => [look, index * BOOK_KINDS.length]));
  const first = BOOK_LOOKS.length * BOOK_KINDS.length;
  const marks = new Map(shades.map((shade, index) => [shadeKey(shade), first + index * BOOK_KINDS.length]));
  if (numbers.length !== first + shades.length * BOOK_KINDS.length) {
    throw new Error(`The library wrote ${String(numbers.length)} styles, which is not all of them.`);
  }
  return ({ kind, look, shade }) => {
    const group = shade === undefined ? looks.get(look) : marks.get(shadeKey(shade));
    const number = numbers[(group ?? 0) + (kinds.get(kind) ?? 0)];
    if (group === undefined || number === undefined) throw new Error(`No style for ${kind} as ${look}.`);
    return number;
  };
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

/** The sheet up to its lines, and from their end on. */
function aroundRows(xml: string): readonly [string, string] {
  const found = /<sheetData\/>|<sheetData>.*<\/sheetData>/s.exec(xml);
  if (found === null) throw new Error('The library wrote a sheet without a place for its lines.');
  const head = xml.slice(0, found.index).replace(/<dimension [^>]*\/>/, '');
  return [`${head}<sheetData>`, `</sheetData>${xml.slice(found.index + found[0].length)}`];
}

/** A zip file that grows as parts are put in. */
class PackedFile {
  private readonly chunks: Uint8Array[] = [];
  private failure: Error | null = null;
  private readonly zip = new Zip((error, chunk) => {
    if (error !== null) this.failure = error;
    else this.chunks.push(chunk);
  });

  add(name: string, bytes: Uint8Array): void {
    const part = new ZipDeflate(name, { level: LEVEL });
    this.zip.add(part);
    part.push(bytes, true);
  }

  start(name: string): PackedText {
    const part = new ZipDeflate(name, { level: LEVEL });
    this.zip.add(part);
    return new PackedText(part);
  }

  bytes(): Uint8Array {
    this.zip.end();
    if (this.failure !== null) throw this.failure;
    const length = this.chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of this.chunks.splice(0)) {
      whole.set(chunk, at);
      at += chunk.byteLength;
    }
    return whole;
  }
}

/** Text on its way into a part. */
class PackedText {
  private waiting = '';

  constructor(private readonly part: ZipDeflate) {}

  push(text: string): void {
    this.waiting += text;
    if (this.waiting.length >= PIECE) this.flush(false);
  }

  end(): void {
    this.flush(true);
  }

  private flush(isLast: boolean): void {
    this.part.push(strToU8(this.waiting), isLast);
    this.waiting = '';
  }
}
