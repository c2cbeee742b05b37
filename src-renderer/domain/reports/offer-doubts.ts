/**
 * What puts the figures of an offer in doubt, and which columns rest on it: the
 * one definition for screen, files and paper.
 *
 * An estimate or an assumption is a notice and no doubt: it says where a figure
 * comes from, not that it may be wrong.
 *
 * Depends on: evaluation (types), ./words.
 */
import type { Notice, OfferEvaluation } from '../evaluation/offer-evaluation';
import { noticeText, problemText } from './words';

type NoticeCode = Notice['code'];

const DOUBTS: ReadonlySet<NoticeCode> = new Set([
  'price/far-from-market',
  'specification/disagrees',
  'origin/reassessed',
  'quote/expired',
]);

const PRICE_DOUBTS: readonly NoticeCode[] = ['price/far-from-market', 'quote/expired'];
const RATING_DOUBTS: readonly NoticeCode[] = ['specification/disagrees'];
/** What makes a cost per TH look better or worse than it may be. An expired quote is but old. */
const COST_DOUBTS: readonly NoticeCode[] = ['price/far-from-market', 'specification/disagrees'];

const DOUBTS_BY_COLUMN: ReadonlyMap<string, readonly NoticeCode[]> = new Map([
  ['unitPrice', PRICE_DOUBTS],
  ['pricePerTh', PRICE_DOUBTS],
  ['hashrate', RATING_DOUBTS],
  ['efficiency', RATING_DOUBTS],
  ['landedPerTh', COST_DOUBTS],
  ['allInPerTh', COST_DOUBTS],
]);

/** Whether a notice puts the figures themselves in doubt. */
export function isDoubt({ code }: Notice): boolean {
  return DOUBTS.has(code);
}

/** The sentences of the doubts that the figure of a column rests on; null if there are none. */
export function doubtsAbout(columnId: string, { notices }: OfferEvaluation): string | null {
  const codes = DOUBTS_BY_COLUMN.get(columnId);
  // Most rows have no doubt, and every cell in sight asks.
  if (codes === undefined || !notices.some(({ code }) => codes.includes(code))) return null;
  return notices
    .filter(({ code }) => codes.includes(code))
    .map(noticeText)
    .join(' ');
}

/** The columns whose figure rests on a doubt. */
export function doubtedColumnIds(row: OfferEvaluation): readonly string[] {
  return [...DOUBTS_BY_COLUMN.keys()].filter((columnId) => doubtsAbout(columnId, row) !== null);
}

/** Why an offer has no landed cost, then its doubts; null if there is nothing to say. */
export function toKnowText({ notices, problem }: OfferEvaluation): string | null {
  const sentences = [
    ...(problem === null ? [] : [problemText(problem)]),
    ...notices.filter(isDoubt).map(noticeText),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}
