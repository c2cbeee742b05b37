/**
 * The prices of a line of chat, with those that were crossed out.
 *
 * Depends on: ./chat-piece (types), ./currencies, ./line-scan, ./read-price-text, ./struck-text (types).
 */
import type { ChatPiece } from './chat-piece';
import { CURRENCY_WORDS } from './currencies';
import type { Dialect } from './dialect';
import type { LineScan } from './line-scan';
import { NO_HEADER, readPriceText } from './read-price-text';
import type { Struck } from './struck-text';

const CURRENCY = `(?:${CURRENCY_WORDS.source})`;
const AMOUNT = String.raw`\d(?:[\d.,']*\d)?(?: ?[kK千万](?![a-zA-Z]))?`;
const PER = String.raw`(?: ?(?:\/|per |每) ?(?:th?(?:\/s|s)?|t\/s|units?|pcs?|pieces?|rigs?|miners?|台|太)(?![a-z])| (?:each|ea)\b)`;
const LOOSE = String.raw`(?:(?:from|about|approx\.?|~|≈) ?)?`;
const PRICE = new RegExp(
  [
    // A currency before the amount, and perhaps another word of it behind; a range is one text.
    `${LOOSE}(?:${CURRENCY} ?)+${AMOUNT}(?: ?[-–~] ?${CURRENCY}? ?${AMOUNT})?(?: ?${CURRENCY})?${PER}?`,
    `${LOOSE}(?<![\\d.,A-Za-z])${AMOUNT}(?: ?[-–~] ?${AMOUNT})? ?${CURRENCY}${PER}?`,
    // No currency: a price per TH, and the traders' U, are refused by the reader with the reason.
    `(?<![\\d.,A-Za-z])${AMOUNT} ?(?:\\/|per |每) ?th?(?:\\/s|s)?(?![a-z])`,
    // 2U and 3U are heights of a rig.
    `(?<![\\d.,A-Za-z])(?=[\\d.,']{3})${AMOUNT} ?U(?![A-Za-z0-9])`,
  ].join('|'),
  'gi',
);

/** What stands before a price that holds no more. */
const FORMER = /(?:\bwas|\bold(?: price)?|\bbefore|\binstead of|原价)\s*:?\s*$/i;

/** Finds and claims every price of the line. */
export function findPricePieces(
  scan: LineScan,
  struck: readonly Struck[],
  dialect: Dialect,
  pieces: ChatPiece[],
): void {
  for (const { start, end, words } of struck) {
    const span = scan.claim(start, end);
    pieces.push({ ...span, field: 'formerPrice', read: readPriceText(words, NO_HEADER, dialect) });
  }
  for (const span of scan.claimAll(PRICE)) {
    const field = FORMER.test(scan.rest.slice(0, span.start)) ? 'formerPrice' : 'price';
    pieces.push({ ...span, field, read: readPriceText(span.words, NO_HEADER, dialect) });
  }
}
