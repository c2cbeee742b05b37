/**
 * What the reference data says of a seller and restricted-party lists.
 *
 * This is no screening: it repeats the listings and ties on record. Nothing on
 * record is `not-screened` and never "clear". A tie to a listed party does not
 * make the seller listed, and most lists do not bar imports; so each list's
 * meaning is said beside it.
 *
 * Depends on: core, model.
 */
import type { Source } from '../core/source';
import type { Listing, Party } from '../model/party';
import type { Vendor } from '../model/vendor';

/** What is known about lists. */
export interface ListStatus {
  readonly status: 'not-screened' | 'listed';
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
export function listStatusOf(vendor: Vendor | null, name: string, parties: readonly Party[]): ListStatus {
  const names = new Set(
    [name, ...(vendor === null ? [] : [vendor.name, ...vendor.aliases])].map(comparableName),
  );
  const own = parties.filter(
    (party) =>
      party.id === vendor?.id || [party.name, ...party.aliases].some((one) => names.has(comparableName(one))),
  );
  const ownListings = own.flatMap((party) => party.listings.map((listing) => ({ party, listing })));

  const related = (vendor?.relatedParties ?? []).flatMap((tie) => {
    const party = parties.find(({ id }) => id === tie.partyId);
    return party === undefined ? [] : party.listings.map((listing) => ({ party, listing, tie }));
  });
  return {
    status: ownListings.length > 0 ? 'listed' : 'not-screened',
    ownListing: joined(ownListings.map(({ party, listing }) => listingWords(party, listing))),
    relatedListing: joined(related.map(({ party, listing }) => listingWords(party, listing))),
    sources: [
      ...ownListings.map(({ listing }) => listing.source),
      ...related.flatMap(({ listing, tie }) => [listing.source, tie.source]),
    ],
  };
}

/** A name made comparable for equality only: case and outer space do not count. Not a fuzzy match. */
export function comparableName(name: string): string {
  return name.trim().toLowerCase();
}

function listingWords(party: Party, { list, listedOn, meaning }: Listing): string {
  return `${party.name}: ${list} since ${listedOn} (${meaning})`;
}

function joined(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join('; ');
}
