/**
 * The log of what was done as a table of text, for a file that others check.
 *
 * Depends on: core, data (types), imports (types).
 */
import { canonicalJson } from '#domain/core/canonical-json';
import type { AuditEntry } from '../data/audit-log';
import type { TextTable } from '../imports/price-list-tables';

const HEADER = ['sequence', 'at', 'by', 'kind', 'label', 'records', 'details', 'previous', 'digest'];

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
