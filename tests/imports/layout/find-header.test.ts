import { describe, expect, it } from 'vitest';
import { plainSheet, type MergedRange, type TableFile } from '#parser/table/table-file';
import { findHeaders } from '../../../src-renderer/imports/layout/find-header';
import { prepareSheet } from '../../../src-renderer/imports/layout/prepared-sheet';
import { RowKinds } from '../../../src-renderer/imports/layout/row-kind';

function sheetOf(rows: readonly (readonly string[])[], merges: readonly MergedRange[] = []) {
  const sheet = {
    ...plainSheet(
      'List',
      rows.map((cells, index) => ({
        line: index + 1,
        lastLine: index + 1,
        cells,
        isMisquoted: false,
        isHidden: false,
      })),
    ),
    merges,
  };
  const table: TableFile = {
    kind: 'workbook',
    encoding: null,
    encodingBy: null,
    delimiter: null,
    delimiterBy: null,
    quote: null,
    sheets: [sheet],
  };
  return prepareSheet(table, sheet);
}

describe('the header of a sheet', () => {
  it('is found below a title block and above its data', () => {
    const [best] = findHeaders(
      sheetOf([
        ['Pacific Rig Trading Ltd'],
        ['Price list of November, all prices in USD'],
        ['Model', 'Hashrate', 'Price'],
        ['S21 XP', '270', '5999'],
      ]),
    );
    expect(best?.lines).toEqual([3]);
  });

  it('is made of two rows where the upper one is merged across the lower', () => {
    const [best] = findHeaders(
      sheetOf(
        [
          ['Model', 'Price (USD)', '', 'MOQ'],
          ['', '1-49', '50+', ''],
          ['S21 XP', '6150', '5999', '10'],
        ],
        [{ firstLine: 1, lastLine: 1, firstColumn: 1, lastColumn: 2 }],
      ),
    );
    expect(best?.lines).toEqual([1, 2]);
    expect(best?.meanings.map((meaning) => [meaning?.fromQuantity, meaning?.currency])).toEqual([
      [null, null],
      [1, 'USD'],
      [50, 'USD'],
      [null, null],
    ]);
  });

  it('is not missed for many columns of unknown words, nor taken for a row of data', () => {
    const extra = Array.from({ length: 28 }, (_, index) => `Extra ${index}`);
    const [best, ...others] = findHeaders(
      sheetOf([
        ['Model', 'TH/s', 'Unit Price (USD)', 'Qty', 'Terms', ...extra],
        [
          'Antminer S21 XP',
          '270',
          '$5000.50',
          '500 pcs',
          'FCA Penang',
          ...extra.map((_, index) => `x${index}`),
        ],
      ]),
    );
    expect(best?.lines).toEqual([1]);
    expect(others).toEqual([]);
  });

  it('is none where no line names two columns', () => {
    expect(findHeaders(sheetOf([['S21 XP', '270', '$5,999']]))).toEqual([]);
  });

  it('fills what is merged over several rows of one column', () => {
    const { rows } = sheetOf(
      [
        ['Bitmain', 'S21'],
        ['', 'T21'],
        ['', 'S19'],
      ],
      [{ firstLine: 1, lastLine: 2, firstColumn: 0, lastColumn: 0 }],
    );
    expect(rows.map(({ cells }) => cells[0])).toEqual(['Bitmain', 'Bitmain', '']);
  });
});

describe('rows that are no offers', () => {
  const column = { unit: null, currency: null, fromQuantity: null };
  const kinds = new RowKinds(
    ['Model', 'Price', 'Qty'],
    [
      { ...column, field: 'model', position: 0 },
      { ...column, field: 'unit_price', position: 1 },
      { ...column, field: 'quantity', position: 2 },
    ],
  );

  it.each([
    [['Hydro models:'], 'It holds nothing but “Hydro models:”.'],
    [['Model', 'Price', 'Qty'], 'It repeats the header.'],
    [['Total', '120000', '500'], 'It is a total: “Total”.'],
    [['', '', 'Prices may change', 'any day'], 'It names neither a model nor a price.'],
  ])('%j: %s', (cells, why) => {
    expect(kinds.notAnOffer(cells)).toBe(why);
  });

  it.each([[['S21 XP', '', '50']], [['', '5999', '50']], [['S21 XP', 'call', '']]])(
    '%j may be an offer, and is rejected rather than passed over',
    (cells) => {
      expect(kinds.notAnOffer(cells)).toBeNull();
    },
  );
});
