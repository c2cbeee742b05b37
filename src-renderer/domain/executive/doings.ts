/**
 * What was done to a workspace, as its history and its log tell it.
 *
 * The history knows every change and nobody's name; the log knows who decided on a party, and holds lists
 * and screenings too. What both tell stands once, with the name.
 *
 * Depends on: reports (types), ./report-ground (types).
 */
import type { LogEntry } from '../reports/evidence/evidence-log';
import type { Doing } from './report-ground';

/** A step of the history. */
export interface Step {
  readonly label: string;
  /** ISO instant. */
  readonly at: string;
  readonly by: string | null;
}

/** Newest first. @param log - in any order */
export function doingsOf(
  history: readonly Step[],
  log: readonly Pick<LogEntry, 'label' | 'at' | 'by'>[],
): readonly Doing[] {
  const named = new Set(log.map(keyOf));
  return [...log, ...history.filter((step) => !named.has(keyOf(step)))]
    .map(({ at, by, label }) => ({ at, by, what: label }))
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

function keyOf({ label, at }: Pick<Step, 'label' | 'at'>): string {
  return `${at} ${label}`;
}
