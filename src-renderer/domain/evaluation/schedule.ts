/**
 * The legs, the arrival window and the dates of an offer, worked out once for all offers that share them.
 *
 * Depends on: core, delivery, model, evaluation.
 */
import { isPlanDay, type CalendarDate } from '../core/calendar-date';
import { dateDelivery, type Delivery } from '../delivery/arrival';
import { arrivalWindow } from '../delivery/arrival-window';
import { laterOnRack } from '../delivery/later-on-rack';
import { deliveryLegs } from '../delivery/legs';
import type { Offer } from '../model/offer';
import { laneOf, siteOf, type PreparedReference } from './prepare-reference';
import type { Schedule } from './schedule-table';

/** The schedule of an offer. */
export function scheduleOf(offer: Offer, prepared: PreparedReference): Schedule {
  const lane = laneOf(offer, prepared);
  const site = siteOf(offer, prepared);
  const isImport = offer.mode !== 'domestic';
  const isEntryStated = isImport && offer.entryDate !== null;
  const key = (offer.leadTimeDays ?? -1) * 4 + (isEntryStated ? 2 : 0) + (isImport ? 1 : 0);
  const known = prepared.schedules.get(lane)?.get(site)?.get(key);
  if (known !== undefined) return known;
  const legs = deliveryLegs(offer, lane, site, prepared.reference.settings.assumptions);
  const window = arrivalWindow(legs, isEntryStated, isImport);
  const schedule: Schedule = { legs, window, deliveries: new Map() };
  inner(inner(prepared.schedules, lane), site).set(key, schedule);
  return schedule;
}

/**
 * The dates of an offer; null if nothing says how long it travels, or if it states an entry on a
 * day that no plan is made for.
 *
 * @param laterDays - whole days to put the rack off by; the entry stays
 */
export function deliveryOf(offer: Offer, prepared: PreparedReference, laterDays = 0): Delivery | null {
  const { legs, window, deliveries } = scheduleOf(offer, prepared);
  if (window === null || entryBeyondPlan(offer) !== null) return null;
  const isShared = offer.batches === null && laterDays === 0;
  const known = isShared ? deliveries.get(offer.entryDate) : undefined;
  if (known !== undefined) return known;
  const { scenario } = prepared.reference.settings;
  const site = siteOf(offer, prepared);
  const delivery = dateDelivery(offer, legs, laterOnRack(window, laterDays), site, scenario);
  if (isShared) deliveries.set(offer.entryDate, delivery);
  return delivery;
}

/** The stated entry date of an import, if it is a day that no plan is made for; else null. */
export function entryBeyondPlan({ mode, entryDate }: Offer): CalendarDate | null {
  return mode === 'domestic' || entryDate === null || isPlanDay(entryDate) ? null : entryDate;
}

function inner<Outer, Key, Value>(table: Map<Outer, Map<Key, Value>>, key: Outer): Map<Key, Value> {
  const known = table.get(key);
  if (known !== undefined) return known;
  const made = new Map<Key, Value>();
  table.set(key, made);
  return made;
}
