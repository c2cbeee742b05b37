/**
 * A screening of one subject against every list in use, as it is stored.
 *
 * Every name is looked for with every address, since a party comes in under any of them; of an entry that
 * several names meet, the best hit is kept. Of a subject that has a legal form in one name, all names are
 * those of a company.
 *
 * Depends on: model (types), core (types), ./name-index (types), ./name-tokens, ./screen-party, ./screened-subjects (types),
 * ./screening-sentences, ./second-signals (types), ./word-table (types).
 */
import { isCountryCode } from '../core/country';
import type { EntryKind } from '../model/restricted-list';
import type { PartyScreening, ScreenedList, StoredHit, SubjectSnapshot } from '../model/screening-run';
import type { ScreeningSettings } from '../model/screening-settings';
import type { NameIndex } from './name-index';
import { nameTokens } from './name-tokens';
import { screenParty, type Hit } from './screen-party';
import type { ScreenedSubject } from './screened-subjects';
import { hitReason } from './screening-sentences';
import type { WordTable } from './word-table';

/** A list ready to be asked, with what it was. */
export interface ListToScreen {
  readonly list: ScreenedList;
  readonly index: NameIndex;
}

/** More weak hits than one name ever gives: which of them are kept is decided over all names and lists. */
const EVERY_WEAK_HIT = 1_000_000;

/** What the lists hold of one subject; no hit says nothing about it. */
export function storedFinding(
  subject: ScreenedSubject,
  runId: string,
  lists: readonly ListToScreen[],
  settings: ScreeningSettings,
): PartyScreening {
  const { id, snapshot } = subject;
  const best = new Map<string, StoredHit>();
  let isTooGeneral = lists.length > 0;
  for (const { list, index } of lists) {
    const kind = kindOf(snapshot, index.table);
    for (const party of lookedFor(snapshot, kind)) {
      const screening = screenParty(party, index, { ...settings, mostWeakHits: EVERY_WEAK_HIT });
      isTooGeneral &&= screening.isTooGeneral;
      for (const hit of screening.hits) {
        const key = `${list.id}/${hit.entry.id}`;
        const before = best.get(key);
        const stored = storedHit(hit, list.id, party.name);
        if (before === undefined || stored.score > before.score) best.set(key, stored);
      }
    }
  }
  const sorted = [...best.values()].sort(
    (a, b) =>
      b.score - a.score || compareText(a.entry.name, b.entry.name) || compareText(a.entry.id, b.entry.id),
  );
  const kept = sorted.filter(({ band }) => band !== 'weak').length + settings.mostWeakHits;
  return {
    id,
    runId,
    subject: snapshot,
    band: sorted[0]?.band ?? 'none',
    hits: sorted.slice(0, kept),
    weakHitsLeftOut: Math.max(0, sorted.length - kept),
    isTooGeneral,
  };
}

function lookedFor({ names, country, addresses, numbers }: SubjectSnapshot, kind: EntryKind) {
  const code = country !== null && isCountryCode(country) ? country : null;
  const places = addresses.length === 0 ? [null] : addresses;
  return names.flatMap((name) => places.map((address) => ({ name, country: code, kind, address, numbers })));
}

function kindOf({ kind, names }: SubjectSnapshot, table: WordTable): EntryKind {
  if (kind !== 'unknown') return kind;
  const hasLegalForm = names.some((name) =>
    nameTokens(name, table).some(({ wordClass }) => wordClass === 'legal'),
  );
  return hasLegalForm ? 'entity' : 'unknown';
}

function storedHit(hit: Hit, listId: ScreenedList['id'], query: string): StoredHit {
  const { entry, listedName, score, band, pairs } = hit;
  return {
    listId,
    entry,
    query,
    listedName: listedName.text,
    score: Math.round(score * 10_000) / 10_000,
    band,
    pairs: pairs.map(({ query: word, entry: listed, rule, similarity }) => ({
      query: word,
      entry: listed,
      rule,
      similarity: Math.round(similarity * 10_000) / 10_000,
    })),
    reason: hitReason(hit),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
