/**
 * The log of what was done: checked, and as a table of text for a file that others check.
 *
 * Depends on: core, data, imports (types).
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { findAuditBreak, type AuditBreak, type AuditEntry } from '../data/audit-log';
import type { TextTable } from '../imports/price-list-tables';

const HEADER = ['sequence', 'at', 'by', 'kind', 'label', 'records', 'details', 'previous', 'digest'];

/** The first entry that is not as it was written; null if all are. */
export function checkLog(entries: readonly AuditEntry[]): AuditBreak | null {
  return findAuditBreak(entries);
}

/** One row an entry, oldest first; what nobody said is empty. */
export function auditTable(entries: readonly AuditEntry[]): TextTable {
  const rows = entries.map(({ sequence, at, by, kind, label, counts, details, previous, digest }) => [
    String(sequence),
    at,
    by ?? '',
    kind,
    label,
    counts
      .map(({ table, added, changed, removed }) => `${table} +${added} ~${changed} -${removed}`)
      .join('; '),
    details === null ? '' : canonicalJson(details),
    previous ?? '',
    digest,
  ]);
  return [HEADER, ...rows];
}
