/**
 * The top of the page: what is bought in one sentence, how it stands to the rules, and what is wrong with it.
 *
 * Depends on: react, lucide-react, executive.
 */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { PlanSummary } from '#domain/executive/plan-summary';
import { NOT_JUDGED } from '#domain/executive/summary/breaches';
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
          <strong>{policyWords(breaches)}</strong> {inWords(breaches)}
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

/** A rule that nobody can judge is not said to be broken. */
function policyWords(breaches: readonly string[]): string {
  return breaches.every((sentence) => sentence.includes(NOT_JUDGED))
    ? 'Policy not known to be kept.'
    : 'Policy broken.';
}

function inWords(sentences: readonly string[]): string {
  const more = sentences.length - MOST;
  const shown = sentences
    .slice(0, MOST)
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
  return [...shown, ...(more > 0 ? [`And ${String(more)} more: see the decision record.`] : [])].join(' ');
}
