/**
 * The right of the status bar: what a buyer must know about the data before
 * trusting a number. Amber always with words.
 *
 * Depends on: core, data (types), ui, ./list-fact (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { VaultStatus } from '../data/vault/vault-journal';
import { formatCount, formatDate, formatTimeOrDay } from '../ui/format';
import styles from './app-shell.module.css';
import type { ListFact } from './list-fact';

interface StatusFactsProps {
  readonly areAmountsHidden: boolean;
  readonly networkAttempts: number | null;
  readonly tariffPackDate: CalendarDate;
  readonly list: ListFact;
  readonly savedState: 'saved' | 'saving' | 'failed';
  /** Null where there is no vault. */
  readonly vaultStatus: VaultStatus | null;
  /** Tries again to make safe what is not. */
  readonly onRetry: () => void;
}

const savedWords = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const;

export function StatusFacts(props: StatusFactsProps) {
  const { networkAttempts, tariffPackDate, savedState, vaultStatus } = props;
  const hasTried = networkAttempts !== null && networkAttempts > 0;
  const problem = savedState === 'failed' ? (vaultStatus?.problem ?? null) : null;
  return (
    <div className={styles['facts']}>
      {props.areAmountsHidden ? <span>Amounts hidden</span> : null}
      <span className={hasTried ? styles['unsure'] : undefined}>
        Offline
        {networkAttempts === null ? null : ` · ${formatCount(networkAttempts, 'network attempt')}`}
      </span>
      <span>Tariff pack {formatDate(tariffPackDate)}</span>
      <span className={props.list.isUnsure ? styles['unsure'] : undefined}>{props.list.words}</span>
      <DiskFact disk={vaultStatus?.disk ?? 'ok'} />
      <CopyFact status={vaultStatus} />
      <span role="status" className={savedState === 'failed' ? styles['broken'] : undefined}>
        {savedWords[savedState]}
        {problem === null ? null : `: ${problem}`}
      </span>
      {problem === null ? null : (
        <button type="button" className={styles['retry']} onClick={props.onRetry}>
          Retry
        </button>
      )}
    </div>
  );
}

function DiskFact({ disk }: { readonly disk: VaultStatus['disk'] }) {
  if (disk === 'ok') return null;
  return disk === 'low' ? (
    <span className={styles['unsure']}>Less than 1 GB free on the disk</span>
  ) : (
    <span className={styles['broken']}>Read only: less than 200 MB free on the disk</span>
  );
}

function CopyFact({ status }: { readonly status: VaultStatus | null }) {
  if (status === null) return <span>No safety copies</span>;
  const { confirmedAt } = status;
  if (confirmedAt === null) return null;
  return (
    <span title="Up to then every change is also in the safety copy, outside the database.">
      Last safety copy {formatTimeOrDay(confirmedAt, new Date())}
    </span>
  );
}
