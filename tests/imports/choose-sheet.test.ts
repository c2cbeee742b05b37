import { describe, expect, it } from 'vitest';
import { PLAIN_SHEET, type TableFile, type TableSheet } from '#parser/table/table-file';
import { chooseSheet, sheetsWithColumns } from '../../src-renderer/imports/choose-sheet';
import { priceListText } from '../fixtures/price-list-text';

const columns = priceListText([{}]).split('\r\n')[0]?.split(',') ?? [];
const sheet = (name: string, header: readonly string[], isHidden = false): TableSheet => ({
  name,
  isHidden,
  rows:
    header.length === 0 ? [] : [{ line: 1, lastLine: 1, cells: header, isMisquoted: false, isHidden: false }],
  traits: PLAIN_SHEET,
  merges: [],
  formulasWithoutValue: [],
});
const book = (...sheets: readonly TableSheet[]): TableFile => ({
  kind: 'workbook',
  encoding: null,
  encodingBy: null,
  delimiter: null,
  delimiterBy: null,
  quote: null,
  sheets,
});

describe('the sheet that is read', () => {
  it('is the first visible one that has the columns', () => {
    const table = book(
      sheet('Cover', ['Quotation']),
      sheet('Old', columns, true),
      sheet('A', columns),
      sheet('B', columns),
    );

    expect(chooseSheet(table, null)?.name).toBe('A');
    expect(sheetsWithColumns(table).map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('is the one that was chosen, unless it is hidden or not there', () => {
    const table = book(sheet('A', columns), sheet('B', columns), sheet('C', columns, true));

    expect(chooseSheet(table, 'B')?.name).toBe('B');
    expect(chooseSheet(table, 'C')).toBeNull();
    expect(chooseSheet(table, 'D')).toBeNull();
  });

  it('is the first that has anything in it where none has the columns, so that what is missing is said', () => {
    expect(chooseSheet(book(sheet('Empty', []), sheet('Cover', ['Quotation'])), null)?.name).toBe('Cover');
    expect(chooseSheet(book(sheet('Empty', [])), null)).toBeNull();
  });
});
