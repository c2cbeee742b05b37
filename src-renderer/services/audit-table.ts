/**
 * The log of what was done: checked, and as a table of text for a file that others check.
 *
 * Depends on: core, data, imports (types), ./audit-words.
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { findAuditBreak, type AuditBreak, type AuditEntry } from '../data/audit-log';
import { AUDIT_COLUMNS, auditCells } from './audit-words';
import type { TextTable } from '../imports/price-list-tables';

const HEADER = [
  'sequence',
  'at',
  'by',
  'kind',
  'label',
  'records',
  ...AUDIT_COLUMNS,
  'details',
  'previous',
  'digest',
];

/** The first entry that is not as it was written; null if all are. */
export function checkLog(entries: readonly AuditEntry[]): AuditBreak | null {
  return findAuditBreak(entries);
}

/** One row an entry, oldest first; what nobody said is empty. */
export function auditTable(entries: readonly AuditEntry[]): TextTable {
  const rows = entries.map((entry) => {
    const { sequence, at, by, kind, label, counts, details, previous, digest } = entry;
    return [
      String(sequence),
      at,
      by ?? '',
      kind,
      label,
      counts
        .map(({ table, added, changed, removed }) => `${table} +${added} ~${changed} -${removed}`)
        .join('; '),
      ...auditCells(entry).map((text) => (text === '—' ? '' : text)),
      details === null ? '' : canonicalJson(details),
      previous ?? '',
      digest,
    ];
  });
  return [HEADER, ...rows];
}

/** Every entry with every field, oldest first, so that whoever has the file can check each digest. */
export function auditJson(entries: readonly AuditEntry[]): string {
  return `${JSON.stringify({ format: 'rigplan-log', entries }, null, 2)}\n`;
}
