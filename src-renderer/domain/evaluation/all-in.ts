/**
 * All-in cost per TH: landed, and what happens between the border and the hash.
 *
 * Lost hashprice and failures are money a buyer loses like any other, so a
 * cheaper rig that comes late or far from repair can lose to a dearer one. The
 * scenario can leave out delay, service and reserve; the figures themselves stay.
 *
 * Depends on: core, model.
 */
import { applyRate, divideCents, usdCents, type UsdCents } from '../core/money';
import type { Offer } from '../model/offer';
import type { AllInParts } from '../model/settings';
import type { Site } from '../model/site';

/** All-in cost: what one TH costs on the rack with delay, service and reserve in it. */
export interface AllIn {
  /** Drayage, racking and installation, per TH; null if the site's cost is not known. */
  readonly receivingPerTh: UsdCents | null;
  /** Sales or use tax of the site, per TH; null if none is charged. */
  readonly useTaxPerTh: UsdCents | null;
  /** Lost hashprice from energisation day to the rack, per TH. */
  readonly delayPerTh: UsdCents;
  /** Failures over the service years, per TH. */
  readonly servicePerTh: UsdCents;
  /** Reserve for back-duty, per TH; null if no probability is set or no finding can reach the buyer. */
  readonly reservePerTh: UsdCents | null;
  /** Which of delay, service and reserve the sum counts. */
  readonly counted: AllInParts;
  /** Landed + receiving + use tax + the counted parts, per TH; null if receiving is not known. */
  readonly perTh: UsdCents | null;
}

/** `receiving per TH = (receiving + installation of one unit) ÷ TH/s`; null if the site gives no receiving cost. */
export function receivingPerTh(offer: Offer, site: Site): UsdCents | null {
  if (site.receivingCostPerUnit === null) return null;
  const installation = site.installationCostPerUnit?.value ?? 0;
  return divideCents(usdCents(site.receivingCostPerUnit.value + installation), offer.hashrateThs);
}

/** `use tax per TH = rate × unit price ÷ TH/s`, each rounded half up; null if the site charges none. */
export function taxOfSitePerTh(offer: Offer, site: Site): UsdCents | null {
  return site.useTaxRate === null
    ? null
    : divideCents(applyRate(offer.unitPrice, site.useTaxRate.value), offer.hashrateThs);
}

/** Adds the parts: each already rounded to the cent, so the sum ties with what is shown. */
export function addAllIn(landedPerTh: UsdCents, parts: Omit<AllIn, 'perTh'>): AllIn {
  const { receivingPerTh: receiving, useTaxPerTh, delayPerTh, servicePerTh, reservePerTh, counted } = parts;
  const perTh =
    receiving === null
      ? null
      : usdCents(
          landedPerTh +
            receiving +
            (useTaxPerTh ?? 0) +
            (counted.delay ? delayPerTh : 0) +
            (counted.service ? servicePerTh : 0) +
            (counted.reserve ? (reservePerTh ?? 0) : 0),
        );
  return { receivingPerTh: receiving, useTaxPerTh, delayPerTh, servicePerTh, reservePerTh, counted, perTh };
}
