/**
 * What ./write-files starts: writes one table of 40 columns by the writer that is named, and says what
 * it took. A process of its own for each, since memory is counted by the process.
 */
import { writeXlsx, writeXlsxStream, type CellValue } from 'hucre';
import Papa from 'papaparse';
import { columnLetters, type Book, type BookCell, type BookKind } from '#domain/reports/finance/book';
import type { PlainCell } from '#domain/reports/plain-cell';
import { csvBytes } from '../../src-renderer/exports/csv-text';
import { writeBook } from '../../src-renderer/exports/workbook/write-workbook';

/** Who writes. */
export type WriterName = 'xlsx' | 'hucre' | 'hucre-stream' | 'csv' | 'papaparse';

/** What one writing took. */
export interface Writing {
  readonly milliseconds: number;
  /** The most that the process took, above what it took before it began. */
  readonly megabytes: number;
  /** Of the file. */
  readonly bytes: number;
}

const COLUMNS = 40;
const TEXTS = ['Bitmain', 'MicroBT', 'Canaan', 'Antminer S21 Pro', 'South-East Asia to the US, ocean'];

function kindOf(column: number): BookKind {
  if (column < 6) return 'text';
  if (column < 12) return 'integer';
  return column < 34 ? 'usd' : column < 38 ? 'percent' : 'date';
}

/** Ten columns of dollars are formulas of two others. */
function formulaOf(column: number, line: number): string | null {
  if (column < 20 || column >= 30) return null;
  const [value, rate] = [columnLetters(column - 7), columnLetters(35)];
  return `ROUND(${value}${String(line)}*${rate}${String(line)},2)`;
}

/** As the app stores it. */
function valueOf(column: number, row: number): string | number {
  const kind = kindOf(column);
  if (kind === 'text')
    return column === 0 ? `O-${String(row)}` : (TEXTS[(row + column) % TEXTS.length] ?? '');
  if (kind === 'date') return `2027-0${String(1 + (row % 9))}-1${String(column % 10)}`;
  const most = kind === 'usd' ? 900_000_000 : kind === 'percent' ? 300_000 : 5_000;
  return (row * 7_919 + column * 104_729) % most;
}

/** As a file holds it. */
function plainOf(column: number, row: number): CellValue {
  const value = valueOf(column, row);
  if (typeof value === 'string') return kindOf(column) === 'date' ? new Date(`${value}T00:00:00Z`) : value;
  return kindOf(column) === 'usd' ? value / 100 : kindOf(column) === 'percent' ? value / 1_000_000 : value;
}

const columns = Array.from({ length: COLUMNS }, (_, column) => column);
const FORMATS: Readonly<Partial<Record<BookKind, string>>> = {
  usd: '#,##0.00',
  percent: '0.00%',
  integer: '#,##0',
  date: 'yyyy-mm-dd',
};

function ours(rows: number): Book {
  return {
    title: 'Bench',
    pageHeader: 'Bench',
    names: [],
    shades: [],
    sheets: [
      {
        name: 'Landed cost',
        columns: columns.map((column) => ({
          header: `Column ${String(column)}`,
          kind: kindOf(column),
          width: 14,
        })),
        rowCount: rows,
        rows: function* () {
          for (let row = 0; row < rows; row += 1) {
            yield {
              cells: columns.map((column): BookCell => {
                const formula = formulaOf(column, row + 2);
                const cell = { kind: kindOf(column), look: 'body' as const, value: valueOf(column, row) };
                return formula === null ? cell : { ...cell, formula };
              }),
            };
          }
        },
        frozenColumns: 1,
        filteredRows: rows,
        isOutlined: false,
        pagesWide: 4,
        rules: [],
      },
    ],
  };
}

/** The least that the library can do for the same cells: values, formats of columns, formulas. */
async function byLibrary(rows: number): Promise<Uint8Array> {
  const cells = new Map<string, { formula: string; formulaResult: CellValue }>();
  const lines: CellValue[][] = [columns.map((column) => `Column ${String(column)}`)];
  for (let row = 0; row < rows; row += 1) {
    lines.push(columns.map((column) => plainOf(column, row)));
    for (const column of columns) {
      const formula = formulaOf(column, row + 2);
      if (formula !== null) {
        cells.set(`${String(row + 1)},${String(column)}`, { formula, formulaResult: plainOf(column, row) });
      }
    }
  }
  return writeXlsx({
    sheets: [
      {
        name: 'Landed cost',
        columns: columns.map((column) => {
          const numFmt = FORMATS[kindOf(column)];
          return numFmt === undefined ? { width: 14 } : { width: 14, numFmt };
        }),
        rows: lines,
        cells,
      },
    ],
  });
}

/** The fastest writer among libraries, which leaves every formula out. */
async function byStream(rows: number): Promise<Uint8Array> {
  const stream = writeXlsxStream(
    (function* () {
      for (let row = 0; row < rows; row += 1) yield columns.map((column) => plainOf(column, row));
    })(),
    { name: 'Landed cost', columns: columns.map((column) => ({ header: `Column ${String(column)}` })) },
  );
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function plainCellOf(column: number, row: number): PlainCell {
  const value = valueOf(column, row);
  return kindOf(column) === 'text' ? { text: String(value) } : { plain: String(value) };
}

function* csvRows(rows: number): Iterable<readonly PlainCell[]> {
  for (let row = 0; row < rows; row += 1) yield columns.map((column) => plainCellOf(column, row));
}

const WRITERS: Readonly<Record<WriterName, (rows: number) => Uint8Array | Promise<Uint8Array>>> = {
  xlsx: (rows) => writeBook(ours(rows)),
  hucre: byLibrary,
  'hucre-stream': byStream,
  csv: (rows) => csvBytes(csvRows(rows), { hasByteOrderMark: true }),
  papaparse: (rows) =>
    new TextEncoder().encode(
      Papa.unparse(
        Array.from({ length: rows }, (_, row) => columns.map((column) => valueOf(column, row))),
        { escapeFormulae: true },
      ),
    ),
};

const [, , writer = 'xlsx', rows = '1'] = process.argv;
const before = process.memoryUsage.rss();
const begin = performance.now();
const file = await WRITERS[writer as WriterName](Number(rows));
const writing: Writing = {
  milliseconds: Math.round(performance.now() - begin),
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024 - before / 1024 ** 2),
  bytes: file.byteLength,
};
process.stdout.write(JSON.stringify(writing));
