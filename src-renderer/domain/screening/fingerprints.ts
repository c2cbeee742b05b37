/**
 * Fingerprints of an entry and of a party: what a decision is bound to.
 *
 * Only what is said counts, not the order or the spacing in which it is said, nor the entry's number:
 * publishers number their lists anew from one edition to the next. Letter case does count.
 *
 * Depends on: core, model (types), ./what-is-said, @noble/hashes.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../core/canonical-json';
import type { ListEntry } from '../model/restricted-list';
import type { SubjectSnapshot } from '../model/screening-run';
import { saidOfEntry, saidOfSubject } from './what-is-said';

/** Entries and parties are asked for again and again while a table is drawn, and are never changed in place. */
const known = new WeakMap<object, string>();

/** SHA-256 of an entry without its id, lower-case hex. */
export function entryFingerprint(entry: ListEntry): string {
  return remembered(entry, () => fingerprintOf(saidOfEntry(entry)));
}

/** SHA-256 of a party as it is looked for, lower-case hex. */
export function subjectFingerprint(subject: SubjectSnapshot): string {
  return remembered(subject, () => fingerprintOf(saidOfSubject(subject)));
}

function remembered(about: object, make: () => string): string {
  const before = known.get(about);
  if (before !== undefined) return before;
  const made = make();
  known.set(about, made);
  return made;
}

function fingerprintOf(said: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(said))));
}
