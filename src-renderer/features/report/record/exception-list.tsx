/**
 * What whoever signs accepts beside the purchase itself.
 *
 * Depends on: react, executive (types), ui, ./record-section.
 */
import type { ExceptionRecord } from '#domain/executive/decision-record';
import { formatCount } from '../../../ui/format';
import styles from './record.module.css';
import { RecordSection } from './record-section';

export function ExceptionList({ exceptions }: { readonly exceptions: readonly ExceptionRecord[] }) {
  return (
    <RecordSection
      title="Exceptions that are signed for"
      count={formatCount(exceptions.length, 'exception')}
      none={
        exceptions.length === 0
          ? 'None: rules and gates are asked and kept, every line can be bought as it stands, no data is old.'
          : null
      }
    >
      <ul className={styles['list']}>
        {exceptions.map(({ what, words }, place) => (
          <li key={`${String(place)} ${what}`}>
            <strong>{what}.</strong> {words}.
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}
