import { describe, expect, it } from 'vitest';
import { PLAIN_SHEET, type SheetTraits, type TableFile, type TableSheet } from '#parser/table/table-file';
import { tableRemarks } from '../../src-renderer/imports/table-remarks';

const sheet = (name: string, traits: Partial<SheetTraits> = {}, isHidden = false): TableSheet => ({
  name,
  isHidden,
  rows: [],
  traits: { ...PLAIN_SHEET, ...traits },
  merges: [],
  formulasWithoutValue: [],
});
const aText = {
  kind: 'text',
  encodingBy: 'bytes',
  delimiter: ',',
  delimiterBy: 'counted',
  quote: '"',
} as const;
const aBook = {
  kind: 'workbook',
  encoding: null,
  encodingBy: null,
  delimiter: null,
  delimiterBy: null,
  quote: null,
} as const;
const textsOf = (table: TableFile, of: TableSheet) => tableRemarks(table, of).map(({ text }) => text);

describe('remarks on a file', () => {
  it.each([
    ['utf-8', []],
    ['windows-1252', ['The file is not valid UTF-8 and was read as Windows-1252: check names with accents.']],
    ['gb18030', ['The file is not valid UTF-8 and was read as Chinese (GB18030): check names.']],
  ] as const)('say of %s what may be wrong with its names', (encoding, expected) => {
    const only = sheet('');

    expect(textsOf({ ...aText, encoding, sheets: [only] }, only)).toEqual(expected);
  });

  it('say of a workbook what cannot be seen in its cells, and which sheets were left', () => {
    const read = sheet('Offers', {
      hiddenRows: 2,
      hiddenColumns: 1,
      mergedRanges: 1,
      formulas: 3,
      formulasWithoutValue: 1,
    });
    const sheets = [read, sheet('Terms'), sheet('Costs', {}, true)];

    expect(textsOf({ ...aBook, sheets }, read)).toEqual([
      'Hidden or filtered rows, read too: 2.',
      'Hidden columns, read too: 1.',
      'Merged ranges: 1. Only the first cell of each holds a value.',
      'Formulas: 3. The values that the file stores were read; nothing was computed.',
      'Formulas without a stored value, read as blank: 1. Open the file in a spreadsheet and save it.',
      'Other sheets, not read: Terms.',
      'Hidden sheets, not read: Costs.',
    ]);
  });

  it('say nothing of a plain workbook', () => {
    const only = sheet('Offers');

    expect(textsOf({ ...aBook, sheets: [only] }, only)).toEqual([]);
  });
});
