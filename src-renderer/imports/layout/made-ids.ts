/**
 * Ids that were made, told apart where two offers of a list come to the same one.
 *
 * What tells them apart is what they are, before their order in the file: so the next list of the vendor
 * gives the same offer the same id.
 *
 * Depends on: model (types), ./offer-id.
 */
import { canonicalJson } from '#domain/core/canonical-json';
import type { Offer } from '#domain/model/offer';
import { slugOf } from './offer-id';

/** What may tell two offers apart, first to last, as words of an id. */
const DETAILS: readonly ((offer: Offer) => string | null)[] = [
  ({ shipFrom }) => slugOf(shipFrom),
  ({ mode }) => mode,
  ({ leadTimeDays }) => (leadTimeDays === null ? null : `${leadTimeDays}d`),
  ({ minimumQuantity }) => (minimumQuantity === null ? null : `from${minimumQuantity}`),
  ({ quantity }) => `${quantity}pc`,
];

/** The id of each offer, in the order given; those that are the same in everything are null but for the first. */
export function distinctIds(
  offers: readonly Offer[],
  taken: ReadonlySet<string>,
): readonly (string | null)[] {
  const groups = new Map<string, number[]>();
  offers.forEach(({ id }, index) => {
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [index]);
    else group.push(index);
  });
  const ids: (string | null)[] = offers.map(({ id }) => id);
  const used = new Set(taken);
  for (const [id, indexes] of groups) {
    if (indexes.length === 1 && !used.has(id)) used.add(id);
    else tellApart(id, indexes, offers, ids, used);
  }
  return ids;
}

function tellApart(
  id: string,
  indexes: readonly number[],
  offers: readonly Offer[],
  ids: (string | null)[],
  used: Set<string>,
): void {
  const seen = new Set<string>();
  const next = new Map<string, number>();
  const telling = DETAILS.filter(
    (detail) => new Set(indexes.map((index) => detail(offers[index] as Offer))).size > 1,
  );
  for (const index of indexes) {
    const offer = offers[index] as Offer;
    const content = canonicalJson({ ...offer, evidenceRow: null, evidenceSheet: null });
    if (seen.has(content)) {
      ids[index] = null;
      continue;
    }
    seen.add(content);
    const words = telling.map((detail) => detail(offer)).filter((word) => word !== null);
    const base = [id, ...words].join('-').slice(0, 110);
    const candidate = freeId(base, used, next);
    used.add(candidate);
    ids[index] = candidate;
  }
}

/** The id itself, or with the next number that is free; numbers go on from the last one, so that many are no slower. */
function freeId(base: string, used: ReadonlySet<string>, next: Map<string, number>): string {
  if (!used.has(base)) return base;
  let count = next.get(base) ?? 2;
  while (used.has(`${base}-${count}`)) count += 1;
  next.set(base, count + 1);
  return `${base}-${count}`;
}
