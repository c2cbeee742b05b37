/**
 * The foot of the page: how old the data is, and what the letters stand for.
 *
 * Depends on: react, core (types), executive (types), ui/format.
 */
import type { DataDate } from '#domain/executive/plan-summary';
import type { Footnote } from '#domain/executive/report-sources';
import { formatCount, formatDate } from '../../../ui/format';
import styles from './summary.module.css';

interface PageFootProps {
  readonly dates: readonly DataDate[];
  readonly notes: readonly Footnote[];
}

export function PageFoot({ dates, notes }: PageFootProps) {
  return (
    <footer className={styles['foot']}>
      <dl className={styles['dates']} aria-label="Days of the data">
        {dates.map(({ what, words, stale }) => (
          <div key={what} className={stale === null ? undefined : styles['staleDate']}>
            <dt>{what}</dt>
            <dd>
              {words}
              {stale === null ? null : <strong> STALE</strong>}
            </dd>
          </div>
        ))}
      </dl>
      {notes.length === 0 ? null : (
        <ol className={styles['notes']} aria-label="Footnotes">
          {notes.map((note) => (
            <li key={note.letter}>
              <b>{note.letter}</b> {noteWords(note)}
            </li>
          ))}
        </ol>
      )}
    </footer>
  );
}

/** `Quotations: 12 sources, 3 Oct to 20 Nov 2026`. */
function noteWords({ heading, sources, oldest, newest }: Footnote): string {
  const days =
    oldest === null || newest === null
      ? 'day not given'
      : oldest === newest
        ? formatDate(oldest)
        : `${formatDate(oldest)} to ${formatDate(newest)}`;
  return `${heading}: ${formatCount(sources.length, 'source')}, ${days}`;
}
