/**
 * The comparison as sheets of a workbook: Compare, Sources, Notes.
 *
 * Numbers are numbers and dates are dates, so a reader can sum and sort them;
 * what is not known is an empty cell. The header stands in row 1, frozen and
 * with a filter; scenario and data dates stand on Sources. Groups are outlines,
 * and their sums and the totals are formulas.
 *
 * Depends on: reports (types), ./sheet-lines, ./workbook/row-xml.
 */
import type { ComparisonSheet, SheetColumn } from '#domain/reports/comparison-sheet';
import {
  bodyCell,
  columnLetters,
  type BookCell,
  type BookRow,
  type BookSheet,
} from '#domain/reports/finance/book';
import { sheetLines, type SheetLine } from './sheet-lines';
import { widthOfText } from './workbook/row-xml';

/** Most characters a column of text is made wide for. */
const MAX_WIDTH = 44;
/** Row of the sheet in which the first line under the header stands. */
const FIRST_LINE = 2;

/** The sheet of the table as seen. */
export function compareSheet(sheet: ComparisonSheet): BookSheet {
  const lines = sheetLines(sheet);
  const isOutlined = lines.some(({ outlineLevel }) => outlineLevel > 0);
  return {
    name: 'Compare',
    columns: sheet.columns.map((column, index) => ({
      header: column.header,
      kind: column.kind,
      width: widthInCharacters(column, sheet.rows, index),
    })),
    rowCount: lines.length,
    rows: function* () {
      for (const line of lines) yield lineRow(sheet, line);
    },
    frozenColumns: 1,
    // Sorting or filtering would tear groups from their lines.
    filteredRows: isOutlined ? null : lines.length,
    isOutlined,
    pagesWide: Math.max(1, Math.ceil(sheet.columns.length / 12)),
    rules: [],
  };
}

/** Facts about the whole, then what each figure rests on. */
export function sourcesSheet({ facts, sources }: Pick<ComparisonSheet, 'facts' | 'sources'>): BookSheet {
  return {
    ...proseTable('Sources', [
      ['What', 46],
      ['Value or source', 84],
      ['As of', 12],
      ['Confidence', 13],
    ]),
    rowCount: facts.length + sources.length,
    filteredRows: facts.length + sources.length,
    rows: function* () {
      for (const { label, value } of facts) {
        yield { cells: [bodyCell('prose', label), bodyCell('prose', value)] };
      }
      for (const { what, source } of sources) {
        yield {
          cells: [
            bodyCell('prose', what),
            bodyCell('prose', source.citation),
            bodyCell('date', source.asOf),
            bodyCell('prose', source.confidence),
          ],
        };
      }
    },
  };
}

/** Notices and problems by offer. */
export function notesSheet({ notes }: Pick<ComparisonSheet, 'notes'>): BookSheet {
  return {
    ...proseTable('Notes', [
      ['Offer', 22],
      ['Kind', 10],
      ['Note', 110],
    ]),
    rowCount: notes.length,
    filteredRows: notes.length,
    rows: function* () {
      for (const { offerId, kind, text } of notes) {
        yield { cells: [offerId, kind, text].map((value) => bodyCell('prose', value)) };
      }
    },
  };
}

function proseTable(
  name: string,
  columns: readonly (readonly [header: string, width: number])[],
): Omit<BookSheet, 'rowCount' | 'rows' | 'filteredRows'> {
  return {
    name,
    columns: columns.map(([header, width]) => ({
      header,
      width,
      kind: header === 'As of' ? 'date' : 'prose',
    })),
    frozenColumns: 0,
    isOutlined: false,
    pagesWide: 1,
    rules: [],
  };
}

function lineRow(sheet: ComparisonSheet, line: SheetLine): BookRow {
  const shades = line.row === null ? null : (sheet.shades?.[line.row] ?? null);
  return {
    outlineLevel: line.outlineLevel,
    cells: sheet.columns.map(({ kind }, index): BookCell => {
      const value = line.cells[index] ?? null;
      if (line.over === null) {
        const shade = shades?.[index] ?? null;
        return shade === null ? bodyCell(kind, value) : { ...bodyCell(kind, value), shade };
      }
      if (!line.sumColumns.includes(index)) return { kind, look: 'sum', value };
      const letters = columnLetters(index + 1);
      const range = `${letters}${String(line.over.first + FIRST_LINE)}:${letters}${String(line.over.last + FIRST_LINE)}`;
      return { kind, look: 'sum', value, formula: `SUBTOTAL(9,${range})` };
    }),
  };
}

/** About seven pixels to a character, with room for the filter's arrow; text gets what it needs up to a limit. */
function widthInCharacters(column: SheetColumn, rows: ComparisonSheet['rows'], index: number): number {
  const onScreen = Math.max(10, Math.round(column.width / 7) + 2);
  if (column.kind !== 'text') return onScreen;
  const longest = rows.reduce((most, row) => Math.max(most, widthOfText(row[index] ?? null)), 0);
  return Math.max(onScreen, Math.min(longest + 2, MAX_WIDTH));
}
