/**
 * The comparison as an Excel workbook of three sheets: Compare, Sources, Notes.
 *
 * Numbers are numbers and dates are dates, so a reader can sum and sort them;
 * what is not known is an empty cell. The header stands in row 1, frozen and
 * with a filter; scenario and data dates stand on Sources. Groups are outlines,
 * and their sums and the totals are formulas.
 *
 * Depends on: core, reports (types), hucre.
 */
import { assertNever } from '#domain/core/result';
import type { ColumnKind } from '#domain/reports/comparison-column';
import type { ComparisonSheet, SheetColumn } from '#domain/reports/comparison-sheet';
import type { SheetCell } from '#domain/reports/sheet-cell';
import { writeXlsx, type Cell, type CellStyle, type CellValue, type RowDef, type WriteSheet } from 'hucre';
import { sheetLines, type SheetLine } from './sheet-lines';
import { shadedStyle } from './shaded-style';
import { isReadAsError, xlsxText } from './xlsx-text';

/** Most characters a column of text is made wide for. */
const MAX_WIDTH = 44;
/** Points. */
const LINE_HEIGHT = 15;
/** The most that Excel takes. */
const MAX_ROW_HEIGHT = 409;
/** Row of the sheet in which the first line under the header stands. */
const FIRST_LINE = 2;
const WRAPPED: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

/** A sheet of this file: its columns and its cells, header left out. */
interface Table {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly style: CellStyle }[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly frozenColumns: number;
  /** Sheets of paper side by side. */
  readonly pagesWide: number;
  /** Lines over groups and of totals among the rows; without them every row is a record. */
  readonly lines?: readonly SheetLine[];
  /** What formats mark, by row of the records and column; null or left out where nothing is. */
  readonly shades?: ComparisonSheet['shades'];
}

/** Writes the workbook. */
export async function comparisonXlsx(sheet: ComparisonSheet): Promise<Uint8Array> {
  const tables = [compareTable(sheet), sourcesTable(sheet), notesTable(sheet)];
  return writeXlsx({
    sheets: tables.map(asWorksheet),
    properties: { title: xlsxText(sheet.title), creator: 'RigPlan' },
  });
}

function compareTable(sheet: ComparisonSheet): Table {
  const lines = sheetLines(sheet);
  return {
    name: 'Compare',
    columns: sheet.columns.map((column, index) => ({
      header: column.header,
      width: widthInCharacters(column, sheet.rows, index),
      style: styleOf(column.kind),
    })),
    rows: lines.map(({ cells }) =>
      sheet.columns.map(({ kind }, index) => cellOf(cells[index] ?? null, kind)),
    ),
    lines,
    shades: sheet.shades,
    frozenColumns: 1,
    pagesWide: Math.max(1, Math.ceil(sheet.columns.length / 12)),
  };
}

function sourcesTable(sheet: ComparisonSheet): Table {
  const facts = sheet.facts.map(({ label, value }) => [label, value, null, null]);
  const sources = sheet.sources.map(({ what, source }) => [
    what,
    source.citation,
    source.asOf === null ? null : cellOf(source.asOf, 'date'),
    source.confidence,
  ]);
  return {
    name: 'Sources',
    columns: [
      { header: 'What', width: 46, style: WRAPPED },
      { header: 'Value or source', width: 84, style: WRAPPED },
      {
        header: 'As of',
        width: 12,
        style: { ...styleOf('date'), alignment: { horizontal: 'center', vertical: 'top' } },
      },
      { header: 'Confidence', width: 13, style: WRAPPED },
    ],
    rows: [...facts, ...sources],
    frozenColumns: 0,
    pagesWide: 1,
  };
}

function notesTable(sheet: ComparisonSheet): Table {
  return {
    name: 'Notes',
    columns: [
      { header: 'Offer', width: 22, style: WRAPPED },
      { header: 'Kind', width: 10, style: WRAPPED },
      { header: 'Note', width: 110, style: WRAPPED },
    ],
    rows: sheet.notes.map(({ offerId, kind, text }) => [offerId, kind, text]),
    frozenColumns: 0,
    pagesWide: 1,
  };
}

function asWorksheet(table: Table): WriteSheet {
  const header = table.columns.map((column) => xlsxText(column.header));
  const rows = [header, ...table.rows.map((row) => row.map(safeValue))];
  const lastCell = `${columnLetters(table.columns.length)}${rows.length}`;
  const isOutlined = table.lines?.some(({ outlineLevel }) => outlineLevel > 0) === true;
  return {
    name: table.name,
    columns: table.columns.map(({ width, style }) => ({ width, style })),
    rows,
    cells: specialCells(
      rows,
      table.columns.map((column) => column.style),
      table.lines ?? [],
      table.shades ?? null,
    ),
    freezePane: table.frozenColumns > 0 ? { rows: 1, columns: table.frozenColumns } : { rows: 1 },
    rowDefs: rowDefs(table),
    // Sorting or filtering would tear groups from their lines.
    ...(isOutlined
      ? { outlineProperties: { summaryBelow: false } }
      : { autoFilter: { range: `A1:${lastCell}` } }),
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: table.pagesWide,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      ...(table.pagesWide > 1 ? { printTitlesColumn: '$A:$B' } : {}),
    },
  };
}

