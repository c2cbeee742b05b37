import { describe, expect, it } from 'vitest';
import { offersAsPriceList } from '../../src-renderer/imports/offers-as-price-list';
import { PRICE_LIST_COLUMN_NAMES, type PriceListColumnName } from '#domain/model/quote-field';
import { aPriceListContext } from '../fixtures/price-list-context';
import { aStoredOffer } from '../fixtures/workspace-records';

const { sites } = aPriceListContext();

function cell(change: Parameters<typeof aStoredOffer>[0], column: PriceListColumnName, among = sites) {
  const [, row] = offersAsPriceList([aStoredOffer(change)], among);
  return row?.[PRICE_LIST_COLUMN_NAMES.indexOf(column)];
}

describe('offersAsPriceList', () => {
  it('writes a header even for no offers', () => {
    expect(offersAsPriceList([], [])).toEqual([PRICE_LIST_COLUMN_NAMES]);
  });

  it('leaves blank what the vendor did not say', () => {
    expect(cell({ freightTotal: null }, 'freight_total_usd')).toBe('');
    expect(cell({ freightTotal: 0 }, 'freight_total_usd')).toBe('0.00');
  });

  it('writes no number that could be read as thousands', () => {
    expect(cell({ hashrateThs: 1.16 }, 'hashrate_ths')).toBe('1.16');
    expect(cell({ hashrateThs: 1.165 }, 'hashrate_ths')).toBe('01.165');
  });

  it('writes the price as quoted with its rate, and in dollars once it was typed over', () => {
    const foreignPrice = { amount: '28000', currency: 'CNY', usdPerUnit: '0.1402', rateDate: '2026-11-09' };

    expect(cell({ foreignPrice, unitPrice: 392_560 }, 'unit_price')).toBe('28000');
    expect(cell({ foreignPrice, unitPrice: 392_560 }, 'fx_usd_per_unit')).toBe('0.1402');
    expect(cell({ foreignPrice, unitPrice: 390_000 }, 'unit_price')).toBe('3900.00');
    expect(cell({ foreignPrice, unitPrice: 390_000 }, 'currency')).toBe('USD');
    expect(cell({ foreignPrice, unitPrice: 390_000 }, 'fx_date')).toBe('');
  });

  it('names a site so that no other site of that name is meant', () => {
    const [site] = sites;
    if (site === undefined) throw new Error('no site');
    const namesake = { ...site, id: 'other', name: 'TX-1' };

    expect(cell({ siteId: 'tx-1' }, 'site')).toBe('tx-1');
    expect(cell({ siteId: 'tx-1' }, 'site', [namesake, site])).toBe('Texas One');
    expect(cell({ siteId: 'gone' }, 'site')).toBe('gone');
  });
});
