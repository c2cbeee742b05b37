/** Rates that the offers of a workspace were read with. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { knownRates } from '../../../src-renderer/imports/layout/known-rates';
import { anOffer } from '../../fixtures/offer';

function offerIn(currency: string, usdPerUnit: string, day: string, vendor: string) {
  const rateDate = calendarDate(day);
  return anOffer({ vendor, foreignPrice: { amount: '1', currency, usdPerUnit, rateDate } });
}

describe('the rates a workspace knows', () => {
  it('are the newest of each currency, with the day and whose offer it is', () => {
    const rates = knownRates([
      offerIn('EUR', '1.07', '2026-11-02', 'Rheintal'),
      offerIn('CNY', '0.1402', '2026-11-05', 'Kuangxin'),
      anOffer(),
      offerIn('EUR', '1.085', '2026-11-09', 'Isar'),
      offerIn('EUR', '1.09', '2026-11-03', 'Rheintal'),
    ]);

    expect(rates.map(({ currency, usdPerUnit, rateDate }) => [currency, usdPerUnit, rateDate])).toEqual([
      ['EUR', '1.085', '2026-11-09'],
      ['CNY', '0.1402', '2026-11-05'],
    ]);
    expect(rates[0]?.source).toMatch(/^an offer of .?Isar.? in this workspace$/);
  });

  it('are none where every price is in dollars', () => {
    expect(knownRates([anOffer()])).toEqual([]);
  });
});
