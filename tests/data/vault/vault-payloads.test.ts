/** What lies in the vault can be read again as it was written, older shapes included, and nothing else. */
import { describe, expect, it } from 'vitest';
import { WORKSPACE_SCHEMA } from '#contract';
import { migrations } from '../../../src-renderer/data/migrations';
import { FIRST_HEAD, type HistoryRow } from '../../../src-renderer/data/tables';
import type { DatabaseCopy } from '../../../src-renderer/data/vault/database-copy';
import {
  decodeCopy,
  decodeEntry,
  encodeCopy,
  encodeEntry,
  NewerSafetyCopyError,
} from '../../../src-renderer/data/vault/vault-payloads';
import { WORKSPACE_FILE_SCHEMA } from '../../../src-renderer/data/workspace-file';
import { readFrozen } from '../../fixtures/frozen-database';
import { aStoredOffer } from '../../fixtures/workspace-records';

const entry = {
  position: 4,
  kind: 'change' as const,
  sequence: 3,
  label: 'Import 1 offer from “prices”.csv',
  at: '2026-11-21T12:00:00Z',
  changes: [{ table: 'offers' as const, key: 'o1', before: null, after: aStoredOffer() }],
  tally: null,
};
const step = (sequence: number, bytes: number): { row: HistoryRow; changes: [] } => ({
  row: { sequence, label: 'Change', at: '2026-11-21T12:00:00Z', changeCount: 0, bytes },
  changes: [],
});
const aCopy = (change: Partial<DatabaseCopy> = {}): DatabaseCopy => ({
  head: { ...FIRST_HEAD, position: 4, lastSequence: 3, cursor: 3 },
  tables: new Map([['offers', new Map([['o1', aStoredOffer()]])]]),
  steps: [step(3, 10)],
  audit: [],
  ...change,
});

const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const asBytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const altered = (bytes: Uint8Array, change: object) =>
  asBytes({ ...(JSON.parse(asText(bytes)) as object), ...change });

describe('a change in the vault', () => {
  it('reads as it was written', () => {
    expect(decodeEntry(encodeEntry(entry))).toEqual({ ok: true, value: { entry, isOfToday: true } });
  });

  it('of a later release refuses by name', () => {
    const later = altered(encodeEntry(entry), { schema: WORKSPACE_FILE_SCHEMA + 1 });
    expect(() => decodeEntry(later)).toThrow(NewerSafetyCopyError);
  });

  it('of version 1 comes forward as the database does', () => {
    const { rows } = readFrozen(1).tables['offers'] ?? { rows: [] };
    const offer = rows[0] as { id: string };
    const changes = [{ table: 'offers', key: offer.id, before: null, after: offer }];
    const read = decodeEntry(altered(encodeEntry(entry), { schema: 1, changes }));

    expect(read).toMatchObject({ ok: true, value: { isOfToday: false } });
    expect(read.ok && read.value.entry.changes[0]?.after).toMatchObject({ ...offer, batches: null });
  });

  it.each([
    ['cut off', asText(encodeEntry(entry)).slice(0, -1)],
    ['of no shape', { ...entry }],
    [
      'of a table that is not known',
      { schema: 2, ...entry, changes: [{ table: 'x', key: 'k', before: null, after: {} }] },
    ],
    ['of a kind that is not known', { schema: 2, ...entry, kind: 'erase' }],
    ['with a position that is no count', { schema: 2, ...entry, position: -1 }],
  ])('%s is not read', (_case, value) => {
    expect(decodeEntry(asBytes(value))).toMatchObject({ ok: false });
  });
});

describe('a copy in the vault', () => {
  it('reads as it was written', () => {
    const read = decodeCopy(encodeCopy(aCopy()));
    expect(read.ok && read.value.copy.tables.get('offers')).toEqual(aCopy().tables.get('offers'));
    expect(read.ok && read.value.copy.steps).toEqual(aCopy().steps);
    expect(read.ok && read.value.copy.head).toEqual({ ...aCopy().head, historyBytes: 10 });
  });

  it('of which a figure was changed is refused, with the table', () => {
    const text = asText(encodeCopy(aCopy())).replace('"powerW":3510', '"powerW":3511');
    expect(decodeCopy(asBytes(text))).toEqual({
      ok: false,
      problem: 'It does not hold what was written: offers.',
    });
  });

  it('keeps 32 MB of history at most, the newest steps, and always the newest', () => {
    const megabytes = (count: number) => count * 1024 * 1024;
    const stepsOf = (steps: DatabaseCopy['steps']) => {
      const read = decodeCopy(encodeCopy(aCopy({ steps })));
      return read.ok ? read.value.copy.steps.map(({ row }) => row.sequence) : [];
    };

    expect(stepsOf([step(1, megabytes(20)), step(2, megabytes(20)), step(3, megabytes(10))])).toEqual([2, 3]);
    expect(stepsOf([step(1, 1), step(2, megabytes(40))])).toEqual([2]);
    expect(stepsOf([])).toEqual([]);
  });

  it('of a later release refuses by name', () => {
    const later = altered(encodeCopy(aCopy()), { schema: WORKSPACE_FILE_SCHEMA + 1 });
    expect(() => decodeCopy(later)).toThrow(NewerSafetyCopyError);
  });

  it.each([
    ['another file', { format: 'rigplan-workspace', schema: 2 }],
    ['nothing', ''],
    ['a record without an id', altered(encodeCopy(aCopy()), { tables: { offers: [{}] } })],
  ])('is not %s', (_case, value) => {
    expect(decodeCopy(value instanceof Uint8Array ? value : asBytes(value))).toMatchObject({ ok: false });
  });
});

describe('the version of the shape', () => {
  it('is one number: of the database, of a workspace file, and of the vault', () => {
    expect(WORKSPACE_FILE_SCHEMA).toBe(WORKSPACE_SCHEMA);
    expect(migrations.at(-1)?.version).toBe(WORKSPACE_SCHEMA);
  });
});
