/**
 * Takes the amounts and prices out of a text: `$428,413.26 on 100 units` → `$••• on 100 units`.
 *
 * What is taken for an amount: a number beside the sign or the code of a currency; and a bare number with thousands apart and two decimals, since a column writes cents
 * without a sign and nothing else on screen has just two decimals and no unit. A tariff number
 * (8543.70.98.60), a day, a count, a rate in per cent, TH/s and J/TH are left as they are.
 *
 * Depends on: nothing.
 */

/** What stands in the place of a number. Always as long, so that it does not tell how large. */
export const HIDDEN = '•••';

const NUMBER = String.raw`\d(?:[\d,.]*\d)?`;
const SHORTENED = String.raw`(?:\s?(?:k|K|m|M|bn|B|million|billion)\b)?`;
/** Codes that prices are quoted in, and the dollar’s. Others are known by their decimals alone. */
const CODES =
  'USD|EUR|GBP|CNY|CNH|HKD|CAD|AUD|SGD|MYR|IDR|THB|VND|TWD|JPY|KRW|INR|CHF|SEK|NOK|AED|BRL|MXN|USDT|USDC|BTC';
/** A number with a unit behind it is a measure. */
const MEASURE = String.raw`(?!\s?(?:%|[EPTG]H\b|J\b|[kMG]?W\b|kg\b|[kMG]i?B\b|days?\b|h\b|s\b|ms\b))`;

const behindSign = new RegExp(`([$€£¥]\\s?)${NUMBER}${SHORTENED}`, 'gu');
const behindCode = new RegExp(String.raw`(\b(?:${CODES})\s)${NUMBER}${SHORTENED}`, 'gu');
const beforeCode = new RegExp(String.raw`${NUMBER}(\s(?:${CODES})\b)`, 'gu');
/** A range of amounts is one. The sign of a following amount, `2 $3`, is not that of the number before it. */
const beforeSign = new RegExp(
  String.raw`(?<![\w.,])${NUMBER}(?:[-–]${NUMBER})?(\s?[$€£¥])(?!\s?[\d•])`,
  'gu',
);
/** 19 CFR 24.23 is a paragraph. */
const bare = new RegExp(
  String.raw`(?<![\d.,]|\b(?:CFR|USC)\s|§\s?)(?:\d{1,3}(?:,\d{3})+|\d{1,3})\.\d{2}(?!\d)(?![.,]\d)${MEASURE}`,
  'gu',
);
const endsWithSign = /[$€£¥]\s?$/u;
const numberAtStart = new RegExp(`^${NUMBER}${SHORTENED}`, 'u');

const anyNumber = new RegExp(NUMBER, 'gu');

/** The text without any number: for an amount that could not be read, written in whatever way. */
export function maskNumbers(text: string): string {
  return text.replace(anyNumber, HIDDEN);
}

/**
 * The text without its amounts; the very same if it has none.
 *
 * @param before - what stands directly before it on screen, in which a currency’s sign may end
 */
export function maskAmounts(text: string, before = ''): string {
  const start = endsWithSign.test(before) ? text.replace(numberAtStart, HIDDEN) : text;
  return start
    .replace(beforeSign, `${HIDDEN}$1`)
    .replace(behindSign, `$1${HIDDEN}`)
    .replace(behindCode, `$1${HIDDEN}`)
    .replace(beforeCode, `${HIDDEN}$1`)
    .replace(bare, HIDDEN);
}
