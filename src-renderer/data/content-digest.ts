/**
 * Digests of records, of tables and of a whole workspace at one moment.
 *
 * A table is hashed in 256 parts by the ids of its records, each over the digests of its records, so
 * that a step back in the history costs the parts it touched and not the ten thousand records beside them.
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

const PARTS = 256;

const digests = new WeakMap<object, string>();

/** SHA-256 of a text in UTF-8, lower-case hex. */
export function digestOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Records in the order of their ids, by code units. */
export function inOrderOfIds<Row extends Identified>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort(byId);
}

/** Digest of the records of one table, whatever their order and that of their fields. */
export function digestOfTable(rows: readonly Identified[]): string {
  return new TableDigest(rows).value();
}

/** The digest of a table whose records come and go. */
export class TableDigest {
  readonly #parts: Map<string, Identified>[] = Array.from(
    { length: PARTS },
    () => new Map<string, Identified>(),
  );
  readonly #digests: (string | null)[] = Array.from({ length: PARTS }, () => null);

  constructor(rows: readonly Identified[]) {
    for (const row of rows) this.put(row);
  }

  put(row: Identified): void {
    const part = partOf(row.id);
    this.#parts[part]?.set(row.id, row);
    this.#digests[part] = null;
  }

  remove(id: string): void {
    const part = partOf(id);
    this.#parts[part]?.delete(id);
    this.#digests[part] = null;
  }

  /** SHA-256, lower-case hex. */
  value(): string {
    const parts = this.#parts.map((rows, part) => {
      this.#digests[part] ??=
        rows.size === 0 ? '' : digestOfText([...rows.values()].sort(byId).map(digestOfRecord).join('\n'));
      return this.#digests[part];
    });
    return digestOfText(parts.join('\n'));
  }
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

/** The record as text, its digest kept: whoever writes it needs both. */
export function textOfRecord(record: Identified): string {
  const text = canonicalJson(record);
  if (!digests.has(record)) digests.set(record, digestOfText(text));
  return text;
}

function digestOfRecord(record: Identified): string {
  const known = digests.get(record);
  if (known !== undefined) return known;
  const digest = digestOfText(canonicalJson(record));
  digests.set(record, digest);
  return digest;
}

/** FNV-1a over the id: any spread does, since the parts are hashed by SHA-256. */
function partOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < id.length; place += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0) % PARTS;
}

function byId(one: Identified, other: Identified): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
