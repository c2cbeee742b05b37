/**
 * What the parties, holdings and rules on record say of a vendor's owners.
 *
 * Depends on: react, domain, data, .
 */
import { useCallback, useMemo } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Party } from '#domain/model/party';
import type { ListCode } from '#domain/model/restricted-list';
import { connectedParties } from '#domain/ownership/connected-parties';
import { partyStanding, type PartyStanding } from '#domain/ownership/party-standing';
import { holdingsOn, type Holding } from '#domain/ownership/stakes-on';
import { standingSentences } from '#domain/ownership/standing-sentences';
import { loadOwnershipReference } from '../data/ownership-reference';
import { listCodeOf } from '#domain/model/list-codes';

/** One party of the picture. */
export interface PicturedParty {
  readonly id: string;
  readonly name: string;
  readonly isListed: boolean;
}

/** A party's place among the parties on record. */
export interface KnownOwnership {
  readonly standing: PartyStanding;
  /** The standing, then each finding and each tie. */
  readonly sentences: readonly string[];
  /** The parties that holdings connect with it, itself included. */
  readonly parties: readonly PicturedParty[];
  /** The holdings between them. */
  readonly holdings: readonly Holding[];
}

/**
 * @param asOf - the day that rules of ownership are those of
 * @returns looks a party up by its id; null for one that is not on record
 */
export function useOwnership(
  parties: readonly Party[],
  asOf: CalendarDate,
): (partyId: string) => KnownOwnership | null {
  const { stakes, rules } = loadOwnershipReference();
  const listed = useMemo(() => listsOf(parties), [parties]);
  const holdings = useMemo(() => holdingsOn(stakes, asOf), [stakes, asOf]);
  return useCallback(
    (partyId) => {
      if (!parties.some(({ id }) => id === partyId)) return null;
      const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
      const standing = partyStanding(partyId, { stakes, rules, listed }, asOf);
      const inSight = connectedParties(holdings, partyId);
      return {
        standing,
        sentences: standingSentences(standing, nameOf),
        parties: [...inSight].map((id) => ({ id, name: nameOf(id), isListed: listed.has(id) })),
        holdings: holdings.filter(({ ownerId, ownedId }) => inSight.has(ownerId) && inSight.has(ownedId)),
      };
    },
    [parties, stakes, rules, listed, holdings, asOf],
  );
}

/** The lists that the records of parties name. */
function listsOf(parties: readonly Party[]): ReadonlyMap<string, ReadonlySet<ListCode>> {
  return new Map(
    parties
      .filter(({ listings }) => listings.length > 0)
      .map(({ id, listings }) => [id, new Set(listings.map(({ list }) => listCodeOf(list)))]),
  );
}
