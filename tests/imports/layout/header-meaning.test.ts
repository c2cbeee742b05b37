import { describe, expect, it } from 'vitest';
import { headerMeaning } from '../../../src-renderer/imports/layout/header-meaning';

describe('what a header says', () => {
  it.each([
    ['Unit Price', 'unit_price', null, null],
    ['Price (USD/T)', 'price_per_th', null, 'USD'],
    ['单价(美元/T)', 'price_per_th', null, 'USD'],
    ['单T价格', 'price_per_th', null, null],
    ['含税价', 'unit_price', null, null],
    ['算力(TH/s)', 'hashrate_ths', 'TH', null],
    ['Hashrate PH', 'hashrate_ths', 'PH', null],
    ['Power (kW)', 'power_w', 'kW', null],
    ['J/TH', 'efficiency_j_th', 'J/TH', null],
    ['能耗比', 'efficiency_j_th', null, null],
    ['起订量（台）', 'min_quantity', null, null],
    ['发货地', 'ship_from', null, null],
    ['Preis EUR netto', 'unit_price', null, 'EUR'],
    ['Lead time (weeks)', 'delivery', 'weeks', null],
    ['矿机型号', 'model', null, null],
    ['Brand', 'maker', null, null],
  ])('%s is %s', (header, field, unit, currency) => {
    expect(headerMeaning(header)).toMatchObject({ unit, currency });
    expect(headerMeaning(header)?.fields[0]).toBe(field);
  });

  it.each([
    ['1-49', 1],
    ['50+', 50],
    ['≥200 pcs', 200],
    ['MOQ 50 price', 50],
    ['Price (USD) 100+', 100],
  ])('%s heads prices from %i units', (header, fromQuantity) => {
    expect(headerMeaning(header)).toMatchObject({ fields: ['unit_price'], fromQuantity });
  });

  it.each(['Power supply', 'Total price', 'Net weight', '总价', 'HS code', '海关编码', 'List price'])(
    '%s is known and never read',
    (header) => {
      expect(headerMeaning(header)?.fields).toEqual([]);
    },
  );

  it('takes the Incoterm that stands in the header of a price', () => {
    expect(headerMeaning('FOB HK Price (USD)')).toMatchObject({ incoterm: 'FOB HK', currency: 'USD' });
  });

  it.each(['2026', '50', 'Lorem', ''])('says nothing of “%s”', (header) => {
    expect(headerMeaning(header)).toBeNull();
  });
});
