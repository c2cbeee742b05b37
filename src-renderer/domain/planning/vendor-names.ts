/**
 * The sellers of a workspace by the names of their records: the names that charts have colours for, and by
 * which shares and deposits are added up.
 *
 * A seller without a record is one seller however its offers spell it: by the spelling of the first.
 *
 * Depends on: evaluation, model (types), screening, ./plan-evaluation (types).
 */
import { sellerOf } from '../evaluation/prepare-reference';
import type { Offer } from '../model/offer';
import { comparableName } from '../screening/list-status';
import type { PlanGround } from './plan-evaluation';

type Offers = PlanGround['offers'];

const known = new WeakMap<Offers, readonly string[]>();
const spellings = new WeakMap<Offers, ReadonlyMap<string, string>>();

/** The seller of an offer by the name of its record, else as the first offer of that name writes it. */
export function vendorNameOf(
  offer: Offer,
  { offers, prepared }: Pick<PlanGround, 'offers' | 'prepared'>,
): string {
  const { vendor } = sellerOf(offer, prepared);
  if (vendor !== null) return vendor.name;
  return spellingsOf(offers).get(comparableName(offer.vendor)) ?? offer.vendor;
}

/** The seller of every offer, each name once, in order; the same array for the same offers. */
export function vendorNames(ground: Pick<PlanGround, 'offers' | 'prepared'>): readonly string[] {
  const { offers } = ground;
  const remembered = known.get(offers);
  if (remembered !== undefined) return remembered;
  const names = new Set([...offers.values()].map((offer) => vendorNameOf(offer, ground)));
  const sorted = [...names].sort();
  known.set(offers, sorted);
  return sorted;
}

/** By comparable name, how the first offer of it spells it. */
function spellingsOf(offers: Offers): ReadonlyMap<string, string> {
  const remembered = spellings.get(offers);
  if (remembered !== undefined) return remembered;
  const found = new Map<string, string>();
  for (const { vendor } of offers.values()) {
    const name = comparableName(vendor);
    if (!found.has(name)) found.set(name, vendor);
  }
  spellings.set(offers, found);
  return found;
}
