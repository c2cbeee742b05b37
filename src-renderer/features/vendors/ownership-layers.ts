/**
 * The parties of a picture of holdings in layers: owners in earlier ones than what they own.
 *
 * Where parties hold each other in a circle, the holding that closes it is passed over.
 *
 * Depends on: ownership (types), services (types).
 */
import type { Holding } from '#domain/ownership/stakes-on';
import type { PicturedParty } from '../../services/use-ownership';

/** Every party once, in as many layers as the longest chain has links; each layer in the order of its owners. */
export function layersOf(
  parties: readonly PicturedParty[],
  holdings: readonly Holding[],
): readonly (readonly PicturedParty[])[] {
  const owners = ownersWithoutCircles(parties, holdings);
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const depth = Math.max(-1, ...(owners.get(id) ?? []).map(depthOf)) + 1;
    depths.set(id, depth);
    return depth;
  };
  const layers: PicturedParty[][] = [];
  for (const party of parties) {
    const depth = depthOf(party.id);
    while (layers.length <= depth) layers.push([]);
    layers[depth]?.push(party);
  }
  return inOrderOfOwners(layers, owners);
}

/** Who holds whom, without the holdings that close a circle: what is left has an end. */
function ownersWithoutCircles(
  parties: readonly PicturedParty[],
  holdings: readonly Holding[],
): ReadonlyMap<string, readonly string[]> {
  const known = new Set(parties.map(({ id }) => id));
  const owners = new Map<string, string[]>();
  const reaches = (from: string, to: string, seen: Set<string>): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (owners.get(from) ?? []).some((owner) => reaches(owner, to, seen));
  };
  for (const { ownerId, ownedId } of holdings) {
    if (!known.has(ownerId) || !known.has(ownedId)) continue;
    if (reaches(ownerId, ownedId, new Set())) continue;
    owners.set(ownedId, [...(owners.get(ownedId) ?? []), ownerId]);
  }
  return owners;
}

/** Each layer sorted by where its owners stand on average, so that fewer lines cross. */
function inOrderOfOwners(
  layers: readonly (readonly PicturedParty[])[],
  owners: ReadonlyMap<string, readonly string[]>,
): readonly (readonly PicturedParty[])[] {
  const places = new Map<string, number>();
  return layers.map((layer) => {
    const wanted = new Map(
      layer.map(({ id }, index) => {
        const ofOwners = (owners.get(id) ?? []).map((owner) => places.get(owner) ?? 0);
        return [
          id,
          ofOwners.length === 0
            ? index
            : ofOwners.reduce((total, place) => total + place, 0) / ofOwners.length,
        ];
      }),
    );
    const sorted = [...layer].sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
    sorted.forEach(({ id }, index) => places.set(id, index));
    return sorted;
  });
}
