/**
 * The right of the status bar: what a buyer must know about the data before
 * trusting a number. Amber always with words.
 *
 * Depends on: core, ui.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { formatCount, formatDate } from '../ui/format';
import styles from './app-shell.module.css';

interface StatusFactsProps {
  readonly networkAttempts: number | null;
  readonly tariffPackDate: CalendarDate;
  readonly savedState: 'saved' | 'saving' | 'failed';
}

const savedWords = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const;

export function StatusFacts({ networkAttempts, tariffPackDate, savedState }: StatusFactsProps) {
  const hasTried = networkAttempts !== null && networkAttempts > 0;
  return (
    <div className={styles['facts']}>
      <span className={hasTried ? styles['unsure'] : undefined}>
        Offline
        {networkAttempts === null ? null : ` · ${formatCount(networkAttempts, 'network attempt')}`}
      </span>
      <span>Tariff pack {formatDate(tariffPackDate)}</span>
      <span className={styles['unsure']}>No restricted-party list loaded</span>
      <span role="status" className={savedState === 'failed' ? styles['broken'] : undefined}>
        {savedWords[savedState]}
      </span>
    </div>
  );
}
