/**
 * What the parties, holdings and rules on record say of a vendor's owners.
 *
 * Which parties count as listed is said by the caller: a dated listing, or a match that a person decided
 * to be a true one. A strong potential match is looked at apart and never makes anybody listed.
 *
 * Depends on: react, domain, data.
 */
import { useCallback, useMemo } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { withOwnRecords, type OwnRecord } from '#domain/model/own-record';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import type { Party } from '#domain/model/party';
import type { ListCode } from '#domain/model/restricted-list';
import { connectedParties } from '#domain/ownership/connected-parties';
import { effectiveOwnership, type EffectiveOwnership } from '#domain/ownership/effective-ownership';
import { partyStanding, type PartyStanding } from '#domain/ownership/party-standing';
import { holdingsOn, type Holding } from '#domain/ownership/stakes-on';
import { standingSentences } from '#domain/ownership/standing-sentences';
import { loadOwnershipReference } from '../data/ownership-reference';

/** Why a party is looked at as a listed one; a potential match is not one. */
export type ListingMark = 'listed' | 'true-match' | 'potential';

/** The lists that name a party, or may. */
export interface MarkedParty {
  readonly mark: ListingMark;
  readonly lists: readonly ListCode[];
}

/** One party of the picture. */
export interface PicturedParty {
  readonly id: string;
  readonly name: string;
  /** Null if nothing says that a list names it, which is no statement that none does. */
  readonly mark: ListingMark | null;
}

/** What a standing says, in sentences. */
interface StandingInWords {
  readonly standing: PartyStanding;
  /** The standing, then each finding and each tie. */
  readonly sentences: readonly string[];
}

/** A party's place among the parties on record. */
export interface KnownOwnership extends StandingInWords {
  /** As it would be if every strong potential match that is open were a true one; null if that is no different. */
  readonly potential: StandingInWords | null;
  /** What each listed party holds of it, and each that may be listed. */
  readonly effective: readonly EffectiveOwnership[];
  /** The parties that holdings connect with it, itself included. */
  readonly parties: readonly PicturedParty[];
  /** The holdings between them. */
  readonly holdings: readonly Holding[];
}

interface OwnershipSources {
  readonly parties: readonly Party[];
  readonly ownStakes: readonly OwnRecord<OwnershipStake>[];
  /** By party id; a party that no list names is absent. */
  readonly marks: ReadonlyMap<string, MarkedParty>;
}

/**
 * @param asOf - the day that rules of ownership are those of
 * @returns looks a party up by its id; null for one that is not on record
 */
export function useOwnership(
  { parties, ownStakes, marks }: OwnershipSources,
  asOf: CalendarDate,
): (partyId: string) => KnownOwnership | null {
  const known = useMemo(() => {
    const { stakes: shipped, rules } = loadOwnershipReference();
    const stakes = withOwnRecords(shipped, ownStakes);
    return {
      stakes,
      rules,
      holdings: holdingsOn(stakes, asOf),
      names: new Map(parties.map(({ id, name }) => [id, name])),
      listed: listsOf(marks, false),
      orPotential: listsOf(marks, true),
      found: new Map<string, KnownOwnership>(),
    };
  }, [parties, ownStakes, marks, asOf]);
  return useCallback(
    (partyId) => {
      if (!known.names.has(partyId)) return null;
      const found = known.found.get(partyId) ?? knownOwnership(partyId, known, marks, asOf);
      known.found.set(partyId, found);
      return found;
    },
    [known, marks, asOf],
  );
}

type Lists = ReadonlyMap<string, ReadonlySet<ListCode>>;

interface Known extends ReturnType<typeof loadOwnershipReference> {
  readonly holdings: readonly Holding[];
  readonly names: ReadonlyMap<string, string>;
  readonly listed: Lists;
  readonly orPotential: Lists;
}

function knownOwnership(
  partyId: string,
  { stakes, rules, holdings, names, listed, orPotential }: Known,
  marks: ReadonlyMap<string, MarkedParty>,
  asOf: CalendarDate,
): KnownOwnership {
  const nameOf = (id: string) => names.get(id) ?? id;
  const inWords = (lists: Lists): StandingInWords => {
    const standing = partyStanding(partyId, { stakes, rules, listed: lists }, asOf);
    return { standing, sentences: standingSentences(standing, nameOf) };
  };
  const onRecord = inWords(listed);
  // A party that may itself be listed is screened for that; here only what its owners would make of it counts.
  const others = new Map([...orPotential].filter(([id]) => id !== partyId || listed.has(id)));
  const potential = others.size === listed.size ? onRecord : inWords(others);
  const inSight = connectedParties(holdings, partyId);
  return {
    ...onRecord,
    potential: potential.sentences.join('\n') === onRecord.sentences.join('\n') ? null : potential,
    effective: effectiveOwnership(holdings, partyId, new Set(orPotential.keys())),
    parties: [...inSight].map((id) => ({ id, name: nameOf(id), mark: marks.get(id)?.mark ?? null })),
    holdings: holdings.filter(({ ownerId, ownedId }) => inSight.has(ownerId) && inSight.has(ownedId)),
  };
}

function listsOf(marks: ReadonlyMap<string, MarkedParty>, withPotential: boolean): Lists {
  return new Map(
    [...marks]
      .filter(([, { mark }]) => withPotential || mark !== 'potential')
      .map(([id, { lists }]) => [id, new Set(lists)]),
  );
}
