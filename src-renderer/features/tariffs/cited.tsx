/** A citation with its date, in a cell. Depends on: core, ui/format. */
import type { Source } from '#domain/core/source';
import { formatDate } from '../../ui/format';
import styles from './calculator.module.css';

/** The date stays on one line. */
export function Cited({ source: { citation, asOf } }: { readonly source: Source }) {
  return (
    <>
      {citation}
      {asOf === null ? null : (
        <>
          {' '}
          · <span className={styles['whole']}>{formatDate(asOf)}</span>
        </>
      )}
    </>
  );
}
