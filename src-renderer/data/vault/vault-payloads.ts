/**
 * What is written into the vault: one change, or the whole database; and back.
 *
 * Both carry the shape of their records. An older one is brought forward as a
 * workspace file is; a newer one refuses, since what it means is not known here.
 * Fields keep the order in which they are stored, so that a rebuilt record is the
 * same to the byte.
 *
 * Depends on: core, ../audit-log, ../change-journal (types), ../tables, ../workspace-file,
 * ../workspace-file-versions, ./database-copy, ./tally.
 */
import { fail, ok, type Result } from '#domain/core/result';
import { isAuditEntry } from '../audit-log';
import type { JournalEntry } from '../change-journal';
import { CONTENT_TABLES, type ContentTable, type Head, type RecordChange } from '../tables';
import { WORKSPACE_FILE_SCHEMA } from '../workspace-file';
import { FILE_VERSIONS, type FileVersion } from '../workspace-file-versions';
import { tallyOfCopy, type CopiedStep, type DatabaseCopy } from './database-copy';
import { differingTables, readTally, tallyOf } from './tally';

const FORMAT = 'rigplan-safety-copy';
/** Bytes of history that a safety copy keeps, the newest steps first; undo reaches less far after a rebuild from more. */
const MAX_HISTORY_BYTES = 32 * 1024 * 1024;

/** It was written by a later release; nothing is rebuilt past it, since that would lose it. */
export class NewerSafetyCopyError extends Error {
  override readonly name = 'NewerSafetyCopyError';
  constructor(schema: number) {
    super(
      `The safety copies were written in a newer shape (${schema}); this release knows shapes up to ${WORKSPACE_FILE_SCHEMA}.`,
    );
  }
}

/** What a payload holds, or why it cannot be read, in words. */
type Read<Value> = Result<Value, string>;

/** A change as it was written, in today's shape. */
export interface ReadEntry {
  readonly entry: JournalEntry;
  /** It was written in this release's shape, so its tally holds for what it writes. */
  readonly isOfToday: boolean;
}

/** A copy as it was written, in today's shape. */
export interface ReadCopy {
  readonly copy: DatabaseCopy;
  readonly isOfToday: boolean;
}

/** Writes one change. */
export function encodeEntry(entry: JournalEntry): Uint8Array {
  return toBytes({ schema: WORKSPACE_FILE_SCHEMA, ...entry });
}

/**
 * Reads one change.
 *
 * @throws NewerSafetyCopyError if a later release wrote it
 */
export function decodeEntry(bytes: Uint8Array): Read<ReadEntry> {
  const json = parse(bytes);
  const version = versionOf(json);
  if (version === null || !isEntry(json)) return fail('A change in it cannot be read.');
  const { schema, ...entry } = json;
  const changes = entry.changes.map((change) => changeBroughtForward(version, change));
  const tally = readTally(entry.tally);
  return ok({ entry: { ...entry, changes, tally }, isOfToday: schema === WORKSPACE_FILE_SCHEMA });
}

/** Writes the whole database. */
export function encodeCopy(copy: DatabaseCopy): Uint8Array {
  const steps = newestSteps(copy.steps);
  const historyBytes = steps.reduce((sum, step) => sum + step.row.bytes, 0);
  return toBytes({
    format: FORMAT,
    schema: WORKSPACE_FILE_SCHEMA,
    head: { ...copy.head, historyBytes },
    tally: tallyOfCopy(copy),
    tables: Object.fromEntries(
      CONTENT_TABLES.map((table) => [table, [...(copy.tables.get(table)?.values() ?? [])]]),
    ),
    steps,
    audit: copy.audit,
  });
}

/** Writes a database as it lies in an older shape, nothing brought forward and no step left out. */
export function encodeStoredCopy(
  schema: number,
  { head, tables, steps, audit = [] }: Pick<WrittenCopy, 'head' | 'tables' | 'steps' | 'audit'>,
): Uint8Array {
  return toBytes({
    format: FORMAT,
    schema,
    head,
    tally: tallyOf((table) => tables[table] ?? []),
    tables,
    steps,
    audit,
  });
}

/**
 * Reads the whole database, and checks that it holds what was counted when it was written.
 *
 * @throws NewerSafetyCopyError if a later release wrote it
 */
