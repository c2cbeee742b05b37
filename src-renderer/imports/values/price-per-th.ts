/**
 * The price of a unit from a price for each TH.
 *
 * The product is exact before its one rounding, half up, to the least amount
 * that is paid in the currency: a cent, a whole yen, a satoshi.
 *
 * Depends on: ./exact-decimal.
 */
import { canonicalDecimal, multiplyDecimals, roundDecimal } from './exact-decimal';

/** A unit price made of a price per TH, with the sentence that says so. */
export interface MadeUnitPrice {
  /** Decimal text in the currency, canonical: no zeros at its end. */
  readonly amount: string;
  readonly sentence: string;
}

/** Decimals of the least amount; two where nothing else is said. */
const DECIMALS: Readonly<Record<string, number>> = { BTC: 8, JPY: 0, KRW: 0, IDR: 0, PYG: 0 };

/**
 * Price per TH × TH/s.
 *
 * @param perTh - plain decimal text, in the currency
 * @param ths - TH/s of one unit, plain decimal text
 * @example unitPriceFromPerTh('22.2', 'USD', '270').amount // '5994'
 */
export function unitPriceFromPerTh(perTh: string, currency: string, ths: string): MadeUnitPrice {
  const exact = multiplyDecimals(perTh, ths);
  const rounded = roundDecimal(exact, DECIMALS[currency] ?? 2);
  const amount = canonicalDecimal(rounded);
  const from = amount === exact ? '' : `, rounded from ${exact}`;
  return {
    amount,
    sentence: `Unit price ${rounded} ${currency} is ${perTh} ${currency} per TH × ${ths} TH/s${from}.`,
  };
}
