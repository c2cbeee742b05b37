/**
 * A price as vendors write it: `$5,999`, `US$22.2/T`, `5999 USDT`, `€5.499,00`,
 * `0.089 BTC`, `USD 5999.-`, `4.35万元`.
 *
 * A price is of one unit unless it says that it is for each TH; whether that was
 * said is told, since 22.2 for a rig is a slip that somebody should look at.
 *
 * Depends on: core, ./currencies, ./dialect, ./plain-characters, ./read-number-text, ./struck-text, ./value-problem.
 */
import { ok, type Result } from '#domain/core/result';
import {
  CURRENCY_WORDS,
  currencyWord,
  DOLLAR_SIGN,
  isRefinedBy,
  oneCurrency,
  YEN_YUAN_SIGN,
} from './currencies';
import type { Dialect } from './dialect';
import { compareDecimals } from './exact-decimal';
import { notStated } from './not-stated';
import { plainCell, plainCharacters } from './plain-characters';
import { NUMBER, readNumberText } from './read-number-text';
import { withoutStruck } from './struck-text';
import { refuse, type ValueProblem } from './value-problem';

/** What the header of the column says of every price below it; null where it says nothing. */
export interface PriceHeader {
  /** ISO code, USDT, USDC or BTC. */
  readonly currencyOfHeader: string | null;
  readonly unitOfHeader: 'unit' | 'per-th' | null;
}

/** A header that says nothing. */
export const NO_HEADER: PriceHeader = { currencyOfHeader: null, unitOfHeader: null };

/** A price that is sure. */
export interface ReadPriceText {
  /** Exact decimal text, more than 0, in the currency. */
  readonly amount: string;
  /** ISO 4217, or USDT, USDC, BTC. */
  readonly currency: string;
  /** What is bought for it. */
  readonly per: 'unit' | 'th';
  /** Whether cell or header said so; `unit` is assumed otherwise. */
  readonly isPerSaid: boolean;
  /** What else stands in the cell and bears on the price, in words: `tax included`. */
  readonly notes: readonly string[];
}

const NOTES: readonly (readonly [RegExp, string])[] = [
  [
    /不含(?:\d+(?:\.\d+)?%)?(?:增值)?税|未税|(?:excl(?:uding|\.)?|w\/o|without|no|plus|\+) ?(?:\d+% ?)?(?:tax|vat|gst)/gi,
    'tax not included',
  ],
  [
    /含(?:\d+(?:\.\d+)?%)?(?:增值)?税|(?:incl(?:uding|\.)?|with) ?(?:\d+% ?)?(?:tax|vat|gst)|(?:tax|vat|gst) (?:included|incl\.?)/gi,
    'tax included',
  ],
  [/不含运费|(?:excl(?:uding|\.)?|w\/o|without) ?(?:freight|shipping)/gi, 'freight not included'],
  [/含运费|包邮|(?:incl(?:uding|\.)?|with|free) ?(?:freight|shipping)/gi, 'freight included'],
  [/含电源|(?:incl(?:uding|\.)?|with|w\/) ?psu/gi, 'power supply included'],
  [/\bneg(?:o|otiable)?\b\.?|可议/gi, 'negotiable'],
  [/\bnet\b/gi, 'net'],
];

const TERAHASH = String.raw`(?:th?s?(?: ?/ ?s)?|t/s|tera(?:hash)?)`;
const PER_TH = new RegExp(`(?:/|\\bper|每) ?(?:${TERAHASH}(?![a-z])|太)`, 'gi');
const PER_UNIT =
  /(?:(?:\/|\bper|每) ?(?:units?|pcs?|pieces?|sets?|miners?|machines?|rigs?|台|个|套)|\beach\b|\bea\b)\.?/gi;
const PER_OTHER = /(?:\/|\bper|每) ?([a-z%\u4e00-\u9fff]+)/i;
const NOT_EXACT =
  /^(?:~|≈|about|approx\.?|circa|ca\.?|约|from|starting (?:at|from)|as low as|≥|>=?|≤|<=?|up to|max\.?|min\.?)\s?|(?:\d|元|usdt?|\$)\s?(?:起|\+|左右)$/i;
const SEVERAL = new RegExp(`^(${NUMBER}) ?(?:-|–|—|~|to|至|到|/|or|\\||→|->|=>) ?(${NUMBER})$`, 'i');

