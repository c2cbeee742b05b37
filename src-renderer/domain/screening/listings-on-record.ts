/**
 * What the records of parties say of a seller and restricted-party lists, by name.
 *
 * This is no screening: it repeats the listings and ties on record. A tie to a listed party does not
 * make the seller listed, and most lists do not bar imports; so each list's meaning is said beside it.
 *
 * Depends on: core (types), model (types), ./list-status.
 */
import type { Source } from '../core/source';
import type { Listing, Party } from '../model/party';
import type { Vendor } from '../model/vendor';
import { comparableName } from './list-status';

/** What is on record. */
export interface ListingsOnRecord {
  /** The seller's own listings, in words; null if none is on record. */
  readonly ownListing: string | null;
  /** Related parties that are themselves on a list, in words; null if none is on record. */
  readonly relatedListing: string | null;
  /** The listings and ties these words rest on. */
  readonly sources: readonly Source[];
}

/**
 * Looks a seller up among the parties on record.
 *
 * @param vendor - the vendor record the seller's name belongs to; null if there is none
 * @param name - the seller as the offer names it
 */
export function listingsOnRecord(
  vendor: Vendor | null,
  name: string,
  parties: readonly Party[],
): ListingsOnRecord {
  const ownListings = partiesNamed(vendor, name, parties).flatMap((party) =>
    party.listings.map((listing) => ({ party, listing })),
  );
  const related = (vendor?.relatedParties ?? []).flatMap((tie) => {
    const party = parties.find(({ id }) => id === tie.partyId);
    return party === undefined ? [] : party.listings.map((listing) => ({ party, listing, tie }));
  });
  return {
    ownListing: listingWords(ownListings),
    relatedListing: listingWords(related),
    sources: distinctSources([
      ...ownListings.map(({ listing }) => listing.source),
      ...related.flatMap(({ listing, tie }) => [listing.source, tie.source]),
    ]),
  };
}

/** The parties on record that a seller is: that of the vendor's id, and those that have one of its names. */
export function partiesNamed(
  vendor: Vendor | null,
  name: string,
  parties: readonly Party[],
): readonly Party[] {
  const names = new Set(
    [name, ...(vendor === null ? [] : [vendor.name, ...vendor.aliases])].map(comparableName),
  );
  return parties.filter(
    (party) =>
      party.id === vendor?.id || [party.name, ...party.aliases].some((one) => names.has(comparableName(one))),
  );
}

/** Each citation once. */
export function distinctSources(sources: readonly Source[]): readonly Source[] {
  const byCitation = new Map(sources.map((source) => [`${source.citation}|${source.asOf ?? ''}`, source]));
  return [...byCitation.values()];
}

/** Parties that one list names on one day stand together: `A, B: BIS Entity List since 2025-01-16 (…)`. */
function listingWords(
  listed: readonly { readonly party: Party; readonly listing: Listing }[],
): string | null {
  const namesByStatement = new Map<string, string[]>();
  for (const { party, listing } of listed) {
    const statement = `${listing.list} since ${listing.listedOn} (${listing.meaning})`;
    const names = namesByStatement.get(statement) ?? [];
    names.push(party.name);
    namesByStatement.set(statement, names);
  }
  const words = [...namesByStatement].map(([statement, names]) => `${names.join(', ')}: ${statement}`);
  return words.length === 0 ? null : words.join('; ');
}
