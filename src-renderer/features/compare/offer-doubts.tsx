/**
 * The marks of cells that rest on a doubt. Every mark has words for a pointer
 * and a screen reader; what a doubt is stands in the domain.
 *
 * Depends on: evaluation (types), reports/offer-doubts, ui.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { doubtsAbout } from '#domain/reports/offer-doubts';
import { Tag } from '../../ui/notice';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './cells.module.css';

interface MarkProps {
  readonly columnId: string;
  readonly row: OfferEvaluation;
}

/** `?` before a figure that rests on a doubt. */
export function DoubtMark({ columnId, row }: MarkProps) {
  const words = doubtsAbout(columnId, row);
  if (words === null) return null;
  return (
    <>
      <span className={styles['doubt']} title={words}>
        ?<VisuallyHidden>{words}</VisuallyHidden>
      </span>{' '}
    </>
  );
}

/** `check` beside a figure that rests on a doubt, where its cell has room for a word. */
export function CheckMark({ columnId, row }: MarkProps) {
  const words = doubtsAbout(columnId, row);
  if (words === null) return null;
  return (
    <span className={styles['check']} title={words}>
      <Tag tone="unsure">check</Tag>
      <VisuallyHidden>: {words} </VisuallyHidden>
    </span>
  );
}
