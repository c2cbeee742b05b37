import { calendarDate } from '#domain/core/calendar-date';
import { priceTrend } from '#domain/market/price-trend';
import { publicQuotesByModel } from '#domain/market/public-quotes';
import type { MarketQuote } from '#domain/model/market-quote';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry, aMarketQuote } from '../../fixtures/market';
import { aSource } from '../../fixtures/source';

const on = (day: string | null, price: number, change: Partial<MarketQuote> = {}) =>
  aMarketQuote({
    id: `${day ?? 'undated'} ${price}`,
    price,
    source: { ...aSource, asOf: day === null ? null : calendarDate(day) },
    ...change,
  });

function trendOf(...quotes: readonly MarketQuote[]) {
  const model = aCatalogueEntry();
  const byModel = publicQuotesByModel([model], quotes);
  return priceTrend(byModel.get(model.id) ?? null, calendarDate('2026-11-21')).map(
    (point) => [point.on, point.price, point.quotes.length] as const,
  );
}

describe('the trend of public quotes', () => {
  it('is the cheapest of each day, oldest first', () => {
    expect(trendOf(on('2026-11-01', 4000), on('2026-06-01', 4500), on('2026-11-01', 3900))).toEqual([
      ['2026-06-01', 450_000, 1],
      ['2026-11-01', 390_000, 2],
    ]);
  });

  it('holds the twelve months up to the day, both ends included', () => {
    expect(
      trendOf(on('2025-11-20', 1), on('2025-11-21', 2), on('2026-11-21', 3), on('2026-11-22', 4)),
    ).toEqual([
      ['2025-11-21', 200, 1],
      ['2026-11-21', 300, 1],
    ]);
  });

  it('leaves out quotes without a day, in other currencies, and those flagged', () => {
    expect(
      trendOf(
        on(null, 1),
        on('2026-11-01', 2, { currency: 'CAD' }),
        on('2026-11-01', 3, { flag: 'outlier' }),
      ),
    ).toEqual([]);
  });

  it('is empty for a model without quotes', () => {
    expect(trendOf()).toEqual([]);
  });
});
