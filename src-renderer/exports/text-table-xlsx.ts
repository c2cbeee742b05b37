/**
 * A table of text as a workbook of one sheet, so that it reads back as it was.
 *
 * A number is a number where that keeps every character of it; any other text
 * stays text, so that no spreadsheet takes `01.234` or a tariff code for another.
 *
 * Depends on: reports (types), ./workbook/row-xml, ./workbook/write-workbook.
 */
import { bodyCell, type Book, type BookCell } from '#domain/reports/finance/book';
import { widthOfText } from './workbook/row-xml';
import { writeBook } from './workbook/write-workbook';

/** Most characters a column is made wide for. */
const MAX_WIDTH = 44;
/** Rows that are looked at for the width of a column. */
const LOOKED_AT = 200;

/** The sheet as plain data. @param table - header first */
export function textTableBook(name: string, table: readonly (readonly string[])[]): Book {
  const [header = [], ...rows] = table;
  return {
    title: name,
    pageHeader: name,
    names: [],
    shades: [],
    sheets: [
      {
        name,
        columns: header.map((text, index) => ({ header: text, kind: 'text', width: widthOf(table, index) })),
        rowCount: rows.length,
        rows: function* () {
          for (const row of rows) yield { cells: row.map(cellOf) };
        },
        frozenColumns: 1,
        filteredRows: rows.length,
        isOutlined: false,
        pagesWide: Math.max(1, Math.ceil(header.length / 12)),
        rules: [],
      },
    ],
  };
}

/** Writes the workbook. */
export function textTableXlsx(name: string, table: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeBook(textTableBook(name, table));
}

function cellOf(text: string): BookCell | null {
  if (text === '') return null;
  const isNumber =
    /^(0|[1-9]\d{0,11})(\.\d+)?$/.test(text) && text.length <= 15 && String(Number(text)) === text;
  return isNumber ? bodyCell('number', Number(text)) : bodyCell('text', text);
}

function widthOf(table: readonly (readonly string[])[], index: number): number {
  const longest = table
    .slice(0, LOOKED_AT)
    .reduce((most, row) => Math.max(most, widthOfText(row[index] ?? '')), 8);
  return Math.min(longest + 3, MAX_WIDTH);
}
