/**
 * A short table on a page, without sorting or keys of its own.
 *
 * What a cell holds is said by `data-cell`: `number`, `whole` (never broken, as a
 * date), `words` or `actions`. A row's own heading is a `th`. A table too wide for
 * the window scrolls by itself: the page does not.
 *
 * Depends on: react.
 */
import type { ReactNode } from 'react';
import styles from './facts-table.module.css';

/** `children` are a `thead` and a `tbody`. */
export function FactsTable({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>{children}</table>
    </div>
  );
}
