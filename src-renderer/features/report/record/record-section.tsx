/**
 * A titled part of the record with how many rows it holds, or a sentence that there are none.
 *
 * Depends on: react, ui.
 */
import { useId, type ReactNode } from 'react';
import styles from './record.module.css';

interface RecordSectionProps {
  readonly title: string;
  /** Beside the title. */
  readonly count?: string;
  /** Stands in place of the rows; null where there are some. */
  readonly none?: string | null;
  readonly children: ReactNode;
}

export function RecordSection({ title, count, none = null, children }: RecordSectionProps) {
  const headingId = useId();
  return (
    <section className={styles['section']} aria-labelledby={headingId}>
      <h2 id={headingId}>
        {title}
        {count === undefined || none !== null ? null : <span className={styles['count']}>{count}</span>}
      </h2>
      {none === null ? children : <p className={styles['words']}>{none}</p>}
    </section>
  );
}
