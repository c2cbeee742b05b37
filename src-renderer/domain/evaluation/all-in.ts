/**
 * All-in cost per TH: landed, and what happens between the border and the hash.
 *
 * Lost hashprice and failures are money a buyer loses like any other, so a
 * cheaper rig that comes late or far from repair can lose to a dearer one.
 *
 * Depends on: core, model, delivery, landed-cost, service.
 */
import { divideCents, usdCents, type UsdCents } from '../core/money';
import type { Offer } from '../model/offer';
import type { Assumptions } from '../model/settings';
import type { Site } from '../model/site';

/** All-in cost: what one TH costs on the rack with delay and service in it. */
export interface AllIn {
  /** Lost hashprice from energisation day to the rack, per TH. */
  readonly delayPerTh: UsdCents;
  /** Failures over the service years, per TH. */
  readonly servicePerTh: UsdCents;
  /** Drayage and racking, per TH; null if the site's cost is not known. */
  readonly receivingPerTh: UsdCents | null;
  /** Landed + receiving + delay + service, per TH; null if one of them is not known. */
  readonly perTh: UsdCents | null;
}

/** `delay per TH = days late × hashprice per PH-day ÷ 1000`, rounded half up to the cent. */
export function delayPerTh(daysLate: number, { hashpricePerPhDay }: Assumptions): UsdCents {
  return divideCents(usdCents(hashpricePerPhDay.value * daysLate), 1000);
}

/** `receiving per TH = the site's cost of one unit ÷ TH/s`; null if the site gives no cost. */
export function receivingPerTh(offer: Offer, site: Site): UsdCents | null {
  return site.receivingCostPerUnit === null
    ? null
    : divideCents(site.receivingCostPerUnit.value, offer.hashrateThs);
}

/** Adds the parts: each already rounded to the cent, so the sum ties with what is shown. */
export function addAllIn(
  landedPerTh: UsdCents,
  parts: {
    readonly receivingPerTh: UsdCents | null;
    readonly delayPerTh: UsdCents;
    readonly servicePerTh: UsdCents;
  },
): AllIn {
  const { receivingPerTh: receiving, delayPerTh: delay, servicePerTh: service } = parts;
  return {
    delayPerTh: delay,
    servicePerTh: service,
    receivingPerTh: receiving,
    perTh: receiving === null ? null : usdCents(landedPerTh + receiving + delay + service),
  };
}
