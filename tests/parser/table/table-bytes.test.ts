import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable, encodeTable } from '#parser/table/table-bytes';
import { plainSheet, TABLE_KINDS, TEXT_ENCODINGS, type TableFile } from '#parser/table/table-file';

const count = fc.nat();
const aTable: fc.Arbitrary<TableFile> = fc.record({
  kind: fc.constantFrom(...TABLE_KINDS),
  encoding: fc.constantFrom(...TEXT_ENCODINGS, null),
  encodingBy: fc.constantFrom('mark', 'bytes', 'chosen', null),
  delimiter: fc.constantFrom(',', '\t', null),
  delimiterBy: fc.constantFrom('stated', 'counted', 'chosen', null),
  quote: fc.constantFrom('"', "'", null),
  sheets: fc.array(
    fc.record({
      name: fc.string({ unit: 'binary' }),
      isHidden: fc.boolean(),
      traits: fc.record({
        hiddenRows: count,
        hiddenColumns: count,
        mergedRanges: count,
        formulas: count,
        formulasWithoutValue: count,
        nestedValues: count,
      }),
      merges: fc.array(
        fc.record({ firstLine: count, lastLine: count, firstColumn: count, lastColumn: count }),
        { maxLength: 3 },
      ),
      formulasWithoutValue: fc.array(fc.record({ line: count, column: count }), { maxLength: 3 }),
      rows: fc.array(
        fc.record({
          line: count,
          lastLine: count,
          cells: fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 5 }),
          isMisquoted: fc.boolean(),
          isHidden: fc.boolean(),
        }),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 3 },
  ),
});

describe('a table as bytes', () => {
  it('is the same table after it was passed on', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        expect(decodeTable(encodeTable(table))).toEqual(table);
      }),
    );
  });

  it('is the same where it has more rows than are written at once', () => {
    const row = (line: number) => ({
      line,
      lastLine: line,
      cells: [`${String(line)}"`],
      isMisquoted: false,
      isHidden: false,
    });
    const rows = Array.from({ length: 1203 }, (_, index) => row(index + 1));
    const table: TableFile = {
      kind: 'text',
      encoding: 'utf-8',
      encodingBy: 'mark',
      delimiter: ',',
      delimiterBy: 'counted',
      quote: '"',
      sheets: [plainSheet('', rows)],
    };

    expect(decodeTable(encodeTable(table))).toEqual(table);
  });

  const file = {
    kind: 'text',
    encoding: null,
    encodingBy: null,
    delimiter: null,
    delimiterBy: null,
    quote: null,
    sheets: [] as unknown[],
  };
  const sheet = { name: '', isHidden: false, traits: [], merges: [], formulas: [], rows: [[1, 1, 0, 'a']] };
  const refusal = (json: unknown) => () => decodeTable(new TextEncoder().encode(JSON.stringify(json)));

  it('is read where nothing is wrong with it', () => {
    expect(refusal({ ...file, sheets: [sheet] })().sheets[0]?.rows[0]?.cells).toEqual(['a']);
  });

  it.each<readonly [string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['without sheets', { ...file, sheets: undefined }],
    ['of another kind', { ...file, kind: 'other' }],
    ['in another encoding', { ...file, encoding: 'x' }],
    ['decided by another', { ...file, delimiterBy: 'x' }],
    ['cut at a letter', { ...file, delimiter: 'x' }],
    ['with a number for a name', { ...file, sheets: [{ ...sheet, name: 1 }] }],
    ['with an object for a cell', { ...file, sheets: [{ ...sheet, rows: [[1, 1, 0, {}]] }] }],
    ['with a line before the first', { ...file, sheets: [{ ...sheet, rows: [[-1, 1, 0]] }] }],
    ['merged at no place', { ...file, sheets: [{ ...sheet, merges: [[1, 2, 0]] }] }],
    ['with a formula at half a cell', { ...file, sheets: [{ ...sheet, formulas: [[1, 0.5]] }] }],
  ])('is refused if it is %s', (_, json) => {
    expect(refusal(json)).toThrow(TypeError);
  });
});
