import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../../src-renderer/imports/values/currencies';
import type { Dialect } from '../../../src-renderer/imports/values/dialect';
import { UNSAID } from '../../../src-renderer/imports/values/dialect';
import { unitPriceFromPerTh } from '../../../src-renderer/imports/values/price-per-th';
import { NO_HEADER, readPriceText } from '../../../src-renderer/imports/values/read-price-text';

const POINT: Dialect = { decimalMark: 'point', dateOrder: null };
const COMMA: Dialect = { decimalMark: 'comma', dateOrder: null };

function read(text: string, dialect = POINT, header = NO_HEADER): string {
  const result = readPriceText(text, header, dialect);
  if (!result.ok) return result.problem.code;
  const { amount, currency, per, notes } = result.value;
  return [`${amount} ${currency} per ${per}`, ...notes].join('; ');
}

describe('readPriceText', () => {
  it.each([
    ['$5,999', '5999 USD per unit'],
    ['US$22.2/T', '22.2 USD per th'],
    ['22.2 $/TH', '22.2 USD per th'],
    ['$ 22.20 per TH/s', '22.2 USD per th'],
    ['USD/TH 22.2', '22.2 USD per th'],
    ['RMB 43,500', '43500 CNY per unit'],
    ['CN¥43,500', '43500 CNY per unit'],
    ['43,500元', '43500 CNY per unit'],
    ['¥43,500元', '43500 CNY per unit'],
    ['4.35万元', '43500 CNY per unit'],
    ['43500日元', '43500 JPY per unit'],
    ['5999美元/台', '5999 USD per unit'],
    ['5999 USDT', '5999 USDT per unit'],
    ['$5999 USDT', '5999 USDT per unit'],
    ['5999usdc', '5999 USDC per unit'],
    ['0.089 BTC', '0.089 BTC per unit'],
    ['₿0.00033/TH', '0.00033 BTC per th'],
    ['HK$46,800', '46800 HKD per unit'],
    ['US $5,999', '5999 USD per unit'],
    ['C$8,200', '8200 CAD per unit'],
    ['5,999 USD/unit at 22.2/T', 'two-values'],
    ['USD 5999.-', '5999 USD per unit'],
    ['5.9k USD', '5900 USD per unit'],
    ['USD 5,999.00 each', '5999 USD per unit'],
    ['$15.8/T', '15.8 USD per th'],
    ['43500元 含税', '43500 CNY per unit; tax included'],
    ['43500元（不含税）', '43500 CNY per unit; tax not included'],
    ['$5,999 incl. VAT', '5999 USD per unit; tax included'],
    ['~~$6,199~~ $5,999', '5999 USD per unit; “$6,199” is crossed out'],
    ['＄５，９９９', '5999 USD per unit'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('reads a decimal comma where the file has it', () => {
    expect(read('€5.499,00', COMMA)).toBe('5499 EUR per unit');
    expect(read('20,35 €/TH', COMMA)).toBe('20.35 EUR per th');
    expect(read('€5.499,00', UNSAID)).toBe('5499 EUR per unit');
  });

  it('takes what the cell leaves open from its header', () => {
    const perTh = { currencyOfHeader: 'USD', unitOfHeader: 'per-th' } as const;
    expect(read('15.8', POINT, perTh)).toBe('15.8 USD per th');
    expect(read('$15.8', POINT, perTh)).toBe('15.8 USD per th');
    const yuan = { currencyOfHeader: 'CNY', unitOfHeader: null };
    expect(read('¥43,500', POINT, yuan)).toBe('43500 CNY per unit');
    const canada = { currencyOfHeader: 'CAD', unitOfHeader: null };
    expect(read('$8,400', POINT, canada)).toBe('8400 CAD per unit');
  });

  it('tells whether anybody said what the price is for', () => {
    const bare = readPriceText('$22.2', NO_HEADER, POINT);
    expect(bare.ok && bare.value).toMatchObject({ per: 'unit', isPerSaid: false });
    const said = readPriceText('$22.2/unit', NO_HEADER, POINT);
    expect(said.ok && said.value).toMatchObject({ per: 'unit', isPerSaid: true });
  });

  it.each([
    ['¥43,500', 'ambiguous-currency'],
    ['5999', 'unknown-currency'],
    ['5999U', 'unknown-currency'],
    ['$5,999-6,199', 'two-values'],
    ['$5,999 → $5,799', 'two-values'],
    ['US$5,999 / RMB 43,500', 'two-values'],
    ['from $5,999', 'not-exact'],
    ['5999美元起', 'not-exact'],
    ['~$5,999', 'not-exact'],
    ['$5.8/kg', 'unknown-unit'],
    ['$0', 'out-of-range'],
    ['-$5', 'negative'],
    ['$', 'not-a-number'],
    ['$5,999 FOB', 'not-a-number'],
    ['ask', 'not-stated'],
    ['面议', 'not-stated'],
    ['', 'blank'],
  ])('refuses %j as %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it('believes the cell and not its header where the cell says what the price is for', () => {
    expect(read('22.2/T', POINT, { currencyOfHeader: 'USD', unitOfHeader: 'unit' })).toBe('22.2 USD per th');
    expect(read('5994/unit', POINT, { currencyOfHeader: 'USD', unitOfHeader: 'per-th' })).toBe(
      '5994 USD per unit',
    );
  });

  it('refuses a dollar sign under a header of euros', () => {
    expect(read('$5,999', POINT, { currencyOfHeader: 'EUR', unitOfHeader: null })).toBe('contradiction');
  });

  it('refuses a currency that gainsays the header', () => {
    const dollars = { currencyOfHeader: 'USD', unitOfHeader: null };
    expect(read('5,499 EUR', POINT, dollars)).toBe('contradiction');
    expect(read('5,999 USDT', POINT, dollars)).toBe('contradiction');
    expect(read('¥43,500', POINT, dollars)).toBe('contradiction');
  });

  it('names both readings of $5,999 where the decimal mark is not known', () => {
    const result = readPriceText('$5,999', NO_HEADER, UNSAID);
    expect(result.ok ? result.value : result.problem.readings).toEqual(['5999', '5.999']);
  });
});

describe('currencyOf', () => {
  it.each([
    ['Price (US$)', 'USD'],
    ['Unit price USDT', 'USDT'],
    ['单价（元）', 'CNY'],
    ['Preis in €', 'EUR'],
    ['$/TH', 'USD'],
    ['价格 ¥', null],
    ['USD or EUR', null],
    ['Price', null],
    ['Warm', null],
  ])('finds in %j the currency %s', (words, currency) => {
    expect(currencyOf(words)).toBe(currency);
  });
});

describe('unitPriceFromPerTh', () => {
  it.each([
    ['22.2', 'USD', '270', '5994', 'Unit price 5994.00 USD is 22.2 USD per TH × 270 TH/s.'],
    [
      '20.35',
      'USD',
      '37.5',
      '763.13',
      'Unit price 763.13 USD is 20.35 USD per TH × 37.5 TH/s, rounded from 763.125.',
    ],
    [
      '3300.5',
      'JPY',
      '270.1',
      '891465',
      'Unit price 891465 JPY is 3300.5 JPY per TH × 270.1 TH/s, rounded from 891465.05.',
    ],
    ['0.00033', 'BTC', '270', '0.0891', 'Unit price 0.08910000 BTC is 0.00033 BTC per TH × 270 TH/s.'],
  ])('makes of %s %s per TH and %s TH/s %s', (perTh, currency, ths, amount, sentence) => {
    expect(unitPriceFromPerTh(perTh, currency, ths)).toEqual({ amount, sentence });
  });
});
