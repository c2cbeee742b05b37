/**
 * The top of the page: what is bought in one sentence, how it stands to the rules, and what is wrong with it.
 *
 * Depends on: react, lucide-react, executive (types).
 */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { PlanSummary } from '#domain/executive/plan-summary';
import styles from './summary.module.css';

/** Sentences that are written out; the rest are counted. */
const MOST = 2;

export function SummaryHead({ summary }: { readonly summary: PlanSummary }) {
  const { title, headline, standing, breaches, stale } = summary;
  return (
    <header className={styles['head']}>
      <div className={styles['over']}>
        <h1>{title}</h1>
        <p className={styles['standing']}>{standing.join(' · ')}</p>
      </div>
      <p className={styles['headline']}>{headline}</p>
      {breaches.length === 0 ? null : (
        <p className={styles['broken']}>
          <CircleAlert aria-hidden="true" className={styles['mark']} />
          <strong>Policy broken.</strong> {inWords(breaches)}
        </p>
      )}
      {stale.length === 0 ? null : (
        <p className={styles['stale']}>
          <TriangleAlert aria-hidden="true" className={styles['mark']} />
          <strong>STALE.</strong> {inWords(stale)}
        </p>
      )}
    </header>
  );
}

function inWords(sentences: readonly string[]): string {
  const more = sentences.length - MOST;
  const shown = sentences
    .slice(0, MOST)
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
  return [...shown, ...(more > 0 ? [`And ${String(more)} more: see the decision record.`] : [])].join(' ');
}
