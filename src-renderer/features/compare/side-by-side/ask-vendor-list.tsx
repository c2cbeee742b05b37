/**
 * What the offers leave open, as questions that can be copied and sent.
 *
 * Depends on: reports/ask-vendor, ui.
 */
import { Copy } from 'lucide-react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { questionSheet, vendorQuestions } from '#domain/reports/ask-vendor';
import { Button } from '../../../ui/button';
import { useMessages } from '../../../ui/messages';
import { offerName } from './delta-words';
import styles from './side-by-side.module.css';

interface AskVendorProps {
  readonly rows: readonly OfferEvaluation[];
  readonly onCopy: (text: string) => Promise<void>;
}

export function AskVendor({ rows, onCopy }: AskVendorProps) {
  const { show } = useMessages();
  const copy = async () => {
    try {
      await onCopy(questionSheet(rows));
      show({ kind: 'done', text: 'Questions copied.' });
    } catch {
      show({ kind: 'failed', text: 'The clipboard did not take the questions. Nothing was copied.' });
    }
  };
  const asked = rows.map((row) => ({ row, questions: vendorQuestions(row) }));
  const open = asked.filter(({ questions }) => questions.length > 0);
  return (
    <section className={styles['foot']} aria-label="Ask the vendors">
      <div className={styles['footHead']}>
        <h3>Ask the vendors</h3>
        {open.length === 0 ? null : (
          <Button
            icon={Copy}
            onClick={() => {
              void copy();
            }}
          >
            Copy the questions
          </Button>
        )}
      </div>
      {open.length === 0 ? <p>These offers leave nothing open that moves a figure.</p> : null}
      {open.map(({ row, questions }) => (
        <div key={row.offer.id} className={styles['asked']}>
          <p className={styles['tieName']}>
            {offerName(row)} ({row.offer.id})
          </p>
          <ul className={styles['lines']}>
            {questions.map(({ about, question, meanwhile }) => (
              <li key={about}>
                {question} <span className={styles['meanwhile']}>{meanwhile}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
