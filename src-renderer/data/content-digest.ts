/**
 * Digests of records, of tables and of a whole workspace at one moment.
 *
 * A table is hashed by the digests of its records and not by their text, so that a step back in the
 * history costs the records it touched and not the ten thousand beside them.
 *
 * Depends on: @noble/hashes, core, ./tables, ./workspace-rows (types).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#domain/core/canonical-json';
import { CONTENT_TABLES } from './tables';
import type { WorkspaceRows } from './workspace-rows';

/** A record of any table. */
export interface Identified {
  readonly id: string;
}

const digests = new WeakMap<object, string>();

/** SHA-256 of a text in UTF-8, lower-case hex. */
export function digestOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Records in the order of their ids, by code units. */
export function inOrderOfIds<Row extends Identified>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Digest of the records of one table, whatever their order and that of their fields. */
export function digestOfTable(rows: readonly Identified[]): string {
  return digestOfText(inOrderOfIds(rows).map(digestOfRecord).join('\n'));
}

/** Digest of each table. */
export function digestsOfTables(rows: WorkspaceRows): Readonly<Record<string, string>> {
  return Object.fromEntries(CONTENT_TABLES.map((table) => [table, digestOfTable(rows[table])]));
}

/**
 * What names a moment of a workspace: equal records, equal moment. Lineage is left out, since it tells
 * of moments and does not make one.
 */
export function momentOf(tables: Readonly<Record<string, string>>): string {
  return digestOfText(canonicalJson({ ...tables, lineage: null }));
}

function digestOfRecord(record: Identified): string {
  const known = digests.get(record);
  if (known !== undefined) return known;
  const digest = digestOfText(canonicalJson(record));
  digests.set(record, digest);
  return digest;
}
