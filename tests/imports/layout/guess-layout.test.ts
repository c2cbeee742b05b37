import { describe, expect, it } from 'vitest';
import { plainSheet, type TableFile } from '#parser/table/table-file';
import { guessLayout } from '../../../src-renderer/imports/layout/guess-layout';
import type { LayoutChoice, LayoutGuess } from '../../../src-renderer/imports/layout/layout';
import { readWithLayout } from '../../../src-renderer/imports/layout/read-with-layout';
import { aLayoutKnown } from '../../fixtures/layout-known';
import { anOffer } from '../../fixtures/offer';
import { aPriceListContext } from '../../fixtures/price-list-context';

const known = aLayoutKnown();
const context = aPriceListContext({ rigModels: known.rigModels, vendors: known.vendors });
const GIVEN = { vendor: 'Acme', hts_code: '8543.70.98.60', mode: 'air' } as const;

function tableOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): TableFile {
  return {
    kind: 'workbook',
    encoding: null,
    encodingBy: null,
    delimiter: null,
    delimiterBy: null,
    quote: null,
    sheets: Object.entries(sheets).map(([name, rows]) =>
      plainSheet(
        name,
        rows.map((cells, index) => ({
          line: index + 1,
          lastLine: index + 1,
          cells,
          isMisquoted: false,
          isHidden: false,
        })),
      ),
    ),
  };
}

function guess(table: TableFile, choice: LayoutChoice = {}, more: Partial<typeof known> = {}): LayoutGuess {
  const guessed = guessLayout(table, { ...known, ...more }, choice);
  if (!guessed.ok) throw new Error(guessed.problem.code);
  return guessed.value;
}

const HEADER = ['Model', 'TH/s', 'Price USD', 'Qty', 'Origin', 'Incoterm'];
const S21 = ['S21 Pro', '234', '3744', '100', 'MY', 'FOB Port Klang'];
const T21 = ['T21', '190', '2500', '50', 'MY', 'FOB Port Klang'];

describe('guessing a layout', () => {
  it('holds fast what the user fixed, and asks no more for what was answered', () => {
    const table = tableOf({ List: [HEADER, S21] });
    const left = guess(table, {
      given: GIVEN,
      columns: new Map([[3, { field: 'min_quantity', unit: null, currency: null, fromQuantity: null }]]),
    });
    expect(left.columns[3]).toMatchObject({ by: 'user', reading: { field: 'min_quantity' } });
    expect(left.questions).toMatchObject([{ kind: 'missing-field', field: 'quantity' }]);
    expect(guess(table, { given: GIVEN }).questions).toEqual([]);
  });

  it('does not take a column that is only called Country for the origin', () => {
    const { columns } = guess(tableOf({ List: [HEADER.with(4, 'Country'), S21] }));
    expect(columns[4]).toMatchObject({ reading: null, alternatives: ['origin', 'ship_from'] });
  });

  it('suggests a tariff number from offers of the workspace, and takes none', () => {
    const { layout, questions } = guess(tableOf({ List: [HEADER, S21] }), {}, { offers: [anOffer()] });
    const question = questions.find((one) => one.kind === 'missing-field' && one.field === 'hts_code');
    expect(question).toMatchObject({ suggestions: [{ why: '1 offer of the workspace.' }] });
    expect(layout.given).toEqual({});
  });

  it('asks for the rate of a currency, and suggests the newest that an offer was read with', () => {
    const foreignPrice = { amount: '1', currency: 'EUR', usdPerUnit: '1.08', rateDate: known.asOf };
    const { questions } = guess(
      tableOf({ List: [HEADER.with(2, 'Price EUR'), S21] }),
      { given: GIVEN },
      { offers: [anOffer({ foreignPrice })] },
    );
    expect(questions).toMatchObject([
      {
        kind: 'rate',
        currency: 'EUR',
        count: 1,
        suggestion: { currency: 'EUR', usdPerUnit: '1.08', rateDate: known.asOf },
      },
    ]);
  });

  it('reads sheets with the same header as one, each offer with its sheet', () => {
    const table = tableOf({ Air: [HEADER, S21], More: [['A title'], HEADER, T21], Costs: [['x']] });
    const { layout, sheets } = guess(table, { given: GIVEN });
    expect(sheets.filter(({ hasSameHeader }) => hasSameHeader).map(({ name }) => name)).toEqual([
      'Air',
      'More',
    ]);

    const list = readWithLayout(table, { ...layout, alsoSheets: ['More'] }, context);
    expect(
      list.ok && list.value.offers.map((offer) => [offer.evidenceSheet, offer.evidenceRow, offer.model]),
    ).toEqual([
      ['Air', 2, 'S21 Pro'],
      ['More', 3, 'T21'],
    ]);
  });

  it('reads a price whose header and whose currency column say the same currency', () => {
    const header = ['Item No.', ...HEADER.with(2, 'Unit price (USD)'), 'currency'];
    const table = tableOf({ List: [header, ['A-7', ...S21, 'USD'], ['A-9', ...T21, 'CNY']] });
    const { layout, questions } = guess(table, { given: GIVEN });
    expect(questions).toEqual([]);
    const list = readWithLayout(table, layout, context);
    expect(list.ok && list.value.offers.map(({ id, unitPrice }) => [id, unitPrice])).toEqual([
      ['A-7', 374_400],
    ]);
    expect(list.ok && list.value.rejected.map(({ reasons }) => reasons[0]?.why)).toEqual([
      'contradicts USD in the header of the price',
    ]);
  });

  it('takes an item number for a reference only where it is one', () => {
    const rows = [S21, T21].map((cells, index) => [String(index + 1), ...cells]);
    const counted = guess(tableOf({ List: [['Item No.', ...HEADER], ...rows] }));
    expect(counted.columns[0]).toMatchObject({ reading: null });
    const named = rows.map((cells) => cells.with(0, `LOT-${cells[0] ?? ''}`));
    const references = guess(tableOf({ List: [['Item No.', ...HEADER], ...named] }));
    expect(references.columns[0]).toMatchObject({ reading: { field: 'id' } });
  });

  it('refuses a layout of another file, naming the line', () => {
    const { layout } = guess(tableOf({ List: [HEADER, S21] }), { given: GIVEN });
    const other = tableOf({ List: [HEADER.with(2, 'Cost'), S21] });
    expect(readWithLayout(other, layout, context)).toEqual({
      ok: false,
      problem: { code: 'layout/other-file', line: 1 },
    });
  });

  it('tells a remark of many offers once', () => {
    const rows = Array.from({ length: 500 }, (_, index) => S21.with(3, String(index + 1)));
    const table = tableOf({ List: [HEADER, ...rows] });
    const list = readWithLayout(table, guess(table, { given: GIVEN }).layout, context);
    expect(list.ok && list.value.offers).toHaveLength(500);
    expect(list.ok && list.value.remarks.length).toBeLessThan(8);
  });

  it('says that a sheet the user chose is not there', () => {
    expect(guessLayout(tableOf({ List: [HEADER] }), known, { sheet: 'None' })).toEqual({
      ok: false,
      problem: { code: 'layout/no-such-sheet', sheet: 'None' },
    });
  });
});
