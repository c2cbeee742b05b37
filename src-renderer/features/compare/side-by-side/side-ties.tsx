/**
 * Where each offer ties with the baseline: at which duty, price or day.
 *
 * Depends on: break-even, reports/break-even-text, ui.
 */
import { useMemo } from 'react';
import type { BreakEvens, NoCost } from '#domain/break-even/break-even';
import type { Result } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { breakEvenLines, noCostText, standingText } from '#domain/reports/break-even-text';
import { offerName } from './delta-words';
import styles from './side-by-side.module.css';

interface SideTiesProps {
  readonly rows: readonly OfferEvaluation[];
  readonly breakEvens: (row: OfferEvaluation, against: OfferEvaluation) => Result<BreakEvens, NoCost>;
}

export function SideTies({ rows, breakEvens }: SideTiesProps) {
  const found = useMemo(() => {
    const [baseline, ...others] = rows;
    return baseline === undefined ? [] : others.map((row) => ({ row, result: breakEvens(row, baseline) }));
  }, [rows, breakEvens]);
  return (
    <section className={styles['foot']} aria-label="Where they tie">
      <h3>Where they tie with the baseline</h3>
      <ul className={styles['ties']}>
        {found.map(({ row, result }) => (
          <li key={row.offer.id}>
            <p className={styles['tieName']}>
              {offerName(row)} ({row.offer.id})
            </p>
            {result.ok ? (
              <>
                <p>{standingText(result.value)}</p>
                <ul className={styles['lines']}>
                  {breakEvenLines(result.value).map(({ variable, label, sentence }) => (
                    <li key={variable}>
                      <span className={styles['tieLabel']}>{label}:</span> {sentence}
                    </li>
                  ))}
                </ul>
              </>
            ) : (
              <p>{noCostText(result.problem)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
