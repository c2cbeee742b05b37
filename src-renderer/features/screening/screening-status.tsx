/**
 * The left of the status bar: parties screened, what is open, the days of the lists.
 *
 * Depends on: model (types), ui, ./list-words, ./queue-rows (types).
 */
import type { ScreeningPractice } from '#domain/model/screening-settings';
import type { ShownView } from './shown-view';
import { formatCount, formatInteger } from '../../ui/format';
import { listDayWords } from './list-words';
import type { QueueRow } from './queue-rows';
import styles from './screening.module.css';

interface ScreeningStatusProps {
  readonly view: ShownView;
  readonly rows: readonly QueueRow[];
  readonly practice: ScreeningPractice;
}

export function ScreeningStatus({ view, rows, practice }: ScreeningStatusProps) {
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
      {view.lists.map(({ list, isOld, ageDays }) => (
        <span key={list.id}>
          {' · list dated '}
          {listDayWords(list.edition.listDate)}
          {isOld || ageDays === null ? (
            <span className={styles['unsure']}>
              {isOld ? ` (stale, over ${formatCount(practice.listMaxAgeDays, 'day')})` : ' (age not known)'}
            </span>
          ) : null}
        </span>
      ))}
    </span>
  );
}
