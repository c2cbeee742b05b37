/**
 * Who supplies the parts of an offer's rigs, and whether screening has something against them.
 *
 * Nothing on record is not "clear": the status is then null, and nobody is said to be anything.
 *
 * Depends on: evaluation, model (types), screening, ./plan-evaluation (types).
 */
import { listStatusOf, rigModelOf, type PreparedReference } from '../evaluation/prepare-reference';
import type { Offer } from '../model/offer';
import type { ListStatus } from '../screening/list-status';
import { isKindOfConcern, offerStatusWords } from '../screening/offer-status';
import type { LineComponent } from './plan-evaluation';

// Offers of one seller and rig share a list status, and so their suppliers.
const known = new WeakMap<ListStatus, readonly LineComponent[]>();

/** The suppliers of an offer's rigs, each once, by id; empty where nobody knows any. */
export function componentsOfOffer(offer: Offer, prepared: PreparedReference): readonly LineComponent[] {
  const status = listStatusOf(offer, rigModelOf(offer, prepared), prepared);
  const remembered = known.get(status);
  if (remembered !== undefined) return remembered;
  const components = status.parties
    .filter(({ role }) => role === 'component-supplier')
    .map(({ id, name, kind, isRelatedListed }): LineComponent => {
      const isOfConcern = isKindOfConcern(kind);
      const isSilent = !isOfConcern && !isRelatedListed && kind !== 'not-screened';
      return {
        supplierId: id,
        supplierName: name,
        status: isSilent ? null : offerStatusWords(kind, isRelatedListed),
        isOfConcern,
      };
    })
    .sort((a, b) => (a.supplierId < b.supplierId ? -1 : 1));
  known.set(status, components);
  return components;
}
