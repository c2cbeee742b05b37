/**
 * The parties around a vendor: those with a role in its offers, its owners and what they hold besides,
 * those it is tied to, and who supplies parts of its rigs.
 *
 * Depends on: model (types), services (types), ./vendor-words.
 */
import type { Party } from '#domain/model/party';
import type { Vendor } from '#domain/model/vendor';
import type { KnownOwnership } from '../../services/use-ownership';
import { ROLE_WORDS } from './vendor-words';

/** A party with what makes it matter. */
export interface PartyAround {
  readonly partyId: string;
  /** Null if only its id is known. */
  readonly party: Party | null;
  /** At least one: `Factory`, `Owner`, `Supplies the control board`. */
  readonly why: readonly string[];
}

interface Surroundings {
  readonly parties: readonly Party[];
  readonly ownership: KnownOwnership | null;
  readonly suppliers: readonly { readonly partyId: string; readonly words: string }[];
}

/** The vendor's own party first, then roles, owners, ties and suppliers; each party once. */
export function partiesAround(
  vendor: Vendor | null,
  { parties, ownership, suppliers }: Surroundings,
): readonly PartyAround[] {
  const found = new Map<string, string[]>();
  const add = (partyId: string, words: string) => {
    const before = found.get(partyId) ?? [];
    if (!before.includes(words)) found.set(partyId, [...before, words]);
  };
  if (vendor !== null && parties.some(({ id }) => id === vendor.id)) add(vendor.id, 'The vendor itself');
  for (const { id, roles } of parties) {
    for (const { role, vendorId } of roles) {
      if (id === vendor?.id && role === 'vendor') continue;
      if (vendorId === null) add(id, `${ROLE_WORDS[role]}, for every vendor`);
      else if (vendorId === vendor?.id) add(id, ROLE_WORDS[role]);
    }
  }
  for (const { id } of ownership?.parties ?? []) {
    if (id !== vendor?.id && ownership !== null) add(id, tieOf(id, ownership));
  }
  for (const { partyId } of vendor?.relatedParties ?? []) add(partyId, 'Related (a tie on record)');
  for (const { partyId, words } of suppliers) add(partyId, words);
  return [...found].map(([partyId, why]) => ({
    partyId,
    party: parties.find(({ id }) => id === partyId) ?? null,
    why,
  }));
}

function tieOf(id: string, { holdings, standing }: KnownOwnership): string {
  if (holdings.some(({ ownerId, ownedId }) => ownerId === id && ownedId === standing.partyId)) return 'Owner';
  if (holdings.some(({ ownerId, ownedId }) => ownerId === standing.partyId && ownedId === id)) {
    return 'Held by the vendor';
  }
  return 'Connected by holdings';
}
