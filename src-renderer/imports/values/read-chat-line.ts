/**
 * One line of a chat as the pieces of an offer: `S21 XP 270T 13.5J $5,999 FOB
 * HK MOQ 50 ETA Feb`.
 *
 * Every piece keeps the characters it came from, and what no piece claims is
 * told: nothing a vendor writes is dropped without a word.
 *
 * Depends on: core, the readers of this folder.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { ok, type Result } from '#domain/core/result';
import type { ChatPiece, ChatSpan } from './chat-piece';
import { findDeliveryPieces } from './chat-delivery';
import { findPricePieces } from './chat-prices';
import type { Dialect } from './dialect';
import { LineScan } from './line-scan';
import { plainCharacters } from './plain-characters';
import { readEfficiency } from './read-efficiency';
import { readHashrate } from './read-hashrate';
import { FIGURE_PATTERNS, readModelText } from './read-model-text';
import { readPower } from './read-power';
import { readQuantityText } from './read-quantity-text';
import { brandPatterns, findRigName, makerOfName } from './rig-makers';
import { withoutStruck } from './struck-text';
import type { ValueProblem } from './value-problem';

/** What is known beside the line. */
export interface ChatGiven {
  /** The day it was written; null if that is not known. */
  readonly quotedOn: CalendarDate | null;
}

/** A line with its pieces in the order of the line. */
export interface ChatLine {
  readonly text: string;
  readonly pieces: readonly ChatPiece[];
  readonly leftOver: readonly ChatSpan[];
}

const DECORATION =
  /[*_`•·▪●◦‣►▶→✓✔]|\p{Extended_Pictographic}|[\u200d\ufe0f\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/gu;
const BULLET = /^\s*(?:[-–—>+#]|\(?\d{1,2}[.)](?=\s))+\s*/;
const COUNT = String.raw`\d(?:[\d.,]*\d)?k?`;
// Containers are among them, so that a number of them is refused and not taken for rigs.
const UNITS = String.raw`(?:units?|pcs?|pieces|sets|台|件|套|containers?|cntrs?|pallets?|boxes|teus?|feus?|[24]0 ?hq|batch(?:es)?|mw|柜|托)`;
const MINIMUM = new RegExp(
  `(?<![a-z])(?:moq|min(?:imum)?(?: order| qty)?|起订量?)\\.?\\s?[:=]?\\s?${COUNT}(?: ?${UNITS})?|(?<![\\d.,])${COUNT} ?台?(?:起订?|台起订?)(?![\\u4e00-\\u9fff])`,
  'gi',
);
const QUANTITY = new RegExp(
  `(?<![a-z0-9])(?:x|×|qty:?) ?${COUNT}(?![a-z0-9])(?: ?${UNITS})?|(?<![\\d.,a-z])${COUNT} ?[x×](?![a-z0-9])|(?<![\\d.,a-z])(?:${COUNT} ?[-–] ?)?${COUNT}\\+? ?${UNITS}(?![a-z])`,
  'gi',
);

/** Reads one line without its sender; places count from the beginning of `text`. */
export function readChatLine(text: string, dialect: Dialect, given: ChatGiven): ChatLine {
  const plain = plainCharacters(text).replace(DECORATION, (sign) => ' '.repeat(sign.length));
  const { text: standing, struck } = withoutStruck(plain);
  const scan = new LineScan(text, undecorated(standing));
  const pieces: ChatPiece[] = [];
  findPricePieces(scan, struck, dialect, pieces);
  findDeliveryPieces(scan, dialect, given.quotedOn, pieces);
  findCounts(scan, dialect, pieces);
  findFigures(scan, dialect, pieces);
  findNames(scan, dialect, pieces);
  pieces.sort((a, b) => a.start - b.start);
  return { text, pieces, leftOver: scan.leftOver() };
}

function undecorated(plain: string): string {
  return plain.replace(BULLET, (bullet) => ' '.repeat(bullet.length));
}

/** A tier before its price: `1-49: $6,150`, `50+ @ $5,999`. */
const TIER = new RegExp(
  `(?<![\\d.,a-z])${COUNT}(?: ?[-–] ?${COUNT}|\\+)(?: ?${UNITS})?(?=\\s*[:=@]\\s*\u0001)`,
  'gi',
);

function findCounts(scan: LineScan, dialect: Dialect, pieces: ChatPiece[]): void {
  for (const span of scan.claimAll(TIER)) {
    pieces.push({ ...span, field: 'minimumQuantity', read: readQuantityText(span.words, dialect) });
  }
  for (const span of scan.claimAll(MINIMUM)) {
    pieces.push({ ...span, field: 'minimumQuantity', read: readQuantityText(span.words, dialect) });
  }
  for (const span of scan.claimAll(QUANTITY)) {
    pieces.push({ ...span, field: 'quantity', read: readQuantityText(span.words, dialect) });
  }
}

function findFigures(scan: LineScan, dialect: Dialect, pieces: ChatPiece[]): void {
  for (const span of scan.claimAll(FIGURE_PATTERNS.efficiency)) {
    pieces.push({ ...span, field: 'efficiency', read: readEfficiency(span.words, null, dialect) });
  }
  for (const span of scan.claimAll(FIGURE_PATTERNS.hashrate)) {
    pieces.push({ ...span, field: 'hashrate', read: readHashrate(span.words, null, dialect) });
  }
  for (const span of scan.claimAll(FIGURE_PATTERNS.power)) {
    pieces.push({ ...span, field: 'power', read: readPower(span.words, null, dialect) });
  }
}

function findNames(scan: LineScan, dialect: Dialect, pieces: ChatPiece[]): void {
  for (let found = findRigName(scan.rest); found !== null; found = findRigName(scan.rest)) {
    const span = scan.claim(found.start, found.end);
    pieces.push({ ...span, field: 'model', read: readModelText(span.words, dialect) });
  }
  for (const pattern of brandPatterns()) {
    for (const span of scan.claimAll(pattern)) {
      const told: Result<string, ValueProblem> = ok(makerOfName(span.words)?.maker ?? span.words);
      pieces.push({ ...span, field: 'maker', read: told });
    }
  }
}
