import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textTableCsv } from '../../src-renderer/exports/csv-text';
import { PRICE_LIST_COLUMN_NAMES } from '#domain/model/quote-field';
import { priceListColumns } from '../../src-renderer/imports/price-list-columns';
import { priceListTemplate } from '../../src-renderer/imports/price-list-tables';
import { aPriceListContext } from '../fixtures/price-list-context';
import { readPriceListFile } from '../fixtures/read-price-list-file';

describe('the template', () => {
  it('imports as it stands, as two offers marked as examples', () => {
    const bytes = textTableCsv(priceListTemplate(), { hasByteOrderMark: true });

    const result = readPriceListFile(bytes, aPriceListContext());

    if (!result.ok) throw new Error(result.problem.code);
    expect(result.value.rejected).toEqual([]);
    expect(result.value.offers.map(({ id }) => id)).toEqual(['EXAMPLE-1', 'EXAMPLE-2']);
    for (const offer of result.value.offers) expect(offer.note).toContain('Example');
  });

  it('has every column once', () => {
    expect(priceListColumns.map(({ name }) => name)).toEqual(PRICE_LIST_COLUMN_NAMES);
    expect(priceListTemplate()[0]).toEqual(PRICE_LIST_COLUMN_NAMES);
  });

  it('names each synonym for one column only', () => {
    const headers = priceListColumns.flatMap(({ name, synonyms }) => [name, ...synonyms]);

    expect(new Set(headers).size).toBe(headers.length);
  });
});

describe('docs/price-list-format.md', () => {
  const rows = readFileSync('docs/price-list-format.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, 5),
    );

  it('lists exactly the columns that are read, with unit, meaning and whether they are required', () => {
    expect(rows).toEqual(
      priceListColumns.map(({ name, isRequired, unit, meaning }) => [
        `\`${name}\``,
        isRequired ? 'yes' : 'no',
        unit ?? 'text',
        meaning,
      ]),
    );
  });

  it('names every other header that is read', () => {
    const text = readFileSync('docs/price-list-format.md', 'utf8');

    for (const synonym of priceListColumns.flatMap(({ synonyms }) => synonyms)) {
      expect(text).toContain(`\`${synonym}\``);
    }
  });
});