/** Reads a cell that holds one price, and nothing but what belongs to a price. */
export function readPriceText(
  text: string,
  header: PriceHeader,
  dialect: Dialect,
): Result<ReadPriceText, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const notes: string[] = [];
  const { text: standing, struck } = withoutStruck(plainCharacters(text));
  for (const { words } of struck) notes.push(`“${words}” is crossed out`);
  let rest = plainCell(standing);
  for (const [pattern, note] of NOTES) rest = taken(rest, pattern, () => notes.push(note));
  rest = rest.replace(/\(\s*\)|^[,;]|[,;]$/g, ' ').trim();
  if (NOT_EXACT.test(rest))
    return refuse('not-exact', 'is a bound or a guess, not a price; ask for the price');

  const beforeTh = rest;
  rest = taken(rest, PER_TH, () => undefined);
  const isPerTh = rest !== beforeTh;
  const beforeUnit = rest;
  rest = taken(rest, PER_UNIT, () => undefined);
  const isPerUnit = rest !== beforeUnit;
  const words: string[] = [];
  rest = taken(rest, CURRENCY_WORDS, (word) => words.push(currencyWord(word) ?? ''));
  const other = PER_OTHER.exec(rest);
  if (other !== null) {
    return refuse('unknown-unit', `is per “${other[1] ?? ''}”; expected a price per unit or per TH`);
  }
  if (isPerTh && isPerUnit) return refuse('two-values', 'is a price per unit and per TH at once');

  const currency = currencyFrom(words, header.currencyOfHeader, rest);
  if (!currency.ok) return currency;
  const amount = readAmount(rest, currency.value, dialect);
  if (!amount.ok) return amount;
  const said = isPerTh ? 'per-th' : isPerUnit ? 'unit' : header.unitOfHeader;
  return ok({
    amount: amount.value,
    currency: currency.value,
    per: said === 'per-th' ? 'th' : 'unit',
    isPerSaid: said !== null,
    notes,
  });
}

/** What words such as those of a header say of prices beside their unit: `tax included`. */
export function priceNotesIn(words: string): readonly string[] {
  const notes = new Set<string>();
  let rest = plainCell(words);
  for (const [pattern, note] of NOTES) rest = taken(rest, pattern, () => notes.add(note));
  return [...notes];
}

/** Takes every match out of a text, with a space left in its place. */
function taken(text: string, pattern: RegExp, found: (match: string) => void): string {
  return text
    .replace(pattern, (match: string) => {
      found(match);
      return ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
}

function readAmount(rest: string, currency: string, dialect: Dialect): Result<string, ValueProblem> {
  // 5999.- and 5'999,— are how Swiss and German lists write whole amounts.
  const body = rest.replace(/[.,]\s?[-–—]{1,2}$/, '').trim();
  if (body === '') return refuse('not-a-number', 'names no amount');
  if (/^\(.*\)$/.test(body)) {
    // Accountants write what is negative so, traders what is no more than an aside.
    return refuse('not-exact', 'stands in brackets, which can mean a negative amount; write the price alone');
  }
  const several = SEVERAL.exec(body);
  if (several !== null) {
    const readings = [several[1] ?? '', several[2] ?? ''].map((figure) => `${figure} ${currency}`);
    return refuse(
      'two-values',
      `has two prices, ${readings.join(' and ')}; give each a line of its own`,
      readings,
    );
  }
  const number = readNumberText(body, dialect);
  if (!number.ok) {
    const { code, why, readings } = number.problem;
    if (code !== 'not-a-number' || !/\d/.test(body)) return number;
    const beside = body.replace(new RegExp(NUMBER, 'g'), ' ').replace(/\s+/g, ' ').trim();
    return beside === '' ? refuse(code, why, readings) : refuse(code, `holds “${beside}” beside a price`);
  }
  if (compareDecimals(number.value, '0') === 0) return refuse('out-of-range', 'is 0; expected more than 0');
  return number;
}

function currencyFrom(
  words: readonly string[],
  ofHeader: string | null,
  rest: string,
): Result<string, ValueProblem> {
  const said = oneCurrency(words);
  if (said === 'several') {
    const readings = [...new Set(words)];
    return refuse('two-values', `names several currencies: ${readings.join(', ')}`, readings);
  }
  if (said === null && ofHeader === null) return noCurrency(rest);
  if (said === null || ofHeader === null) return ofHeader === null ? alone(said ?? '') : ok(ofHeader);
  if (isRefinedBy(said, ofHeader)) return ok(ofHeader);
  if (said === YEN_YUAN_SIGN || said === DOLLAR_SIGN) {
    return refuse('contradiction', `has the sign ${said} under a header of ${ofHeader}`);
  }
  return refuse('contradiction', `is in ${said} under a header of ${ofHeader}`, [said, ofHeader]);
}

function noCurrency(rest: string): Result<never, ValueProblem> {
  // Traders write U for the tether dollar, and some for the US dollar.
  return /\d ?u$/i.test(rest)
    ? refuse('unknown-currency', 'has U for a currency, which can mean USDT or USD', ['USDT', 'USD'])
    : refuse('unknown-currency', 'names no currency, and neither does its header');
}

function alone(said: string): Result<string, ValueProblem> {
  if (said !== YEN_YUAN_SIGN) return ok(said === DOLLAR_SIGN ? 'USD' : said);
  return refuse('ambiguous-currency', 'has the sign ¥, which can mean CNY or JPY', ['CNY', 'JPY']);
}
