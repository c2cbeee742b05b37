/**
 * Listed parties that stand behind a vendor without being it.
 *
 * A tie on record (a common shareholder, an owner) leads from the vendor to
 * another party, and that one is looked for in the list. What comes of it is
 * `related`: it does not make the vendor listed, and no band says so.
 *
 * Depends on: core (types), model (types), ./name-tokens, ./screen-party.
 */
import type { Source } from '../core/source';
import type { Party } from '../model/party';
import type { Vendor } from '../model/vendor';
import type { NameIndex } from './name-index';
import { nameTokens } from './name-tokens';
import { screenParty, type Hit } from './screen-party';
import type { ScreeningSettings } from '../model/screening-settings';
import type { WordTable } from './word-table';

/** A tie that leads to a strong hit. */
export interface RelatedHit {
  readonly party: Party;
  /** How the two are tied, in words, with the share where known. */
  readonly relation: string;
  /** What says so. */
  readonly source: Source;
  readonly hit: Hit;
}

/** Vendors and parties on record. */
export interface TiesOnRecord {
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
}

/** Ties of the vendor of this name that lead to a strong hit, each entry once. None for a name that no vendor has. */
export function relatedHits(
  name: string,
  { vendors, parties }: TiesOnRecord,
  index: NameIndex,
  settings: ScreeningSettings,
): readonly RelatedHit[] {
  const wanted = distinctiveWords(name, index.table);
  if (wanted === '') return [];
  const byEntry = new Map<string, RelatedHit>();
  for (const vendor of vendors) {
    const own = parties.find(({ id }) => id === vendor.id);
    const names = [vendor.name, ...vendor.aliases, ...(own === undefined ? [] : [own.name, ...own.aliases])];
    if (!names.some((one) => distinctiveWords(one, index.table) === wanted)) continue;
    for (const { partyId, relation, source } of vendor.relatedParties) {
      const party = parties.find(({ id }) => id === partyId);
      if (party === undefined) continue;
      for (const hit of strongHits(party, index, settings)) {
        const before = byEntry.get(hit.entry.id);
        if (before === undefined || before.hit.score < hit.score) {
          byEntry.set(hit.entry.id, { party, relation, source, hit });
        }
      }
    }
  }
  return [...byEntry.values()].sort((a, b) => b.hit.score - a.hit.score);
}

/** The strong hits of a party by its name and every alias: what makes it a listed one in a loaded list. */
export function strongHits(party: Party, index: NameIndex, settings: ScreeningSettings): readonly Hit[] {
  return [party.name, ...party.aliases].flatMap((name) => {
    const looked = { name, country: null, kind: 'unknown' as const, address: null, numbers: [] };
    return screenParty(looked, index, settings).hits.filter(({ band }) => band === 'strong');
  });
}

/** The party on record that a name belongs to, by its own names or those of the vendor it is; null if none. */
export function partyNamed(name: string, { vendors, parties }: TiesOnRecord, table: WordTable): Party | null {
  const wanted = distinctiveWords(name, table);
  if (wanted === '') return null;
  const namesOf = (party: Party) => {
    const vendor = vendors.find(({ id }) => id === party.id);
    return [party.name, ...party.aliases, ...(vendor === undefined ? [] : [vendor.name, ...vendor.aliases])];
  };
  return (
    parties.find((party) => namesOf(party).some((one) => distinctiveWords(one, table) === wanted)) ?? null
  );
}

/** The words that say who it is, in one order; a vendor is the same with and without `Technologies Ltd.` */
function distinctiveWords(name: string, table: WordTable): string {
  return nameTokens(name, table)
    .filter(({ wordClass }) => wordClass === 'word')
    .map(({ text }) => text)
    .sort()
    .join(' ');
}
