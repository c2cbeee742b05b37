/**
 * What was done to the workspace, in the order in which it was done, each entry bound to the one before
 * by its digest: an entry that is changed, left out or put in between is found.
 *
 * The log only grows. An undo is an entry of its own and takes none away. What is cut off at the end
 * leaves no trace in the log itself: whoever must know holds the newest digest against a copy.
 *
 * An entry is made from what the journal gets of the same write and from nothing else, so a log that is
 * rebuilt from the vault is the same.
 *
 * Depends on: core, ./audit-details, ./content-digest, ./change-journal (types), ./step-counts.
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { detailsOfChanges, personOf, screeningKindOf } from './audit-details';
import type { JournalEntry } from './change-journal';
import { digestOfText } from './content-digest';
import { countsOf, type StepCount } from './step-counts';

/** One thing that was done. */
export interface AuditEntry {
  /** Counts from 1 without a gap. */
  readonly sequence: number;
  /** `change`, `undo` and `redo`; `decision`, `confirmation`, `list` and `screening` where a change was that and nothing else. */
  readonly kind: string;
  /** What was done, in words. */
  readonly label: string;
  /** ISO instant. */
  readonly at: string;
  /** Who did it; null if nobody said. */
  readonly by: string | null;
  /** Records written, by table. */
  readonly counts: readonly StepCount[];
  /** What it rests on, such as the list, its date and its hash (`WriteDetails`); null where it is about no restricted party. */
  readonly details: Readonly<Record<string, unknown>> | null;
  /** Digest of the entry before; null for the first. */
  readonly previous: string | null;
  /** SHA-256 of all of the above, lower-case hex. */
  readonly digest: string;
}

/** What is told of one thing that was done. */
export type AuditFact = Omit<AuditEntry, 'sequence' | 'previous' | 'digest'>;

/** The entry after another one; null starts the log. */
export function entryAfter(last: AuditEntry | null, fact: AuditFact): AuditEntry {
  const { kind, label, at, by, counts, details } = fact;
  const sequence = (last?.sequence ?? 0) + 1;
  const told = { sequence, kind, label, at, by, counts, details, previous: last?.digest ?? null };
  return { ...told, digest: digestOfText(canonicalJson(told)) };
}

/**
 * What the log tells of a write: who, as the records themselves say where they do, and what a decision,
 * a list or a screening rests on.
 */
export function factOfWrite({ kind, label, at, by: author, changes }: JournalEntry): AuditFact {
  const by = author ?? null;
  const details = detailsOfChanges(changes);
  const told = { label, at, counts: countsOf(changes), details: details === null ? null : { ...details } };
  if (details === null || kind !== 'change') return { kind, by, ...told };
  const screeningKind = screeningKindOf(changes, details);
  if (screeningKind === null) return { kind, by, ...told };
  return { kind: screeningKind, by: personOf(details) ?? by, ...told };
}

/** Where a log is not as it was written. */
export interface AuditBreak {
  /** Place of the entry in the list, from 1. */
  readonly place: number;
  /** Its label; empty if it has none. */
  readonly label: string;
  /** What is wrong, as the end of a sentence. */
  readonly reason: string;
}

/** Checks every entry of a log, oldest first; null if all are as they were written. */
export function findAuditBreak(entries: readonly AuditEntry[]): AuditBreak | null {
  let last: AuditEntry | null = null;
  for (const [index, entry] of entries.entries()) {
    const { sequence, previous, digest, ...fact } = entry;
    const broken = (reason: string) => ({ place: index + 1, label: entry.label, reason });
    if (digest !== digestOfText(canonicalJson({ sequence, ...fact, previous }))) {
      return broken('it was changed after it was written');
    }
    if (sequence !== (last?.sequence ?? 0) + 1 || previous !== (last?.digest ?? null)) {
      return broken('an entry before it was taken out, changed or put in');
    }
    last = entry;
  }
  return null;
}

/** Whether a value of a file has the form of an entry. Its digest is not checked. */
export function isAuditEntry(value: unknown): value is AuditEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Readonly<Record<string, unknown>>;
  return (
    typeof entry['sequence'] === 'number' &&
    ['kind', 'label', 'at', 'digest'].every((name) => typeof entry[name] === 'string') &&
    ['by', 'previous'].every((name) => entry[name] === null || typeof entry[name] === 'string') &&
    Array.isArray(entry['counts']) &&
    typeof entry['details'] === 'object'
  );
}
