/** The made-up price lists themselves: whole, and in the encodings they claim. */
import { readTable } from '#parser/read-table';
import { describe, expect, it } from 'vitest';
import { multiplyDecimals } from '../../../src-renderer/imports/values/exact-decimal';
import { expectedOf, PRICE_LIST_NAMES, priceListFile } from '../../fixtures/price-lists/price-list-files';

const CUT = PRICE_LIST_NAMES.filter(
  (name) => /[.](?:csv|tsv|txt|xlsx)$/.test(name) && !name.includes('chat'),
);

describe('the price lists of made-up vendors', () => {
  it('are fifteen files, each with what a buyer reads from it', () => {
    expect(PRICE_LIST_NAMES).toHaveLength(15);
    for (const name of PRICE_LIST_NAMES) {
      const { offers, rejected } = expectedOf(name);
      expect(offers.length + rejected.length, name).toBeGreaterThan(2);
    }
  });

  it.each(CUT)('%s is cut into cells in the encoding it claims', (name) => {
    const table = readTable(priceListFile(name));
    if (!table.ok) throw new Error(table.problem.code);
    const { encoding, delimiter, offers } = expectedOf(name);
    if (encoding !== undefined) expect(table.value.encoding).toBe(encoding);
    if (delimiter !== undefined) expect(table.value.delimiter).toBe(delimiter);
    for (const { at, model } of offers) {
      const sheet = table.value.sheets.find((each) => at.sheet === undefined || each.name === at.sheet);
      const row = sheet?.rows.find(({ line }) => line === at.row);
      const cells = [row, sheet?.rows[0]].flatMap((each) => each?.cells ?? []).join(' ');
      expect(cells, `${name} row ${at.row}`).toContain(model);
    }
  });

  it.each(PRICE_LIST_NAMES)('%s: a price per TH and its unit price agree to the cent', (name) => {
    for (const { price, ths, unitPrice } of expectedOf(name).offers) {
      expect(unitPrice === undefined).toBe(price.per === 'unit');
      if (unitPrice !== undefined) expect(multiplyDecimals(price.amount, ths ?? '')).toBe(unitPrice);
    }
  });
});