/** The styles of the header, of what formats mark and of lines over several offers, their formulas, and text that the library would otherwise write as an error value. */
function specialCells(
  rows: readonly (readonly CellValue[])[],
  styles: readonly CellStyle[],
  lines: readonly SheetLine[],
  shades: ComparisonSheet['shades'],
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, rowIndex) => {
    const line = lines[rowIndex - 1];
    const over = line?.over ?? null;
    row.forEach((value, columnIndex) => {
      const key = `${rowIndex},${columnIndex}`;
      const ofColumn = styles[columnIndex] ?? WRAPPED;
      const shade = shades?.[line?.row ?? -1]?.[columnIndex] ?? null;
      const ofOffer = shade === null ? ofColumn : shadedStyle(ofColumn, shade);
      const style = rowIndex === 0 ? headerStyle(ofColumn) : over === null ? ofOffer : summaryStyle(ofColumn);
      if (typeof value === 'string' && isReadAsError(value)) {
        cells.set(key, { style, richText: [{ text: value }] });
      } else if (over !== null && line?.sumColumns.includes(columnIndex) === true) {
        const letters = columnLetters(columnIndex + 1);
        const range = `${letters}${String(over.first + FIRST_LINE)}:${letters}${String(over.last + FIRST_LINE)}`;
        cells.set(key, { style, formula: `SUBTOTAL(9,${range})`, formulaResult: value });
      } else if (rowIndex === 0 || over !== null || shade !== null) {
        cells.set(key, { style });
      }
    });
  });
  return cells;
}

/**
 * Heights of rows whose text needs several lines, which not every program finds by itself on opening,
 * and how far in the groups each row lies.
 */
function rowDefs({ rows, columns, lines }: Table): Map<number, RowDef> {
  const heights = new Map<number, RowDef>();
  lines?.forEach(({ outlineLevel }, index) => {
    if (outlineLevel > 0) heights.set(index + 1, { outlineLevel });
  });
  rows.forEach((row, index) => {
    const lines = row.map((value, column) => {
      const { style, width } = columns[column] ?? { style: WRAPPED, width: MAX_WIDTH };
      const isWrapped = style.alignment?.wrapText === true && typeof value === 'string';
      return isWrapped ? Math.ceil(widthOfText(value) / (width * 0.9)) : 1;
    });
    const most = Math.max(1, ...lines);
    const height = Math.min(most * LINE_HEIGHT, MAX_ROW_HEIGHT);
    if (most > 1) heights.set(index + 1, { ...heights.get(index + 1), height });
  });
  return heights;
}

/** Bold on grey, aligned as the cells below. */
function headerStyle({ alignment }: CellStyle): CellStyle {
  return {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E8EF' } },
    alignment: { horizontal: alignment?.horizontal ?? 'left', vertical: 'top', wrapText: true },
  };
}

/** Bold, written as the cells below: a figure over several offers is no offer's. */
function summaryStyle(style: CellStyle): CellStyle {
  return {
    ...style,
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F3F7' } },
  };
}

function safeValue(value: CellValue): CellValue {
  return typeof value === 'string' ? xlsxText(value) : value;
}

function cellOf(value: SheetCell, kind: ColumnKind): CellValue {
  if (value === null) return null;
  if (typeof value === 'object') return value.words;
  switch (kind) {
    case 'usd':
      return typeof value === 'number' ? value / 100 : value;
    case 'percent':
      return typeof value === 'number' ? value / 1_000_000 : value;
    case 'date':
      return typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
    case 'integer':
    case 'decimal':
    case 'text':
      return value;
    default:
      return assertNever(kind);
  }
}

function styleOf(kind: ColumnKind): CellStyle {
  switch (kind) {
    case 'usd':
    case 'decimal':
      return { numFmt: '#,##0.00', alignment: { horizontal: 'right' } };
    case 'percent':
      return { numFmt: '0.00%', alignment: { horizontal: 'right' } };
    case 'integer':
      return { numFmt: '#,##0', alignment: { horizontal: 'right' } };
    case 'date':
      return { numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'center' } };
    case 'text':
      return { numFmt: '@', alignment: { horizontal: 'left' } };
    default:
      return assertNever(kind);
  }
}

/** About seven pixels to a character, with room for the filter's arrow; text gets what it needs up to a limit. */
function widthInCharacters(column: SheetColumn, rows: ComparisonSheet['rows'], index: number): number {
  const onScreen = Math.max(10, Math.round(column.width / 7) + 2);
  if (column.kind !== 'text') return onScreen;
  const longest = rows.reduce((most, row) => Math.max(most, widthOfText(row[index] ?? null)), 0);
  return Math.max(onScreen, Math.min(longest + 2, MAX_WIDTH));
}

/** Characters of Chinese, Japanese and Korean are twice as wide. */
function widthOfText(value: SheetCell): number {
  if (typeof value !== 'string') return 0;
  return value.length + (value.match(/[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]/g)?.length ?? 0);
}

/** `1` is A, `27` is AA. */
function columnLetters(position: number): string {
  let rest = position;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
