/**
 * A citation with its date and how far it can be trusted, in a cell.
 *
 * Depends on: core (types), ./format, ./notice.
 */
import type { Source } from '#domain/core/source';
import { formatDate } from './format';
import { Tag } from './notice';
import styles from './source-words.module.css';

export function SourceWords({ source }: { readonly source: Source }) {
  const { citation, asOf, confidence } = source;
  return (
    <>
      {citation} ·{' '}
      <span className={styles['together']}>
        {asOf === null ? 'date not given' : formatDate(asOf)}{' '}
        <Tag tone={confidence === 'assumed' ? 'unsure' : 'plain'}>{confidence}</Tag>
      </span>
    </>
  );
}
