import { usdCents } from '#domain/core/money';
import { isFarFromMarket, marketCheck } from '#domain/market/market-check';
import { publicQuotesByModel } from '#domain/market/public-quotes';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry, aMarketQuote } from '../../fixtures/market';

const quotesAt = (...prices: number[]) =>
  publicQuotesByModel(
    [aCatalogueEntry()],
    prices.map((price) => aMarketQuote({ price })),
  ).get('R013')!;
const check = (dollars: number, ...prices: number[]) =>
  marketCheck(usdCents(dollars * 100), quotesAt(...prices))!;

describe('marketCheck', () => {
  it('holds a price below every quote against the lowest', () => {
    expect(check(1042, 10_170, 9800)).toEqual({
      lowest: 980_000,
      highest: 1_017_000,
      count: 2,
      ratio: 1042 / 9800,
    });
  });

  it('holds a price above every quote against the highest', () => {
    expect(check(20_340, 10_170, 9800).ratio).toBe(2);
  });

  it('finds a price between the quotes to be one of them', () => {
    expect(check(10_000, 10_170, 9800).ratio).toBe(1);
  });

  it('is null where no quote can be held against the price', () => {
    const flagged = publicQuotesByModel([aCatalogueEntry()], [aMarketQuote({ flag: 'outlier' })]);

    expect(marketCheck(usdCents(1), flagged.get('R013')!)).toBeNull();
  });
});

describe('isFarFromMarket', () => {
  it.each([
    ['half of the lowest', 4900, false],
    ['a dollar under half of the lowest', 4899, true],
    ['twice the highest', 20_340, false],
    ['a dollar over twice the highest', 20_341, true],
  ])('%s: %d is %s', (_, price, isFar) => {
    expect(isFarFromMarket(check(price, 9800, 10_170))).toBe(isFar);
  });
});
