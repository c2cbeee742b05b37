import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { unguardText } from '#domain/core/formula-guard';
import { LIMITS, type Limits } from '#parser/limits';
import { decodeText } from '#parser/text/decode-text';
import { parseDelimitedText } from '#parser/text/delimited-text';
import { csvBytes, textTableCsv } from '../../../src-renderer/exports/csv-text';

const parse = (text: string, limits: Partial<Limits> = {}) =>
  parseDelimitedText(text, { ...LIMITS, ...limits });
const cellsOf = (text: string) => parse(text).rows.map((row) => row.cells);

describe('parseDelimitedText', () => {
  it.each([
    [
      'plain cells',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a final line end',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a delimiter in quotes',
      'a,b\n"x, y",2',
      [
        ['a', 'b'],
        ['x, y', '2'],
      ],
    ],
    [
      'doubled quotes',
      'a,b\n"say ""hi""",2',
      [
        ['a', 'b'],
        ['say "hi"', '2'],
      ],
    ],
    [
      'a line break in quotes',
      'a,b\n"x\ny",2',
      [
        ['a', 'b'],
        ['x\ny', '2'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n,,x\n"",,',
      [
        ['a', 'b', 'c'],
        ['', '', 'x'],
      ],
    ],
    [
      'a quote inside a bare cell',
      'a,b\n19" rack,2',
      [
        ['a', 'b'],
        ['19" rack', '2'],
      ],
    ],
    [
      'JSON in quotes',
      'k,v\n1,"{""a"": ""b, c""}"',
      [
        ['k', 'v'],
        ['1', '{"a": "b, c"}'],
      ],
    ],
    [
      'other scripts',
      'k,v\n型号,Ünïcode',
      [
        ['k', 'v'],
        ['型号', 'Ünïcode'],
      ],
    ],
    [
      'spaces around cells, kept',
      'a,b\n x , y ',
      [
        ['a', 'b'],
        [' x ', ' y '],
      ],
    ],
    ['one column', 'a\n1\n2', [['a'], ['1'], ['2']]],
    [
      'blank lines, left out',
      'a,b\n\n1,2\n , \n3,4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it.each([';', '\t', '|', ','])('takes the delimiter %j from a first line sep=', (delimiter) => {
    const { rows, ...read } = parse(`sep=${delimiter}\na${delimiter}b\n1${delimiter}2\n`);

    expect(read.delimiter).toBe(delimiter);
    expect(rows.map((row) => [row.line, ...row.cells])).toEqual([
      [2, 'a', 'b'],
      [3, '1', '2'],
    ]);
  });

  it('is cut as the user says, whatever the file says', () => {
    const { rows, ...dialect } = parseDelimitedText("sep=;\na;b|c\n'1;|';2", LIMITS, {
      delimiter: '|',
      quote: "'",
    });

    expect(dialect).toEqual({ delimiter: '|', delimiterBy: 'chosen', quote: "'" });
    expect(rows.map(({ cells }) => cells)).toEqual([['a;b', 'c'], ["1;|';2"]]);
  });

  it('keeps true line numbers after quoted line breaks and blank lines', () => {
    const text = 'id,note\n1,"two\nlines"\n\n2,"three\nmore\nlines"\n3,x';

    expect(parse(text).rows.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [1, 1],
      [2, 3],
      [5, 7],
      [8, 8],
    ]);
  });

  it('keeps a ragged row apart from its neighbours', () => {
    expect(cellsOf('a,b,c\n1,2\n4,5,6')).toEqual([
      ['a', 'b', 'c'],
      ['1', '2'],
      ['4', '5', '6'],
    ]);
  });

  it('marks a row whose quotation marks do not pair', () => {
    const { rows } = parse('a,b\n1,2\n3,"open\n4,5\n6,7');

    expect(rows.map((row) => row.isMisquoted)).toEqual([false, false, true]);
    expect(rows[2]).toMatchObject({ line: 3, lastLine: 5 });
  });

  it('gives back every table of text that was written as CSV', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({
        unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', "'", '=', '+', '-', '@', 'a', ' '),
        maxLength: 6,
      }),
    );
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));

    fc.assert(
      fc.property(table, (rows) => {
        const written = rows.filter((row) => row.some((text) => text.trim() !== ''));
        const width = rows[0]?.length ?? 2;
        const header = Array.from({ length: width }, (_, index) => `column ${index}`);
        const bytes = textTableCsv([header, ...written], { hasByteOrderMark: false });
        const decoded = decodeText(bytes);
        const read = parse(`sep=,\n${decoded.text}`).rows.map((row) => row.cells.map(unguardText));

        const asRead = (text: string) => text.replace(/\r\n?/g, '\n');
        expect(read).toEqual([header, ...written.map((row) => row.map(asRead))]);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads apostrophes that the CSV writer wrote as text, and not as quotation marks', () => {
    const table = [
      ['', "|'", ''],
      ['', "@'", "'"],
    ];
    const { text } = decodeText(textTableCsv(table, { hasByteOrderMark: false }));

    expect(parse(`sep=,\n${text}`).rows.map((row) => row.cells.map(unguardText))).toEqual(table);
  });

  it('reads what the CSV writer wrote with a byte-order mark', () => {
    const bytes = csvBytes(
      [
        [{ text: 'a' }, { text: 'b' }],
        [{ plain: '-1.50' }, null],
      ],
      {
        hasByteOrderMark: true,
      },
    );
    const decoded = decodeText(bytes);

    expect(decoded).toEqual({ encoding: 'utf-8', encodingBy: 'mark', text: 'a,b\n-1.50,\n' });
  });
});

describe('the row cutter', () => {
  it('cuts every text as papaparse does, whatever its quotation marks', () => {
    const hostile = fc.string({ unit: fc.constantFrom('"', '"', ',', '\n', ' ', 'a', '\t'), maxLength: 40 });

    fc.assert(
      fc.property(hostile, (text) => {
        const expected: { cells: string[]; isMisquoted: boolean }[] = [];
        Papa.parse<string[]>(text, {
          delimiter: ',',
          newline: '\n',
          quoteChar: '"',
          step: ({ data, errors }) => {
            if (data.every((cell) => cell.trim() === '')) return;
            expected.push({ cells: data, isMisquoted: errors.some(({ type }) => type === 'Quotes') });
          },
        });

        const { rows } = parse(`sep=,\n${text}`);

        expect(rows.map(({ cells, isMisquoted }) => ({ cells, isMisquoted }))).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });

  it('counts every line once', () => {
    const some = fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a'), maxLength: 40 });

    fc.assert(
      fc.property(some, (text) => {
        const { rows } = parse(`sep=,\n${text}`);
        const last = text.split('\n').length + 1;

        for (const { line, lastLine } of rows) {
          expect(lastLine).toBeGreaterThanOrEqual(line);
          expect(lastLine).toBeLessThanOrEqual(last);
        }
        expect(rows.map(({ line }) => line)).toEqual(
          [...new Set(rows.map(({ line }) => line))].sort((a, b) => a - b),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['rows', 'h\n1\n2\n3', { rows: 2 }, 'table/too-many-rows line 4'],
    ['columns', 'h\n1,2,3', { columns: 2 }, 'table/too-many-columns line 2'],
    ['cells', 'a,b\n1,2', { cells: 3 }, 'table/too-many-cells line 2'],
    ['characters of a cell', 'a\n"bb\nb"', { cellCharacters: 3 }, 'table/cell-too-long line 2'],
    ['characters of a line', 'a\nbbbb', { lineCharacters: 3 }, 'text/line-too-long line 2'],
  ])('refuses too many %s, and says where', (_, text, limits, expected) => {
    expect(() => parse(text, limits)).toThrow(expected);
  });

  it('leaves out blank cells beyond the columns that are read', () => {
    expect(parse('a,b,,\n1,2,,', { columns: 2 }).rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});
