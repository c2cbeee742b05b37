/**
 * The words and signs by which price lists name currencies.
 *
 * `$` and `¥` are signs of several: $ is the US dollar unless a dollar of
 * another country or of a chain is named beside it or in the header, as the
 * trade in rigs means it; ¥ is the yuan or the yen, and is refused bare.
 *
 * Depends on: ./plain-characters.
 */
import { plainCell } from './plain-characters';

/** A currency found in a text: its code, or one of the signs that stand for several. */
export type CurrencyWord = string;

/** The sign of every dollar. */
export const DOLLAR_SIGN = '$';
/** The sign of yuan and yen. */
export const YEN_YUAN_SIGN = '¥';

/** Codes as ISO 4217 has them, with the coins that miners are paid in. */
const CODES =
  'USD CNY EUR GBP JPY HKD CAD AUD SGD MYR THB IDR TWD KRW INR AED CHF RUB KZT NOK SEK PYG BRL USDT USDC BTC';

const WORDS: Readonly<Record<string, CurrencyWord>> = {
  us$: 'USD',
  'us $': 'USD',
  'hk $': 'HKD',
  'u.s.$': 'USD',
  usd$: 'USD',
  'us dollars': 'USD',
  'us dollar': 'USD',
  dollars: DOLLAR_SIGN,
  美元: 'USD',
  美金: 'USD',
  rmb: 'CNY',
  'rmb¥': 'CNY',
  cnh: 'CNY',
  'cn¥': 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  'jp¥': 'JPY',
  日元: 'JPY',
  円: 'JPY',
  '€': 'EUR',
  euros: 'EUR',
  euro: 'EUR',
  欧元: 'EUR',
  '£': 'GBP',
  英镑: 'GBP',
  hk$: 'HKD',
  港币: 'HKD',
  港元: 'HKD',
  ca$: 'CAD',
  c$: 'CAD',
  a$: 'AUD',
  s$: 'SGD',
  sg$: 'SGD',
  nt$: 'TWD',
  新台币: 'TWD',
  rm: 'MYR',
  '฿': 'THB',
  '₿': 'BTC',
  xbt: 'BTC',
  比特币: 'BTC',
  '₮': 'USDT',
  'usd₮': 'USDT',
  泰达币: 'USDT',
  $: DOLLAR_SIGN,
  '¥': YEN_YUAN_SIGN,
};

const byWord: ReadonlyMap<string, CurrencyWord> = new Map([
  ...Object.entries(WORDS),
  ...CODES.split(' ').map((code): [string, string] => [code.toLowerCase(), code]),
]);

const DOLLARS: ReadonlySet<string> = new Set(['USD', 'HKD', 'CAD', 'AUD', 'SGD', 'TWD', 'USDT', 'USDC']);

function escaped(word: string): string {
  const quoted = word.replace(/[.$]/g, '\\$&');
  // A word of letters must not be a part of a longer one.
  const before = /^[a-z]/.test(word) ? '(?<![A-Za-z])' : '';
  const after = /[a-z]$/.test(word) ? '(?![A-Za-z])' : '';
  return before + quoted + after;
}

/** Finds any of the words, the longest first; for `matchAll` and `replace`. */
export const CURRENCY_WORDS = new RegExp(
  [...byWord.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
  'gi',
);

/** The code, or sign of several, that a word stands for; null if it is no currency. */
export function currencyWord(word: string): CurrencyWord | null {
  return byWord.get(plainCell(word).toLowerCase()) ?? null;
}

/** The one currency that words name, such as those of a header; null for none, for several, and for a bare ¥. */
export function currencyOf(words: string): string | null {
  const found = plainCell(words).match(CURRENCY_WORDS) ?? [];
  const currency = oneCurrency(found.map((word) => currencyWord(word) ?? ''));
  return currency === 'several' || currency === YEN_YUAN_SIGN ? null : settled(currency);
}

/** What words found in one text come to: a code, a sign of several, null for none, or `several`. */
export function oneCurrency(found: readonly CurrencyWord[]): CurrencyWord | null {
  let currency: CurrencyWord | null = null;
  for (const word of found) {
    if (currency === null || isRefinedBy(currency, word)) currency = word;
    else if (!isRefinedBy(word, currency)) return 'several';
  }
  return currency;
}

/** Whether the first is the second, or a sign that the second says more exactly. */
export function isRefinedBy(sign: CurrencyWord, currency: CurrencyWord): boolean {
  if (sign === currency) return true;
  if (sign === DOLLAR_SIGN) return DOLLARS.has(currency);
  return sign === YEN_YUAN_SIGN && (currency === 'CNY' || currency === 'JPY');
}

function settled(currency: CurrencyWord | null): string | null {
  return currency === DOLLAR_SIGN ? 'USD' : currency;
}
