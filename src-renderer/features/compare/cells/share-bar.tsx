/**
 * A share as a bar; a full bar is the largest share that is shown.
 *
 * Depends on: ./graphics.module.css.
 */
import styles from './graphics.module.css';

interface ShareBarProps {
  /** Parts per million. */
  readonly share: number;
  /** The share at which a bar is full, above 0. */
  readonly fullAt: number;
  readonly words: string;
}

export function ShareBar({ share, fullAt, words }: ShareBarProps) {
  return (
    <span className={styles['cell']}>
      <span className={styles['axis']} aria-hidden="true">
        <span className={styles['share']} style={{ width: `${Math.min(100, (share / fullAt) * 100)}%` }} />
      </span>
      <span className={styles['figure']}>{words}</span>
    </span>
  );
}
