import { publicQuotesByModel } from '#domain/market/public-quotes';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry, aMarketQuote } from '../../fixtures/market';

describe('publicQuotesByModel', () => {
  const quotes = publicQuotesByModel(
    [aCatalogueEntry(), aCatalogueEntry({ id: 'UNQUOTED' })],
    [
      aMarketQuote({ id: 'dear', price: 4200 }),
      aMarketQuote({ id: 'cheap', price: 3744.5 }),
      aMarketQuote({ id: 'outlier', price: 900, flag: 'outlier' }),
      aMarketQuote({ id: 'variant', price: 3991, flag: '245 TH variant', currency: 'CAD' }),
      aMarketQuote({ id: 'euro', price: 4000, currency: 'EUR' }),
      aMarketQuote({ id: 'other', rigModelId: 'GONE' }),
    ],
  );

  it('keeps dollar quotes of the model itself, cheapest first, to the cent', () => {
    expect(quotes.get('R013')?.kept.map(({ quote, price }) => [quote.id, price])).toEqual([
      ['cheap', 374_450],
      ['dear', 420_000],
    ]);
  });

  it('says of every other quote why it is left out', () => {
    expect(quotes.get('R013')?.leftOut.map(({ quote, reason }) => [quote.id, reason])).toEqual([
      ['outlier', 'flagged: outlier'],
      ['variant', 'flagged: 245 TH variant'],
      ['euro', 'in EUR'],
    ]);
  });

  it('has nothing for a model that nobody quotes', () => {
    expect([...quotes.keys()]).toEqual(['R013']);
  });
});
