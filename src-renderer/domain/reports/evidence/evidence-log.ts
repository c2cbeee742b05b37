/**
 * What the log of a workspace tells of one party: the entries that name it, its decisions, or a list or
 * run that its report rests on.
 *
 * The log is bound entry by entry; some of its entries alone do not show that none was taken out between
 * them. So the report has the digest of the newest, against which a copy of the whole log is held.
 *
 * Depends on: ./evidence-record (types).
 */
import type { EvidenceLog } from './evidence-record';

/** One entry of the whole log. */
export interface LogEntry {
  readonly sequence: number;
  readonly kind: string;
  readonly label: string;
  readonly at: string;
  readonly by: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly previous: string | null;
  readonly digest: string;
}

/**
 * Picks the entries.
 *
 * @param log - the whole of it, oldest first
 * @param about - ids and hashes of the party, its decisions, lists and run: an entry whose details have one of them is about it
 */
export function evidenceLog(log: readonly LogEntry[], about: ReadonlySet<string>): EvidenceLog {
  const entries = log
    .filter(({ details }) => holdsOne(details, about))
    .map(({ sequence, at, by, kind, label, previous, digest }) => ({
      sequence,
      at,
      by,
      kind,
      label,
      previous,
      digest,
    }));
  return { entries, length: log.length, newestDigest: log.at(-1)?.digest ?? null };
}

function holdsOne(value: unknown, wanted: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return wanted.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => holdsOne(part, wanted));
}
