/**
 * Where, when and against what payment, of a line of chat: Incoterm with its
 * place, validity, payment terms, origin, lead time.
 *
 * Looked for in that order, since `30 days before shipment` is of the payment
 * and `valid 7 days` is no lead time.
 *
 * Depends on: core, ./chat-piece (types), ./line-scan, the readers of this folder.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { ChatPiece } from './chat-piece';
import type { Dialect } from './dialect';
import type { LineScan } from './line-scan';
import { MONTH_NAME } from './month-names';
import { incotermPattern, readIncotermPlace } from './read-incoterm-place';
import { readLeadTime } from './read-lead-time';
import { readCountryText, readOriginText } from './read-origin-text';
import { readTermsText } from './read-terms-text';
import { readValidity } from './read-validity';
import { countryOfPlace, isUsState } from './shipping-places';
import type { ValueProblemCode } from './value-problem';

const VALIDITY =
  /(?<![a-z])(?:valid(?:ity)?|expir(?:es|ing)|price (?:good|holds)|offer (?:good|holds)|good (?:un)?till?)(?![a-z])|有效期|[当今][天日]有效/gi;
const TERMS =
  /(?<![a-z])(?:payment(?: terms)?|t\/t|terms)\b[:\s]*(?:t\/t)?|(?<![\d.±])\d{1,3}(?:\.\d+)? ?%|(?<![a-z])(?:deposit|prepaid|full payment)(?![a-z])|款到发货|全款|定金|订金|(?<!\d)\d{2}\/\d{2}\/\d{2}(?!\d)|(?<!\d)20\/30\/30\/20/gi;
const ORIGIN = /(?<![a-z])(?:made in|origin|coo)(?![a-z])|产地|[\u4e00-\u9fff]{2,4}产(?![\u4e00-\u9fff])/gi;
const LEAD = new RegExp(
  [
    String.raw`(?<![a-z])(?:eta|etd|lead ?time|lt|ready|ships?|shipping|shipment|dispatch|delivery|available|in stock|stock|spot|prompt|immediate(?:ly)?|in hand)(?![a-z])`,
    String.raw`(?<![a-z])(?:early|mid|late|end of|beginning of|1h|2h|h1|h2|q[1-4]|[1-4]q|week|wk|cw|kw)(?![a-z]*[a-z])`,
    '交期|交货期|发货|出货|到货|现货|有货|期货|付款后|下单后',
    String.raw`(?<![\d.,])\d{1,3}(?: ?[-–~] ?\d{1,3})? ?(?:(?:working|business) days?|days?|weeks?|wks?|months?|个?工作日|天|周|个月)`,
    String.raw`(?<![\d.,])\d{1,2} ?月|20\d{2}(?:年|-\d{2})`,
    `(?<![A-Za-z])${MONTH_NAME}`,
  ].join('|'),
  'gi',
);

/** Finds and claims what the line says of delivery and payment. */
export function findDeliveryPieces(
  scan: LineScan,
  dialect: Dialect,
  quotedOn: CalendarDate | null,
  pieces: ChatPiece[],
): void {
  findIncoterm(scan, pieces);
  const readValid = (words: string) => readValidity(words, quotedOn, dialect);
  for (const start of starts(scan, VALIDITY)) {
    const found = scan.claimLongest(start, readValid, SETTLING);
    if (found !== null) pieces.push({ ...found.span, field: 'validUntil', read: found.read });
  }
  for (const start of starts(scan, TERMS)) {
    const found = scan.claimLongest(start, readTermsText);
    if (found !== null) pieces.push({ ...found.span, field: 'terms', read: found.read });
  }
  for (const start of starts(scan, ORIGIN)) {
    const found = scan.claimLongest(start, readOriginText, ['two-values']);
    if (found !== null) pieces.push({ ...found.span, field: 'origin', read: found.read });
  }
  const readLead = (words: string) => readLeadTime(words, { quotedOn, unitOfHeader: null }, dialect);
  for (const start of starts(scan, LEAD)) {
    // `may` is a month only with a capital, and so are the others.
    if (isSmallMonth(scan.rest.slice(start))) continue;
    const found = scan.claimLongest(start, readLead, SETTLING);
    if (found !== null) pieces.push({ ...found.span, field: 'leadTime', read: found.read });
  }
}

/** Problems of words that are meant for the field: shorter words would be read for less than was said. */
const SETTLING: readonly ValueProblemCode[] = [
  'ambiguous-date',
  'ambiguous-number',
  'missing-year',
  'past',
  'not-exact',
  'contradiction',
];

/** Where a pattern begins, as long as nothing has claimed it meanwhile. */
function* starts(scan: LineScan, pattern: RegExp): Generator<number> {
  const places = [...scan.rest.matchAll(pattern)];
  for (const match of places) {
    if (scan.rest.startsWith(match[0], match.index)) yield match.index;
  }
}

function findIncoterm(scan: LineScan, pieces: ChatPiece[]): void {
  for (const match of scan.rest.matchAll(incotermPattern())) {
    if (!scan.rest.startsWith(match[0], match.index)) continue;
    const before = /([A-Za-z\u4e00-\u9fff]+)[ -]?$/.exec(scan.rest.slice(0, match.index));
    const isBefore = before !== null && countryOfPlace(before[1] ?? '') !== null;
    const start = isBefore ? before.index : match.index;
    const end = isBefore ? match.index + match[0].length : placeEnd(scan.rest, match.index + match[0].length);
    const span = scan.claim(start, end);
    pieces.push({ ...span, field: 'incoterm', read: readIncotermPlace(span.words) });
  }
}

/** Where the place behind a term ends: the longest known place of up to five words, else one word with a capital. */
function placeEnd(line: string, from: number): number {
  const lead = /^[\s:@(-]*/.exec(line.slice(from))?.[0].length ?? 0;
  const text = line.slice(from + lead);
  const words = /^(?:[\p{L}.'’/-]+(?:,? |,|(?=[^\p{L}\s])|$)){1,5}/u.exec(text)?.[0] ?? '';
  for (let length = words.length; length > 0; length -= 1) {
    const candidate = words.slice(0, length).replace(/[,\s]+$/, '');
    if (candidate === '' || /^\p{L}/u.test(text.slice(candidate.length))) {
      // Chinese places need no space behind them; others end with the word.
      if (!/[\u4e00-\u9fff]$/.test(candidate)) continue;
    }
    if (isPlace(candidate)) return from + lead + candidate.length;
  }
  const capital = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{Ll}'’-]+)*/u.exec(text)?.[0];
  return capital === undefined || KEYWORD.test(capital) ? from : from + lead + capital.length;
}

const KEYWORD =
  /^(?:moq|eta|etd|min|qty|stock|valid|ready|price|usd|usdt|ship|incoterms|made|origin|payment|tt)/i;

function isPlace(words: string): boolean {
  const [city = '', ...tail] = words.split(',').map((part) => part.trim());
  if (countryOfPlace(words) !== null) return true;
  if (tail.length > 0)
    return countryOfPlace(city) !== null && tail.every((part) => isUsState(part) || readCountryText(part).ok);
  return words.length > 3 && readCountryText(words).ok;
}

const MONTH_START = new RegExp(`^${MONTH_NAME}`, 'i');

function isSmallMonth(text: string): boolean {
  return MONTH_START.test(text) && /^[a-zäöü]/.test(text);
}
