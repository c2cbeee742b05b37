import fc from 'fast-check';
import { usdCents } from '#domain/core/money';
import { isFarFromMarket, marketCheck, type MarketCheck } from '#domain/market/market-check';
import { publicQuotesByModel } from '#domain/market/public-quotes';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry, aMarketQuote } from '../../fixtures/market';

const dollars = fc.integer({ min: 1, max: 100_000 });
const quotes = fc.array(dollars, { minLength: 1, maxLength: 8 });

function check(price: number, prices: readonly number[]): MarketCheck {
  const found = publicQuotesByModel(
    [aCatalogueEntry()],
    prices.map((one) => aMarketQuote({ price: one })),
  ).get('R013');
  return marketCheck(usdCents(price * 100), found!)!;
}

describe('marketCheck', () => {
  it('does not depend on the unit of money: price and quotes times the same factor change nothing', () => {
    fc.assert(
      fc.property(dollars, quotes, fc.integer({ min: 2, max: 1000 }), (price, prices, factor) => {
        const scaled = check(
          price * factor,
          prices.map((one) => one * factor),
        );

        expect(scaled.ratio).toBe(check(price, prices).ratio);
      }),
    );
  });

  it('does not depend on the order of the quotes', () => {
    fc.assert(
      fc.property(dollars, quotes, (price, prices) => {
        expect(check(price, prices.toReversed())).toEqual(check(price, prices));
      }),
    );
  });

  it('never doubts a price that equals a quote', () => {
    fc.assert(
      fc.property(quotes, fc.nat(), (prices, at) => {
        expect(isFarFromMarket(check(prices[at % prices.length]!, prices))).toBe(false);
      }),
    );
  });

  it('is never brought to doubt a price by one more quote', () => {
    fc.assert(
      fc.property(dollars, quotes, dollars, (price, prices, another) => {
        const isFarWithMore = isFarFromMarket(check(price, [...prices, another]));

        expect(isFarWithMore && !isFarFromMarket(check(price, prices))).toBe(false);
      }),
    );
  });
});
