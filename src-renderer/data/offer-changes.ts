/**
 * Changes of many offers at once.
 *
 * Depends on: core, ./named-changes.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { counted, type MaybeStep, type NamedChanges } from './named-changes';

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
