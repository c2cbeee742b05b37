import { expect, it } from 'vitest';
import { evidenceLog, type LogEntry } from '#domain/reports/evidence/evidence-log';

const entry = (sequence: number, details: LogEntry['details']): LogEntry => ({
  sequence,
  kind: 'change',
  label: `Step ${String(sequence)}`,
  at: '2026-11-21T10:00:00.000Z',
  by: null,
  details,
  previous: null,
  digest: `digest-${String(sequence)}`,
});

it('a report has the entries of the log that name its party, list or run, however deep, and the newest digest', () => {
  const log = [
    entry(1, null),
    entry(2, { decisions: [{ subjectId: 'bitmain' }] }),
    entry(3, { subjectId: 'microbt', reason: 'not bitmain' }),
    entry(4, { list: { sha256: 'abab' } }),
    entry(5, { count: 1 }),
  ];

  expect(evidenceLog(log, new Set(['bitmain', 'abab']))).toMatchObject({
    entries: [{ sequence: 2 }, { sequence: 4 }],
    length: 5,
    newestDigest: 'digest-5',
  });
  expect(evidenceLog([], new Set(['bitmain']))).toEqual({ entries: [], length: 0, newestDigest: null });
});
