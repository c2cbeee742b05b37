/**
 * The log of what was done: checked entry by entry, shown, and saved as a table or as JSON.
 *
 * Depends on: react, data (types), services, ui.
 */
import { Download, ScrollText, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { AuditBreak, AuditEntry } from '../../data/audit-log';
import { auditDetailTexts, auditKindWords } from '../../services/audit-words';
import { Button } from '../../ui/button';
import { formatCount, formatInstant } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import styles from './data-page.module.css';

/** What the section needs done outside. */
export interface AuditActions {
  readonly read: () => Promise<readonly AuditEntry[]>;
  /** The first entry that is not as it was written; null if there is none. */
  readonly check: (entries: readonly AuditEntry[]) => AuditBreak | null;
  /** Saves the entries as a table. */
  readonly save: (entries: readonly AuditEntry[]) => void;
  /** Saves them with every field. */
  readonly saveJson: (entries: readonly AuditEntry[]) => void;
}

/** Entries that are shown at once; an export has all. */
const MOST_SHOWN = 100;

type Checked = { readonly count: number; readonly digest: string; readonly found: AuditBreak | null };

export function AuditSection({ actions }: { readonly actions: AuditActions }) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [shown, setShown] = useState<readonly AuditEntry[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const withLog = (work: (entries: readonly AuditEntry[]) => void) => () => {
    setProblem(null);
    actions.read().then(work, (cause: unknown) => {
      setProblem(cause instanceof Error ? cause.message : String(cause));
    });
  };
  return (
    <Section
      title="Log"
      words="All that was done, undoing too. Each entry is bound to the one before by its SHA-256, so a change in the middle is found."
    >
      <div className={styles['actions']}>
        <Button
          icon={ShieldCheck}
          onClick={withLog((entries) => {
            const digest = entries.at(-1)?.digest ?? '';
            setChecked({ count: entries.length, digest, found: actions.check(entries) });
          })}
        >
          Check the log
        </Button>
        <Button icon={Download} onClick={withLog(actions.save)}>
          Export the log…
        </Button>
        <Button icon={Download} onClick={withLog(actions.saveJson)}>
          Export as JSON…
        </Button>
        <Button icon={ScrollText} onClick={withLog((entries) => setShown(shown === null ? entries : null))}>
          {shown === null ? 'Show the log' : 'Hide the log'}
        </Button>
      </div>
      <div role="status" className={styles['checked']}>
        {problem === null ? null : <Notice tone="broken">The log could not be read: {problem}</Notice>}
        {checked === null ? null : <Answer checked={checked} />}
      </div>
      {shown === null ? null : <LogList entries={shown} />}
    </Section>
  );
}

/** The newest entries, newest first, each with what it rests on. */
function LogList({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const newest = entries.slice(-MOST_SHOWN).reverse();
  if (newest.length === 0) return <Notice>Nothing has been done yet.</Notice>;
  return (
    <>
      <ol className={styles['history']} aria-label="Log, newest first">
        {newest.map((entry) => (
          <li key={entry.sequence}>
            <span>
              {auditKindWords(entry)}: {entry.label}
              {auditDetailTexts(entry).map((text, place) => (
                <span key={place} className={styles['told']}>
                  {text}
                </span>
              ))}
            </span>
            <span className={styles['when']}>
              {entry.by === null ? '' : `${entry.by} · `}
              {formatInstant(entry.at)}
            </span>
          </li>
        ))}
      </ol>
      {entries.length > MOST_SHOWN ? (
        <p>
          The newest {MOST_SHOWN} of {formatCount(entries.length, 'entry', 'entries')}; an export has all.
        </p>
      ) : null}
    </>
  );
}

function Answer({ checked: { count, digest, found } }: { readonly checked: Checked }) {
  if (count === 0) return <Notice>Nothing has been done yet.</Notice>;
  if (found !== null) {
    return (
      <Notice tone="broken" title={`Entry ${found.place} of ${count} is not as it was written`}>
        “{found.label}”: {found.reason}. The workspace itself is not touched by this.
      </Notice>
    );
  }
  return (
    <Notice title={`${formatCount(count, 'entry', 'entries')}, each as it was written`}>
      SHA-256 of the newest: {digest.slice(0, 16)}…
    </Notice>
  );
}
