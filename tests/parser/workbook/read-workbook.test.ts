import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '#parser/limits';
import { readTable } from '#parser/read-table';
import { AS_FOUND, type TableSheet } from '#parser/table/table-file';
import {
  textWorkbook,
  workbookFile,
  type BookCell,
  type BookOptions,
  type BookSheet,
} from '../../fixtures/workbook-file';
import { zipFile } from '../../fixtures/zip-file';

const sheetsOf = (bytes: Uint8Array): readonly TableSheet[] => {
  const result = readTable(bytes);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.where}`);
  return result.value.sheets;
};
const cellsOf = (sheet: BookSheet, options?: BookOptions) =>
  sheetsOf(workbookFile([sheet], options))[0]?.rows.map(({ cells }) => cells);
const oneCell = (cell: BookCell, options?: BookOptions) =>
  cellsOf({ name: 'S', rows: [[cell]] }, options)?.[0]?.[0];
const problemOf = (bytes: Uint8Array, limits: Partial<Limits> = {}) => {
  const result = readTable(bytes, AS_FOUND, { ...LIMITS, ...limits });
  return result.ok ? null : `${result.problem.code} ${result.problem.where}`;
};

describe('a workbook', () => {
  it('is read as text, sheet by sheet, by the numbers of its rows', () => {
    const sheets = sheetsOf(
      workbookFile([
        { name: 'Offers', rows: [['id', 'unit_price'], [], ['A', 3744.5]] },
        { name: 'Terms', rows: [['all prices FOB']] },
      ]),
    );

    expect(sheets).toMatchObject([
      {
        name: 'Offers',
        isHidden: false,
        rows: [
          { line: 1, lastLine: 1, cells: ['id', 'unit_price'] },
          { line: 3, lastLine: 3, cells: ['A', '3744.5'] },
        ],
      },
      { name: 'Terms', rows: [{ line: 1, cells: ['all prices FOB'] }] },
    ]);
  });

  it.each<readonly [string, string, string]>([
    ['shared text with runs', '<c r="{r}" t="s"><v>0</v></c>', 'rich text'],
    ['inline text', '<c r="{r}" t="inlineStr"><is><t>in</t><r><t> line</t></r></is></c>', 'in line'],
    ['text without its reading aid', '<c r="{r}" t="s"><v>1</v></c>', '東京'],
    ['a tab and a line end that were written out', '<c r="{r}" t="s"><v>2</v></c>', 'a\tb\nc'],
    ['a number of more digits than anyone sees', '<c r="{r}"><v>3.3000000000000003</v></c>', '3.3'],
    ['a large number', '<c r="{r}"><v>1.5E+21</v></c>', '1500000000000000000000'],
    ['a small number', '<c r="{r}"><v>1.5E-8</v></c>', '0.000000015'],
    ['a number of ten digits', '<c r="{r}"><v>8543709860</v></c>', '8543709860'],
    ['yes', '<c r="{r}" t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c r="{r}" t="e"><v>#N/A</v></c>', '#N/A'],
    ['the text a formula gave', '<c r="{r}" t="str"><f>A2&amp;"x"</f><v>ax</v></c>', 'ax'],
    ['the number a formula gave', '<c r="{r}"><f>1+1</f><v>2</v></c>', '2'],
    ['a day', '<c r="{r}" s="1"><v>46347</v></c>', '2026-11-21'],
    ['a day and a time', '<c r="{r}" s="1"><v>46347.5</v></c>', '2026-11-21T12:00:00'],
    ['a time', '<c r="{r}" s="2"><v>0.25</v></c>', '06:00:00'],
    ['an ISO day', '<c r="{r}" t="d"><v>2026-11-21T00:00:00</v></c>', '2026-11-21'],
    ['money, which is no day', '<c r="{r}" s="3"><v>46347</v></c>', '46347'],
    ['text in a cell that shows days', '<c r="{r}" s="1" t="s"><v>0</v></c>', 'rich text'],
  ])('gives %s as text', (_, xml, expected) => {
    const options = {
      formats: ['yyyy-mm-dd', '[h]:mm', '[$$-409]#,##0.00;[Red]-0'],
      sharedTexts:
        '<si><r><t>rich</t></r><r><rPr><b/></rPr><t xml:space="preserve"> text</t></r></si>' +
        '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si><t>a_x0009_b_x000D_\nc</t></si>',
    };

    expect(oneCell({ xml }, options)).toBe(expected);
  });

  it('counts days from 1904 where the workbook says so', () => {
    const xml = '<c r="{r}" s="1"><v>44885</v></c>';

    expect(oneCell({ xml }, { formats: ['d/m/yy'], is1904: true })).toBe('2026-11-21');
  });

  it('takes elements by their names, whatever their prefix', () => {
    const data = '<x:row xmlns:x="u" r="1"><x:c r="A1" t="str"><x:v>t</x:v></x:c></x:row>';

    expect(cellsOf({ name: 'S', data })).toEqual([['t']]);
  });

  it('places cells without a reference one after the other', () => {
    const data = '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>';

    expect(cellsOf({ name: 'S', data })).toEqual([['1', '', '', '4', '5'], ['6']]);
  });

  it('counts what cannot be seen in the cells', () => {
    const [sheet] = sheetsOf(
      workbookFile([
        {
          name: 'S',
          before: '<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>',
          data: '<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>1</f><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
          after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        },
      ]),
    );

    expect(sheet?.traits).toEqual({
      hiddenRows: 1,
      hiddenColumns: 2,
      mergedRanges: 1,
      formulas: 2,
      formulasWithoutValue: 1,
      nestedValues: 0,
    });
    expect(sheet?.rows.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  it('says which cells are merged, and where a formula has no value', () => {
    const [sheet] = sheetsOf(
      workbookFile([
        {
          name: 'S',
          data:
            '<row r="2"><c r="B2" t="str"><v>Price</v></c></row>' +
            '<row r="4"><c r="A4"><f>1/0</f></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
            '<c r="C4" t="str"><f>""</f><v></v></c><c r="D4"><f>1</f><v/></c></row>',
          after: '<mergeCells><mergeCell ref="B2:D2"/><mergeCell ref="A4:A6"/></mergeCells>',
        },
      ]),
    );

    expect(sheet?.merges).toEqual([
      { firstLine: 2, lastLine: 2, firstColumn: 1, lastColumn: 3 },
      { firstLine: 4, lastLine: 6, firstColumn: 0, lastColumn: 0 },
    ]);
    expect(sheet?.formulasWithoutValue).toEqual([
      { line: 4, column: 0 },
      { line: 4, column: 3 },
    ]);
    expect(sheet?.rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ['', 'Price']],
      [4, ['', '#DIV/0!']],
    ]);
  });

  it('names as many places as somebody could look at, and counts them all', () => {
    const rows = Array.from(
      { length: 10_001 },
      (_, index) => `<row r="${String(index + 1)}"><c><f>1</f></c></row>`,
    );
    const merges = rows.map((_, index) => `<mergeCell ref="A${String(index + 1)}:B${String(index + 1)}"/>`);
    const [sheet] = sheetsOf(
      workbookFile([
        { name: 'S', data: rows.join(''), after: `<mergeCells>${merges.join('')}</mergeCells>` },
      ]),
    );

    expect(sheet?.traits).toMatchObject({ mergedRanges: 10_001, formulasWithoutValue: 10_001 });
    expect(sheet?.merges).toHaveLength(10_000);
    expect(sheet?.formulasWithoutValue).toHaveLength(10_000);
  });

  it('comes with a title, an address and blank lines above the table, line by line', () => {
    const rows: BookCell[][] = [
      ['Acme Mining — price list'],
      [null, 'Room 1203, Kowloon'],
      [],
      [null, 'Model', 'Price'],
      [null, 'S21 XP', 5999],
    ];

    expect(
      sheetsOf(workbookFile([{ name: 'S', rows }]))[0]?.rows.map(({ line, cells }) => [line, cells]),
    ).toEqual([
      [1, ['Acme Mining — price list']],
      [2, ['', 'Room 1203, Kowloon']],
      [4, ['', 'Model', 'Price']],
      [5, ['', 'S21 XP', '5999']],
    ]);
  });

  it.each(['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!'])(
    'gives the error %s by its name',
    (name) => {
      expect(oneCell({ xml: `<c r="{r}" t="e"><f>A1</f><v>${name}</v></c>` })).toBe(name);
    },
  );

  it('leaves hidden sheets packed and says that they are there', () => {
    const sheets = sheetsOf(
      workbookFile([
        { name: 'Costs', state: 'veryHidden', data: 'not even <markup' },
        { name: 'Offers', rows: [['id']] },
      ]),
    );

    expect(sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows.length])).toEqual([
      ['Costs', true, 0],
      ['Offers', false, 1],
    ]);
  });
});

describe('a workbook that is none', () => {
  const sheet = (data: string) => workbookFile([{ name: 'S', data }]);

  it.each<readonly [string, Uint8Array, string]>([
    ['cut off', textWorkbook([['id']]).slice(0, -9), 'archive/damaged its end is missing'],
    [
      'a Word document',
      zipFile([{ name: 'word/document.xml', content: '<a/>' }]),
      'file/not-a-table a Word document',
    ],
    [
      'a cell beyond the sheet',
      sheet('<row r="1"><c r="XFE1"/></row>'),
      'workbook/bad-reference sheet S, cell XFE1',
    ],
    ['a row beyond the sheet', sheet('<row r="1048577"/>'), 'workbook/bad-reference sheet S, row 1048577'],
    [
      'a cell that is none',
      sheet('<row r="1"><c r="__proto__"/></row>'),
      'workbook/bad-reference sheet S, cell __proto__',
    ],
    [
      'a cell twice',
      sheet('<row r="1"><c r="A1"/><c r="A1"/></row>'),
      'workbook/damaged sheet S, cell A1 is out of order',
    ],
    ['a row twice', sheet('<row r="1"/><row r="1"/>'), 'workbook/damaged sheet S, row 1 is out of order'],
    [
      'a value in the last column',
      sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      'table/too-many-columns sheet S, row 1, column 16384',
    ],
    [
      'a text that is not there',
      sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
      'workbook/damaged sheet S, row 1, column 1 refers to a text that is not there',
    ],
    [
      'all cells merged',
      workbookFile([{ name: 'S', after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }]),
      'workbook/merged-too-wide sheet S, merged range A1:XFD1048576',
    ],
    [
      'entities',
      workbookFile([{ name: 'S', rows: [['a']] }], { prologue: '<!DOCTYPE sst [<!ENTITY a "b">]>' }),
      'markup/doctype xl/sharedStrings.xml',
    ],
    ['unclosed markup', sheet('<row>'), 'markup/damaged xl/worksheets/sheet1.xml'],
    ['all sheets hidden', workbookFile([{ name: 'S', state: 'hidden' }]), 'workbook/no-visible-sheet '],
    ['two sheets of one name', workbookFile([{ name: 'S' }, { name: 's' }]), 'workbook/damaged two sheets s'],
  ])('is refused: %s', (_, bytes, expected) => {
    expect(problemOf(bytes)).toBe(expected);
  });

  it.each<readonly [string, Partial<Limits>, string]>([
    ['rows', { rows: 1 }, 'table/too-many-rows sheet S, row 3'],
    ['cells', { cells: 3 }, 'table/too-many-cells sheet S, row 2, column 2'],
    ['text', { characters: 4 }, 'table/too-much-text sheet S, row 3, column 1'],
    ['text in a cell', { cellCharacters: 1 }, 'table/cell-too-long xl/sharedStrings.xml, text 3'],
    ['shared texts', { sharedTexts: 2 }, 'table/too-many-cells xl/sharedStrings.xml'],
    ['depth', { depth: 3 }, 'markup/too-deep xl/worksheets/sheet1.xml'],
    ['sheets', { sheets: 0 }, 'workbook/too-many-sheets '],
  ])('is refused with too many or too much: %s', (_, limits, expected) => {
    const bytes = workbookFile([
      {
        name: 'S',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
          ['ee', 'a'],
        ],
      },
    ]);
    const moved = 'text in a cell' === _ ? workbookFile([{ name: 'S', rows: [['a', 'b', 'ee']] }]) : bytes;

    expect(problemOf(moved, limits)).toBe(expected);
  });
});
