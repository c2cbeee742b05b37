/**
 * A framed part of a page under its own heading.
 *
 * Depends on: react.
 */
import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** One sentence under the heading. */
  readonly words?: string | undefined;
  readonly children: ReactNode;
}

export function Section({ title, actions, words, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className={styles['section']} aria-labelledby={headingId}>
      <header className={styles['head']}>
        <h2 id={headingId}>{title}</h2>
        {actions}
      </header>
      {words === undefined ? null : <p className={styles['words']}>{words}</p>}
      {children}
    </section>
  );
}
