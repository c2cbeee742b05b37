/**
 * How much of a party another one holds in the end: shares multiplied along every chain, and summed.
 *
 * This is what a holding is worth, not whether a rule of ownership applies: those do not multiply.
 * Parties may hold each other in a circle; the sum over ever longer chains then still has an end.
 *
 * Depends on: ./stakes-on (types).
 */
import type { Holding } from './stakes-on';

/** A share as a range, ppm, to a ppm. */
export interface ShareRange {
  readonly least: number;
  readonly most: number;
}

const WHOLE = 1_000_000;
/** Ends the sum: a round that moves no share by more. */
const SETTLED = 1e-13;
/** Circles of parties that hold each other almost whole settle slowly; far beyond any on record. */
const MOST_ROUNDS = 100_000;
/** What adding decimal fractions may be off by, ppm. */
const DUST = 1e-6;

/** What `ownerId` holds of `partyId`, all chains together; of itself it holds all. */
export function economicShare(holdings: readonly Holding[], ownerId: string, partyId: string): ShareRange {
  const least = sharesOf(holdings, ownerId, (holding) => holding.least).get(partyId) ?? 0;
  const most = sharesOf(holdings, ownerId, (holding) => holding.most).get(partyId) ?? 0;
  return { least: Math.floor(least * WHOLE + DUST), most: Math.ceil(Math.max(0, most * WHOLE - DUST)) };
}

/** What the owner holds of each party: the smallest shares that agree with every holding, never above all of it. */
function sharesOf(
  holdings: readonly Holding[],
  ownerId: string,
  ppmOf: (holding: Holding) => number,
): ReadonlyMap<string, number> {
  let shares = new Map<string, number>([[ownerId, 1]]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = new Map<string, number>();
    for (const holding of holdings) {
      const share = (shares.get(holding.ownerId) ?? 0) * (ppmOf(holding) / WHOLE);
      if (share > 0) next.set(holding.ownedId, Math.min(1, (next.get(holding.ownedId) ?? 0) + share));
    }
    next.set(ownerId, 1);
    const moved = [...next].reduce((most, [id, share]) => Math.max(most, share - (shares.get(id) ?? 0)), 0);
    shares = next;
    if (moved <= SETTLED) break;
  }
  return shares;
}
