/**
 * The parties that holdings connect with one party, in either direction, however far.
 *
 * Depends on: ./stakes-on (types).
 */
import type { Holding } from './stakes-on';

/** Their ids, the party itself first, nearer ones before farther ones. */
export function connectedParties(holdings: readonly Holding[], partyId: string): ReadonlySet<string> {
  const found = new Set([partyId]);
  // A set hands out what is added while it is gone through.
  for (const id of found) {
    for (const { ownerId, ownedId } of holdings) {
      if (ownerId === id) found.add(ownedId);
      if (ownedId === id) found.add(ownerId);
    }
  }
  return found;
}
