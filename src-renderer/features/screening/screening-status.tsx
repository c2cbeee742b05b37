/**
 * The left of the status bar: parties screened and what is open. The day of the lists stands at its right, for every screen.
 *
 * Depends on: ui, ./queue-rows (types).
 */
import { formatCount, formatInteger } from '../../ui/format';
import type { QueueRow } from './queue-rows';
import styles from './screening.module.css';

export function ScreeningStatus({ rows }: { readonly rows: readonly QueueRow[] }) {
  // A name of common words alone is looked for in vain: it counts as not screened.
  const screened = rows.filter(
    ({ status }) => status.finding !== null && status.kind !== 'not-screened',
  ).length;
  const open = rows.reduce(
    (sum, { status }) => sum + (status.states?.hits ?? []).filter(({ state }) => state === 'open').length,
    0,
  );
  return (
    <span className={styles['statusBar']}>
      {formatInteger(screened)} of {formatCount(rows.length, 'party', 'parties')} screened ·{' '}
      {formatCount(open, 'open potential match', 'open potential matches')}
    </span>
  );
}
