/**
 * Changes of many offers at once.
 *
 * An offer that a plan buys stays: a line without it says nothing.
 *
 * Depends on: core, ./named-changes.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { counted, type MaybeStep, type NamedChanges } from './named-changes';

/** Lines of plans buy the offers, so none of them was removed. */
export class OfferInPlanError extends Error {
  override readonly name = 'OfferInPlanError';
  constructor(
    readonly offerNames: readonly string[],
    readonly planNames: readonly string[],
  ) {
    const offers = listed(offerNames);
    const plans = listed(planNames);
    super(
      `Nothing was removed: ${planNames.length === 1 ? 'the plan' : 'the plans'} ${plans} ${planNames.length === 1 ? 'has' : 'have'} lines of ${offers}. Remove those lines first, or leave ${offerNames.length === 1 ? 'that offer' : 'those offers'} out.`,
    );
  }
}

/**
 * Removes offers with their purchase terms; their evidence stays. Ids that are not there are ignored.
 *
 * @throws OfferInPlanError if a plan has a line of one; then none is removed
 */
export function removeOffers(changes: NamedChanges, ids: readonly string[]): MaybeStep {
  return changes.change(`Remove ${counted(ids.length, 'offer')}`, async (tables) => {
    const removed = new Set(ids);
    const lines = await tables.planLines.filter((line) => removed.has(line.offerId)).toArray();
    if (lines.length > 0) {
      const offers = await tables.offers.bulkGet([...new Set(lines.map(({ offerId }) => offerId))]);
      const plans = await tables.plans.bulkGet([...new Set(lines.map(({ planId }) => planId))]);
      throw new OfferInPlanError(
        offers.flatMap((offer) => (offer === undefined ? [] : [`${offer.model} (${offer.id})`])),
        plans.flatMap((plan) => (plan === undefined ? [] : [plan.name])),
      );
    }
    await tables.offers.bulkDelete([...ids]);
    await tables.purchaseTerms.bulkDelete([...ids]);
  });
}

/** Up to three names, and how many more. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(isolatedName);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${String(more)} more` : shown.join(', ');
}

/** Puts offers on the shortlist or takes them off; those that are there already, or not at all, are passed over. */
export function shortlist(changes: NamedChanges, ids: readonly string[], isOn: boolean): MaybeStep {
  const what = ids.length === 1 ? `offer ${isolatedName(ids[0] ?? '')}` : counted(ids.length, 'offer');
  const label = isOn ? `Put ${what} on the shortlist` : `Take ${what} off the shortlist`;
  return changes.change(label, async (tables) => {
    const offers = await tables.offers.bulkGet([...ids]);
    const changed = offers.flatMap((offer) =>
      offer === undefined || offer.isShortlisted === isOn ? [] : [{ ...offer, isShortlisted: isOn }],
    );
    await tables.offers.bulkPut(changed);
  });
}
