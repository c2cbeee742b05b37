/**
 * Which parties count as owned by listed ones under a rule of aggregate ownership.
 *
 * Such a rule does not multiply shares along a chain. A party that listed parties hold at the
 * threshold or above, all their holdings together, is treated as one of them, and its own holdings
 * then count in full (OFAC, "Revised Guidance on Entities Owned by Persons Whose Property and
 * Interests in Property Are Blocked", 13 August 2014, and FAQ 401). Where shares are ranges there are
 * two answers: who is owned whatever the true shares are, and who may be.
 *
 * Depends on: core (types), ./stakes-on (types).
 */
import type { PartsPerMillion } from '../core/money';
import type { Holding } from './stakes-on';

/** What the holdings say of one party that is not itself listed. */
export interface AggregateOwnership {
  readonly partyId: string;
  /** The holdings of listed and owned parties together: the least and the most they can be, ppm. */
  readonly least: number;
  readonly most: number;
  /** `owned` whatever the shares are; `may-be-owned` if they can reach the threshold; else `below`. */
  readonly kind: 'owned' | 'may-be-owned' | 'below';
  /** The holdings that count, each of a listed, owned or possibly owned party. */
  readonly through: readonly Holding[];
}

/** A party has no more than all of its shares. */
const WHOLE = 1_000_000;

/**
 * Every party in which listed parties hold something, directly or through parties they own, by id.
 *
 * @param threshold - the share from which a party is owned, itself included
 */
export function aggregateOwnership(
  holdings: readonly Holding[],
  listed: ReadonlySet<string>,
  threshold: PartsPerMillion,
): readonly AggregateOwnership[] {
  const byOwned = new Map<string, Holding[]>();
  for (const holding of holdings) {
    byOwned.set(holding.ownedId, [...(byOwned.get(holding.ownedId) ?? []), holding]);
  }
  const owned = grow(byOwned, listed, (ofParty, inside) => leastOf(ofParty, inside) >= threshold);
  const possible = grow(byOwned, owned, (ofParty, inside) => mostOf(ofParty, inside) >= threshold);
  return [...byOwned]
    .filter(([partyId]) => !listed.has(partyId))
    .map(
      ([partyId, ofParty]) =>
        ({
          partyId,
          least: leastOf(ofParty, owned),
          // Sources that together give away more than the whole must not turn the range around.
          most: Math.max(mostOf(ofParty, possible), leastOf(ofParty, owned)),
          kind: owned.has(partyId) ? 'owned' : possible.has(partyId) ? 'may-be-owned' : 'below',
          through: ofParty.filter(({ ownerId }) => possible.has(ownerId)),
        }) satisfies AggregateOwnership,
    )
    .filter(({ through }) => through.length > 0)
    .sort((a, b) => (a.partyId < b.partyId ? -1 : 1));
}

/** Adds parties until none more belongs; each that is added can only let others in. */
function grow(
  byOwned: ReadonlyMap<string, readonly Holding[]>,
  start: ReadonlySet<string>,
  belongs: (ofParty: readonly Holding[], inside: ReadonlySet<string>) => boolean,
): ReadonlySet<string> {
  const inside = new Set(start);
  let before = -1;
  while (inside.size !== before) {
    before = inside.size;
    for (const [partyId, ofParty] of byOwned) {
      if (!inside.has(partyId) && belongs(ofParty, inside)) inside.add(partyId);
    }
  }
  return inside;
}

/** What is held through parties nobody named counts only if each of those is owned, so it may be nothing. */
function leastOf(ofParty: readonly Holding[], inside: ReadonlySet<string>): number {
  const sum = ofParty
    .filter(({ ownerId, isIndirect }) => inside.has(ownerId) && !isIndirect)
    .reduce((total, { least }) => total + least, 0);
  return Math.min(sum, WHOLE);
}

/** Never more than what the others are known to leave. */
function mostOf(ofParty: readonly Holding[], inside: ReadonlySet<string>): number {
  let most = 0;
  let ofOthers = 0;
  for (const { ownerId, least, most: share, isIndirect } of ofParty) {
    if (inside.has(ownerId)) most += share;
    else if (!isIndirect) ofOthers += least;
  }
  return Math.max(0, Math.min(most, WHOLE - Math.min(ofOthers, WHOLE)));
}
