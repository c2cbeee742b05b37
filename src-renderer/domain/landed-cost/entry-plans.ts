/**
 * Which customs entries an offer is planned to make, and when.
 *
 * Depends on: core, model, delivery, landed-cost.
 */
import { addDays } from '../core/calendar-date';
import { allocate, type UsdCents } from '../core/money';
import type { Delivery } from '../delivery/arrival';
import type { Offer } from '../model/offer';
import type { Scenario } from '../model/settings';
import type { EntryTiming } from './entry-days';
import type { EntryPlan } from './planned-entry';

/**
 * The entries of an offer, in order of shipment: one, or one for each batch. The customs value is
 * split by units, so that the parts add up to it to the cent.
 *
 * @returns none if the delivery makes no entry
 */
export function entryPlans(
  offer: Offer,
  customsValue: UsdCents,
  delivery: Delivery,
  scenario: Scenario,
): EntryPlan[] {
  const { batches, quantity } = offer;
  if (batches === null) {
    const timing = timingOf(delivery, scenario, 0);
    return timing === null ? [] : [{ quantity, customsValue, timing }];
  }
  const values = allocate(
    customsValue,
    batches.map((batch) => batch.quantity),
  );
  return batches.flatMap((batch, index) => {
    const timing = timingOf(delivery, scenario, batch.afterDays);
    const value = values[index];
    return timing === null || value === undefined
      ? []
      : [{ quantity: batch.quantity, customsValue: value, timing }];
  });
}

/** When a batch enters; null where no entry is made. Under the as-of basis every batch enters on that day. */
export function timingOf(delivery: Delivery, scenario: Scenario, afterDays: number): EntryTiming | null {
  const { start, window, entryDate } = delivery;
  if (window.toEntry === null) return null;
  if (scenario.entryBasis === 'expected') {
    return { kind: 'spread', start: addDays(start, afterDays), days: window.toEntry };
  }
  if (entryDate === null) return null;
  // The entry date is that of the first batch, which a plan's later month moves as well.
  const moved = scenario.entryBasis === 'as-of' ? 0 : afterDays - delivery.firstAfterDays;
  return { kind: 'on', day: moved === 0 ? entryDate : addDays(entryDate, moved) };
}