export function decodeCopy(bytes: Uint8Array): Read<ReadCopy> {
  const json = parse(bytes);
  const version = versionOf(json);
  if (version === null || !isCopy(json)) return fail('It is not a safety copy, or it is cut off.');
  const tables = new Map<ContentTable, ReadonlyMap<string, unknown>>();
  for (const table of CONTENT_TABLES) {
    const rows = new Map<string, unknown>();
    for (const given of json.tables[table] ?? []) {
      const row = version.bringForward(table, given);
      if (!isRecord(row) || typeof row['id'] !== 'string' || rows.has(row['id'])) {
        return fail(`A record of table ${table} cannot be read.`);
      }
      rows.set(row['id'], row);
    }
    tables.set(table, rows);
  }
  const steps = json.steps.map((step) => ({
    row: step.row,
    changes: step.changes.map((change) => changeBroughtForward(version, change)),
  }));
  const copy: DatabaseCopy = { head: json.head, tables, steps, audit: json.audit ?? [] };
  const isOfToday = json.schema === WORKSPACE_FILE_SCHEMA;
  const tally = readTally(json.tally);
  // Of the rows as they were written: those of an older shape were counted before they were brought forward.
  const written = tallyOf((table) => json.tables[table] ?? []);
  const differing = tally === null ? (isOfToday ? CONTENT_TABLES : []) : differingTables(tally, written);
  if (differing.length > 0) return fail(`It does not hold what was written: ${differing.join(', ')}.`);
  return ok({ copy, isOfToday });
}

interface WrittenEntry extends JournalEntry {
  readonly schema: number;
}

interface WrittenCopy {
  readonly schema: number;
  readonly head: Head;
  readonly tally: unknown;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  readonly steps: readonly CopiedStep[];
  /** Copies of before there was a log have none. */
  readonly audit?: DatabaseCopy['audit'];
}

/** The shape a payload was written in; null if it says none. */
function versionOf(json: unknown): FileVersion | null {
  if (!isRecord(json) || typeof json['schema'] !== 'number') return null;
  const { schema } = json as { readonly schema: number };
  if (schema > WORKSPACE_FILE_SCHEMA) throw new NewerSafetyCopyError(schema);
  return FILE_VERSIONS[schema] ?? null;
}

function isEntry(json: unknown): json is WrittenEntry {
  return (
    isRecord(json) &&
    isCount(json['position']) &&
    isCount(json['sequence']) &&
    ['change', 'undo', 'redo'].includes(String(json['kind'])) &&
    typeof json['label'] === 'string' &&
    typeof json['at'] === 'string' &&
    (json['by'] === undefined || typeof json['by'] === 'string') &&
    isChanges(json['changes']) &&
    isManifest(json['manifest'])
  );
}

/** There is none where nothing was imported. */
function isManifest(value: unknown): boolean {
  return value === undefined || (isRecord(value) && isCount(value['position']) && isRecord(value['written']));
}

function isCopy(json: unknown): json is WrittenCopy {
  if (!isRecord(json) || json['format'] !== FORMAT || !isRecord(json['tables'])) return false;
  const { head, tables, steps, audit = [] } = json;
  return (
    isHead(head) &&
    Object.values(tables).every(Array.isArray) &&
    Array.isArray(steps) &&
    steps.every(isStep) &&
    Array.isArray(audit) &&
    audit.every(isAuditEntry)
  );
}

function isHead(value: unknown): boolean {
  return (
    isRecord(value) &&
    value['id'] === 'head' &&
    ['position', 'lastSequence', 'cursor', 'historyBytes'].every((name) => isCount(value[name])) &&
    isRecord(value['changedAt'])
  );
}

function isStep(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['row'])) return false;
  const { row, changes } = value;
  return (
    isCount(row['sequence']) &&
    isCount(row['bytes']) &&
    isCount(row['changeCount']) &&
    typeof row['label'] === 'string' &&
    typeof row['at'] === 'string' &&
    isManifest(row['manifest']) &&
    isChanges(changes)
  );
}

const contentTables: ReadonlySet<unknown> = new Set(CONTENT_TABLES);

function isChanges(value: unknown): value is readonly RecordChange[] {
  return (
    Array.isArray(value) &&
    value.every(
      (change: unknown) =>
        isRecord(change) &&
        contentTables.has(change['table']) &&
        typeof change['key'] === 'string' &&
        [change['before'], change['after']].every((row) => row === null || isRecord(row)),
    )
  );
}

function changeBroughtForward(version: FileVersion, change: RecordChange): RecordChange {
  const { table, before, after } = change;
  return {
    ...change,
    before: before === null ? null : version.bringForward(table, before),
    after: after === null ? null : version.bringForward(table, after),
  };
}

/** The newest steps that together keep the bound, and at least one. */
function newestSteps(steps: readonly CopiedStep[]): readonly CopiedStep[] {
  let bytes = 0;
  const first = steps.findLastIndex((step) => (bytes += step.row.bytes) > MAX_HISTORY_BYTES);
  return steps.slice(Math.min(first + 1, Math.max(steps.length - 1, 0)));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}
