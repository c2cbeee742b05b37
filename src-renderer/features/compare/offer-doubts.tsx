/**
 * Notices of an offer that put its figures in doubt, and the marks of cells
 * that rest on them. Every mark has words for a pointer and a screen reader.
 *
 * Depends on: evaluation (types), reports/words, ui.
 */
import type { Notice, OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { noticeText } from '#domain/reports/words';
import { Tag } from '../../ui/notice';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './cells.module.css';

type NoticeCode = Notice['code'];

const PRICE_DOUBTS: readonly NoticeCode[] = ['price/far-from-market', 'quote/expired'];
const RATING_DOUBTS: readonly NoticeCode[] = ['specification/disagrees'];
/** What makes a cost per TH look better or worse than it may be. An expired quote is but old. */
const COST_DOUBTS: readonly NoticeCode[] = ['price/far-from-market', 'specification/disagrees'];

interface MarkProps {
  readonly row: OfferEvaluation;
}

/** `?` before a price that is far from the market, or whose quote has run out. */
export function PriceMark({ row }: MarkProps) {
  return <QuestionMark words={doubtWords(row, PRICE_DOUBTS)} />;
}

/** `?` before a rating that is not the catalogue's. */
export function RatingMark({ row }: MarkProps) {
  return <QuestionMark words={doubtWords(row, RATING_DOUBTS)} />;
}

/** `?` before a cost per TH that shares its cell with a bar and has no room for a word. */
export function CostQuestionMark({ row }: MarkProps) {
  return <QuestionMark words={doubtWords(row, COST_DOUBTS)} />;
}

/** `check` beside a cost per TH that rests on a doubtful price or rating. */
export function CostMark({ row }: MarkProps) {
  const words = doubtWords(row, COST_DOUBTS);
  if (words === null) return null;
  return (
    <span className={styles['check']} title={words}>
      <Tag tone="unsure">check</Tag>
      <VisuallyHidden>: {words} </VisuallyHidden>
    </span>
  );
}

function QuestionMark({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <>
      <span className={styles['doubt']} title={words}>
        ?<VisuallyHidden>{words}</VisuallyHidden>
      </span>{' '}
    </>
  );
}

/** The sentences of such notices; null if the offer has none. */
function doubtWords({ notices }: OfferEvaluation, codes: readonly NoticeCode[]): string | null {
  // Most rows have no doubt, and every cell in sight asks.
  if (!notices.some(({ code }) => codes.includes(code))) return null;
  return notices
    .filter(({ code }) => codes.includes(code))
    .map(noticeText)
    .join(' ');
}
