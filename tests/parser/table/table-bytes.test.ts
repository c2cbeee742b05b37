import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable, encodeTable } from '#parser/table/table-bytes';
import type { TableFile } from '#parser/table/table-file';

const count = fc.nat();
const aTable: fc.Arbitrary<TableFile> = fc.record({
  kind: fc.constantFrom('text', 'workbook'),
  encoding: fc.constantFrom('utf-8', 'gb18030', null),
  delimiter: fc.constantFrom(',', '\t', null),
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
      }),
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
    const traits = { hiddenRows: 0, hiddenColumns: 0, mergedRanges: 0, formulas: 0, formulasWithoutValue: 0 };
    const table: TableFile = {
      kind: 'text',
      encoding: 'utf-8',
      delimiter: ',',
      sheets: [{ name: '', isHidden: false, traits, rows }],
    };

    expect(decodeTable(encodeTable(table))).toEqual(table);
  });

  it.each([
    'null',
    '[]',
    '{"kind":"text"}',
    '{"kind":"other","encoding":null,"delimiter":null,"sheets":[]}',
    '{"kind":"text","encoding":"x","delimiter":null,"sheets":[]}',
    '{"kind":"text","encoding":null,"delimiter":null,"sheets":[{"name":1,"traits":[],"rows":[]}]}',
    '{"kind":"text","encoding":null,"delimiter":null,"sheets":[{"name":"","traits":[],"rows":[[1,1,0,{}]]}]}',
    '{"kind":"text","encoding":null,"delimiter":null,"sheets":[{"name":"","traits":[],"rows":[[-1,1,0]]}]}',
  ])('is refused if it is %s', (json) => {
    expect(() => decodeTable(new TextEncoder().encode(json))).toThrow(TypeError);
  });
});
