/**
 * What a run found other than the one before: only what is new, gone or changed, a sentence each.
 *
 * An entry is followed across editions as decisions are: by what it says, then by its id, then by its
 * name, since publishers number their lists anew.
 *
 * Depends on: model (types), ./fingerprints, ./match-sentences, ./what-changed.
 */
import type { PartyScreening, StoredHit } from '../model/screening-run';
import { entryFingerprint } from './fingerprints';
import { openText } from './match-sentences';
import { whatChangedInEntry } from './what-changed';

/**
 * Compares the findings of two runs.
 *
 * @param before - empty before the first run, of which everything would be new
 * @returns in the order of `after`; parties that are no longer screened come last
 */
export function runDelta(
  before: readonly PartyScreening[],
  after: readonly PartyScreening[],
): readonly string[] {
  if (before.length === 0) return [];
  const known = new Map(before.map((finding) => [finding.id, finding]));
  const now = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((finding) => {
      const old = known.get(finding.id);
      return old === undefined ? newParty(finding) : changesOf(old, finding);
    }),
    ...before
      .filter(({ id }) => !now.has(id))
      .map((finding) => `${nameOf(finding)} is no longer among the parties that are screened.`),
  ];
}

function newParty(finding: PartyScreening): readonly string[] {
  const found = finding.hits.map((hit) => `“${hit.entry.name}” (${hit.band})`);
  const what = found.length === 0 ? 'no potential match' : `potential matches, open: ${found.join(', ')}`;
  return [`${nameOf(finding)} was screened for the first time: ${what}.`];
}

function changesOf(before: PartyScreening, after: PartyScreening): readonly string[] {
  const name = nameOf(after);
  const met = pairs(before.hits, after.hits);
  const old = new Set(met.map(({ was }) => was));
  const isMet = new Set(met.map(({ is }) => is));
  return [
    ...after.hits
      .filter((hit) => !isMet.has(hit))
      .map((hit) => `${name}: “${hit.entry.name}” (${hit.entry.listName}) is new. ${openText(hit.band)}.`),
    ...met.flatMap(({ was, is }) => {
      const changes = whatChangedInEntry(was.entry, is.entry);
      return [
        ...(was.band === is.band
          ? []
          : [`${name}: “${is.entry.name}” was a ${was.band} potential match and is a ${is.band} one.`]),
        ...(changes.length === 0
          ? []
          : [`${name}: the entry “${is.entry.name}” changed. ${changes.join(' ')}`]),
      ];
    }),
    ...before.hits
      .filter((hit) => !old.has(hit))
      .map((hit) => `${name}: “${hit.entry.name}” (${hit.entry.listName}) is no potential match any more.`),
  ];
}

interface Pair {
  readonly was: StoredHit;
  readonly is: StoredHit;
}

type SameEntry = (was: StoredHit, is: StoredHit) => boolean;

const WAYS: readonly SameEntry[] = [
  (was, is) => entryFingerprint(was.entry) === entryFingerprint(is.entry),
  (was, is) => was.entry.id === is.entry.id,
  (was, is) => was.entry.list === is.entry.list && was.entry.name === is.entry.name,
];

/** Each hit is in one pair at most; the surest way of telling that two are one comes first. */
function pairs(before: readonly StoredHit[], after: readonly StoredHit[]): readonly Pair[] {
  const left = new Set(before);
  const found = new Map<StoredHit, StoredHit>();
  for (const isSame of WAYS) {
    for (const is of after) {
      if (found.has(is)) continue;
      const was = [...left].find((hit) => hit.listId === is.listId && isSame(hit, is));
      if (was === undefined) continue;
      left.delete(was);
      found.set(is, was);
    }
  }
  return after.flatMap((is) => {
    const was = found.get(is);
    return was === undefined ? [] : [{ was, is }];
  });
}

function nameOf({ id, subject }: PartyScreening): string {
  return subject.names[0] ?? id;
}
