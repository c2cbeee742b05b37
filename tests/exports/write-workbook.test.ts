import { describe, expect, it } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { bodyCell, formulaCell, type Book, type BookRow, type BookSheet } from '#domain/reports/finance/book';
import { blocksOf, writeBook } from '../../src-renderer/exports/workbook/write-workbook';
import { unzipText } from '../fixtures/unzip-text';

function aSheet(rows: readonly BookRow[], change: Partial<BookSheet> = {}): BookSheet {
  return {
    name: 'Landed cost',
    columns: [
      { header: 'Offer', kind: 'text', width: 12 },
      { header: 'Landed $', kind: 'usd', width: 14 },
    ],
    rowCount: rows.length,
    rows: () => rows,
    frozenColumns: 1,
    filteredRows: rows.length,
    isOutlined: false,
    pagesWide: 2,
    rules: [],
    ...change,
  };
}

function aBook(sheets: readonly BookSheet[], change: Partial<Book> = {}): Book {
  return { title: 'A book', pageHeader: 'Scenario', names: [], shades: [], sheets, ...change };
}

const row = (offer: string, cents: number | null): BookRow => ({
  cells: [bodyCell('text', offer), bodyCell('usd', cents)],
});
const sheetXml = (bytes: Uint8Array, sheet = 1) =>
  unzipText(bytes, `xl/worksheets/sheet${String(sheet)}.xml`);

describe('A workbook', () => {
  it('keeps a formula with the result that the app computed', async () => {
    const bytes = await writeBook(
      aBook([aSheet([{ cells: [null, formulaCell('usd', 'ROUND(A1&B1<2,2)', -5)] }])]),
    );

    expect(await sheetXml(bytes)).toMatch(
      /<c r="B2" s="\d+"><f>ROUND\(A1&amp;B1&lt;2,2\)<\/f><v>-0.05<\/v><\/c>/,
    );
  });

  it('runs nothing that is not marked as a formula, and keeps a negative number a number', async () => {
    const bytes = await writeBook(aBook([aSheet([row('=1+1', -12_345)])]));

    expect(await sheetXml(bytes)).not.toContain('<f>');
    const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false });
    expect(sheet?.data[1]).toEqual(['=1+1', -123.45]);
  });

  it('names what is printed with the marks that two words need', async () => {
    const bytes = await writeBook(
      aBook([aSheet([row('A', 1)])], { names: [{ name: 'hashprice', refersTo: 'Inputs!$C$2' }] }),
    );

    const book = await unzipText(bytes, 'xl/workbook.xml');
    expect(book).toContain(`<definedName name="hashprice">Inputs!$C$2</definedName>`);
    expect(book).toMatch(/"_xlnm.Print_Area" localSheetId="0">'Landed cost'!\$A\$1:\$B\$2</);
    expect(book).toMatch(
      /"_xlnm.Print_Titles" localSheetId="0">'Landed cost'!\$A:\$A,'Landed cost'!\$1:\$1</,
    );
  });

  it('has a head on each page that stays within what Excel takes, with & as a letter', async () => {
    const pageHeader = `Rigs & more ${'&x'.repeat(200)}`;
    const xml = await sheetXml(await writeBook(aBook([aSheet([])], { pageHeader })));

    const head = /<oddHeader>(.*?)<\/oddHeader>/.exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(head).toContain('Rigs && more');
    expect(head.length).toBeLessThanOrEqual(255);
  });

  it('gives every sheet its own lines under its header', async () => {
    const sheets = [aSheet([row('A', 1)]), aSheet([row('B', 2), row('C', null)], { name: 'Notes' })];

    const read = await readXlsxFile(Buffer.from(await writeBook(aBook(sheets))));

    expect(read.map(({ data }) => data)).toEqual([
      [
        ['Offer', 'Landed $'],
        ['A', 0.01],
      ],
      [
        ['Offer', 'Landed $'],
        ['B', 0.02],
        ['C', null],
      ],
    ]);
  });

  it('is not written where a sheet has more lines than a spreadsheet takes', async () => {
    const sheet = aSheet([], { rowCount: 1_048_576 });

    await expect(writeBook(aBook([sheet]))).rejects.toThrow(
      /Landed cost would have 1048577 lines.*Nothing was written/,
    );
  });

  it('hands lines on a few at a time, all of them in order', () => {
    const rows = Array.from({ length: 7 }, (_, index) => row(String(index), index));

    expect([...blocksOf(rows, 3)].map((block) => block.length)).toEqual([3, 3, 1]);
    expect([...blocksOf(rows, 3)].flat()).toEqual(rows);
  });
});
