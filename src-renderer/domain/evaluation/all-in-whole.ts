/**
 * All-in cost of the whole quantity, part by part, from dollars that are not rounded per TH.
 *
 * A figure per TH times the TH/s would carry its half cent hundreds of thousands
 * of times: on 468,000 TH/s that is $2,340. These are the dollars themselves, and
 * they add up to the cent.
 *
 * Depends on: core, model, evaluation/all-in.
 */
import { applyRate, usdCents, type UsdCents } from '../core/money';
import type { Offer } from '../model/offer';
import type { Site } from '../model/site';
import type { AllIn } from './all-in';

/** All-in cost of the whole quantity, US cents; parts that are not known are null, as they are per TH. */
export interface AllInWhole {
  /** Drayage, racking and installation of all units. */
  readonly receiving: UsdCents | null;
  /** Sales or use tax of the site on the price of all units. */
  readonly useTax: UsdCents | null;
  /** Hashprice that all units lose from energisation to the rack. */
  readonly delay: UsdCents | null;
  /** Failures of all units over the service years. */
  readonly service: UsdCents;
  /** Reserve for back-duty. */
  readonly reserve: UsdCents | null;
  /** Landed + receiving + use tax + the parts that the scenario counts; null where all-in per TH is. */
  readonly total: UsdCents | null;
}

/** What the whole is made of beside the offer and its site. */
export interface WholeParts {
  readonly landed: UsdCents;
  readonly delay: UsdCents | null;
  readonly servicePerUnit: UsdCents;
  readonly reserve: UsdCents | null;
}

/** Adds the whole quantity up. @param allIn - the same per TH, which says what is known and counted */
export function allInWhole(offer: Offer, site: Site, allIn: AllIn, parts: WholeParts): AllInWhole {
  const { quantity } = offer;
  const receiving =
    site.receivingCostPerUnit === null
      ? null
      : usdCents(quantity * (site.receivingCostPerUnit.value + (site.installationCostPerUnit?.value ?? 0)));
  const useTax =
    site.useTaxRate === null ? null : usdCents(quantity * applyRate(offer.unitPrice, site.useTaxRate.value));
  const service = usdCents(quantity * parts.servicePerUnit);
  const { landed, delay, reserve } = parts;
  const { perTh, counted } = allIn;
  const total =
    perTh === null || receiving === null || (counted.delay && delay === null)
      ? null
      : usdCents(
          landed +
            receiving +
            (useTax ?? 0) +
            (counted.delay ? (delay ?? 0) : 0) +
            (counted.service ? service : 0) +
            (counted.reserve ? (reserve ?? 0) : 0),
        );
  return { receiving, useTax, delay, service, reserve, total };
}
