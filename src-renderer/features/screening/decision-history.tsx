/**
 * What was decided on a party, the newest first, with what each decision was bound to.
 *
 * Depends on: core, model (types), screening, ui, ./list-words.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import { decisionText } from '#domain/screening/match-sentences';
import { listDayWords } from './list-words';
import styles from './screening.module.css';

interface DecisionHistoryProps {
  readonly decisions: readonly ScreeningDecision[];
  /** Decisions whose entry is no potential match any more, in a sentence each. */
  readonly gone: readonly string[];
}

/** Signs of a fingerprint that tell two apart by eye. */
const SHORT = 12;

export function DecisionHistory({ decisions, gone }: DecisionHistoryProps) {
  if (decisions.length === 0) return null;
  const sorted = [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section aria-label="Decisions on record">
      <h3 className={styles['heading']}>Decisions on record</h3>
      {gone.map((sentence) => (
        <p key={sentence} className={styles['words']}>
          {sentence}
        </p>
      ))}
      <ol className={styles['history']}>
        {sorted.map((decision) => (
          <li key={decision.id}>
            <p>
              <strong>{decisionText(decision)}</strong>
            </p>
            <p className={styles['words']}>{decision.reason}</p>
            {decision.evidence === null ? null : (
              <p className={styles['words']}>Evidence: {decision.evidence}</p>
            )}
            <p className={styles['quiet']}>
              On {isolatedName(decision.entry.name)} as it stood in {isolatedName(decision.list.fileName)}{' '}
              dated {listDayWords(decision.list.listDate)}. Bound to entry{' '}
              <span className={styles['hash']}>{decision.entryFingerprint.slice(0, SHORT)}…</span> and party{' '}
              <span className={styles['hash']}>{decision.subjectFingerprint.slice(0, SHORT)}…</span>.
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
