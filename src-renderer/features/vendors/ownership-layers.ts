/**
 * Where the parties of a picture of holdings stand: owners above what they own.
 *
 * Depends on: ownership (types), services (types).
 */
import type { Holding } from '#domain/ownership/stakes-on';
import type { PicturedParty } from '../../services/use-ownership';

/** A party with its place. */
export interface PlacedParty {
  readonly party: PicturedParty;
  /** 0 is the top row. */
  readonly row: number;
  /** Place in the row from the left, 0 first. */
  readonly column: number;
}

/**
 * Each party below everyone that holds part of it; where parties hold each other in a circle, the rows
 * end at as many as there are parties.
 */
export function placeParties(
  parties: readonly PicturedParty[],
  holdings: readonly Holding[],
): readonly PlacedParty[] {
  const rows = new Map(parties.map(({ id }) => [id, 0]));
  for (let round = 0; round < parties.length; round += 1) {
    for (const { ownerId, ownedId } of holdings) {
      const below = Math.min((rows.get(ownerId) ?? 0) + 1, parties.length - 1);
      if (rows.has(ownedId) && below > (rows.get(ownedId) ?? 0)) rows.set(ownedId, below);
    }
  }
  const counts = new Map<number, number>();
  return parties.map((party) => {
    const row = rows.get(party.id) ?? 0;
    const column = counts.get(row) ?? 0;
    counts.set(row, column + 1);
    return { party, row, column };
  });
}
