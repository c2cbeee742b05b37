/**
 * The unit price of a row in US cents, with the rate that made it where the
 * price was quoted in another currency.
 *
 * A foreign price without a dated rate is refused: no rate is kept in RigPlan.
 *
 * Depends on: core, model (types), ./row-cells.
 */
import { exchangeToUsd } from '#domain/core/exchange';
import type { UsdCents } from '#domain/core/money';
import type { ForeignPrice } from '#domain/model/offer';
import type { RowCells } from './row-cells';

/** A price in US cents and, if it was quoted otherwise, how it was quoted. */
export interface ReadPrice {
  readonly unitPrice: UsdCents;
  readonly foreignPrice: ForeignPrice | null;
}

/** Signs that may stand with an amount of a currency, longest first. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  USD: ['US$', '$'],
  EUR: ['€'],
  GBP: ['£'],
  CNY: ['CN¥', 'RMB', '¥', '￥'],
  CAD: ['CA$', 'C$'],
  BTC: ['₿'],
};

/** Reads price, currency and rate; null once a fault has been noted on the row. */
export function readPrice(cells: RowCells): ReadPrice | null {
  const currency = readCurrency(cells);
  if (cells.text('unit_price') === '') cells.reject('unit_price', 'is blank and is required');
  if (currency === 'USD') {
    const unitPrice = cells.dollars('unit_price');
    if (unitPrice === 0) cells.reject('unit_price', 'is 0; expected more than 0');
    return unitPrice === null || unitPrice === 0 ? null : { unitPrice, foreignPrice: null };
  }
  if (currency === null) return null;
  return readForeign(cells, currency);
}

function readForeign(cells: RowCells, currency: string): ReadPrice | null {
  const amount = cells.decimal('unit_price', [currency, ...(SIGNS[currency] ?? [])]);
  const rateDate = cells.date('fx_date');
  const usdPerUnit = cells.decimal('fx_usd_per_unit', [], false);
  if (cells.text('fx_usd_per_unit') === '') {
    cells.reject('fx_usd_per_unit', `is blank and is required for a price in ${currency}`);
  }
  if (cells.text('fx_date') === '') {
    cells.reject('fx_date', `is blank and is required for a price in ${currency}`);
  }
  if (amount === null || usdPerUnit === null || rateDate === null) return null;
  const cents = exchangeToUsd(amount, usdPerUnit);
  if (cents === null) cells.reject('unit_price', `is not between 0.01 and the largest amount in US dollars`);
  return cents === null
    ? null
    : { unitPrice: cents, foreignPrice: { amount, currency, usdPerUnit, rateDate } };
}

function readCurrency(cells: RowCells): string | null {
  const code = cells.text('currency').toUpperCase();
  if (code === '') return cells.reject('currency', 'is blank and is required');
  return /^[A-Z]{3,5}$/.test(code) ? code : cells.reject('currency', 'is not a currency code such as USD');
}
