/**
 * One SHA-256 over sets of records, whatever their order and that of their fields.
 *
 * A set is hashed over the digests of its records in order of the digests, not of ids: some records have
 * none. The digest of a record is kept with it, since ten thousand offers stand unchanged behind one edit.
 *
 * Depends on: @noble/hashes, core.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../core/canonical-json';

/** Sets of records by name. Records are plain data: what JSON cannot hold is not seen. */
export type RecordSets = Readonly<Record<string, readonly object[]>>;

const digests = new WeakMap<object, string>();

/** SHA-256, lower-case hex. A record that stands twice in a set counts twice. */
export function recordsDigest(sets: RecordSets): string {
  const bySet = Object.fromEntries(
    Object.entries(sets).map(([name, records]) => [name, records.map(digestOfRecord).sort()]),
  );
  return digestOfText(canonicalJson(bySet));
}

function digestOfRecord(record: object): string {
  const known = digests.get(record);
  if (known !== undefined) return known;
  const digest = digestOfText(canonicalJson(record));
  digests.set(record, digest);
  return digest;
}

function digestOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
