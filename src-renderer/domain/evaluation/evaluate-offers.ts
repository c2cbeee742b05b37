/**
 * Everything the table shows about offers, in one pass.
 *
 * The one place that knows the order of calculation: legs, dates, cost under
 * the law of the entry date, service, all-in. What is missing becomes a null
 * beside a named problem or notice, never a 0.
 *
 * Depends on: every calculation of the domain.
 */
import type { CalendarDate } from '../core/calendar-date';
import { divideCents } from '../core/money';
import { joulesPerTerahash } from '../core/quantity';
import type { Delivery } from '../delivery/arrival';
import type { Offer } from '../model/offer';
import type { Settings } from '../model/settings';
import type { Site } from '../model/site';
import type { Vendor } from '../model/vendor';
import { repairCost, warrantyDays, warrantyLeft, type Service } from '../service/service-value';
import { dutySteps } from '../tariffs/duty-steps';
import { addAllIn, receivingPerTh, taxOfSitePerTh, type AllIn } from './all-in';
import { costOffer, goodsUnder, type CostSteps } from './cost-offer';
import { allInWhole } from './all-in-whole';
import { delayOf, type Delay } from './delay-cost';
import { findNotices } from './find-notices';
import type { EvaluationProblem, OfferEvaluation } from './offer-evaluation';
import {
  listStatusOf,
  publicQuotesFor,
  rigModelOf,
  sellerOf,
  siteOf,
  type PreparedReference,
} from './prepare-reference';
import { deliveryOf, entryBeyondPlan } from './schedule';

const NO_STEPS: readonly CalendarDate[] = [];

/** Evaluates offers in the given order. */
export function evaluateOffers(offers: readonly Offer[], prepared: PreparedReference): OfferEvaluation[] {
  return offers.map((offer) => evaluateOffer(offer, prepared));
}

/** Evaluates one offer. Depends on the arguments alone: no clock, no time zone, no earlier offer. */
export function evaluateOffer(offer: Offer, prepared: PreparedReference): OfferEvaluation {
  return evaluateDelivered(offer, deliveryOf(offer, prepared), prepared);
}

/** The same with the rack some whole days later (or earlier, below 0) and the entry where it is. */
export function evaluateLater(offer: Offer, days: number, prepared: PreparedReference): OfferEvaluation {
  return evaluateDelivered(offer, deliveryOf(offer, prepared, days), prepared);
}

function evaluateDelivered(
  offer: Offer,
  delivery: Delivery | null,
  prepared: PreparedReference,
): OfferEvaluation {
  const site = siteOf(offer, prepared);
  const { vendor } = sellerOf(offer, prepared);
  const model = rigModelOf(offer, prepared);
  const publicQuotes = publicQuotesFor(model, prepared);
  const costed = costOf(offer, delivery, prepared);
  const steps = 'steps' in costed ? costed.steps : null;
  const service = serviceOf(offer, vendor, delivery, prepared);
  const { settings } = prepared.reference;
  const isAllIn = site !== null && steps !== null && delivery !== null;
  const delay = isAllIn ? delayOf(offer, delivery, site, settings) : null;
  const allIn = isAllIn && delay !== null ? allInOf(offer, site, steps, service, delay, settings) : null;
  return {
    offer,
    pricePerTh: divideCents(offer.unitPrice, offer.hashrateThs),
    joulesPerTh: joulesPerTerahash(offer.powerW, offer.hashrateThs),
    delivery,
    cost: steps?.cost ?? null,
    exposure: steps?.exposure ?? null,
    service,
    listStatus: listStatusOf(offer, model, prepared),
    allIn,
    allInWhole:
      isAllIn && delay !== null && allIn !== null
        ? allInWhole(offer, site, allIn, {
            landed: steps.cost.total,
            delay: delay.ofAll,
            servicePerUnit: service.perUnit,
            reserve: steps.exposure?.reserve ?? null,
          })
        : null,
    publicQuotes,
    dutySteps:
      offer.mode === 'domestic' ? NO_STEPS : dutySteps(goodsUnder(offer, settings.scenario), prepared.pack),
    scenario: settings.scenario,
    notices: findNotices(offer, { vendor, site, model, quotes: publicQuotes }, delivery, steps, prepared),
    problem: 'problem' in costed ? costed.problem : null,
    standing: null,
    drawn: null,
  };
}

/** The cost of an offer that has its dates, with the steps an explanation needs. */
export function costOf(
  offer: Offer,
  delivery: Delivery | null,
  prepared: PreparedReference,
): { readonly steps: CostSteps } | { readonly problem: EvaluationProblem } {
  const offerId = offer.id;
  const entryDate = entryBeyondPlan(offer);
  if (entryDate !== null) return { problem: { code: 'fee/no-schedule', offerId, entryDate } };
  if (delivery === null) {
    const { shipFrom, mode } = offer;
    return { problem: { code: 'lane/none', offerId, shipFrom, mode } };
  }
  const costed = costOffer(offer, delivery, prepared);
  return costed.ok ? { steps: costed.value } : { problem: { ...costed.problem, offerId } };
}

function serviceOf(
  offer: Offer,
  vendor: Vendor | null,
  delivery: Delivery | null,
  prepared: PreparedReference,
): Service {
  const usRepair = vendor?.usRepair.value ?? 'unknown';
  const repair = repairCost(
    offer.hashrateThs,
    usRepair,
    prepared.reference.settings.assumptions,
    prepared.serviceHashprice,
  );
  return {
    warrantyLeftDays:
      delivery === null
        ? null
        : warrantyLeft(warrantyDays(offer, vendor), delivery.dispatchP50, delivery.onRackP50),
    usRepair,
    perUnit: repair.perUnit,
    perTh: repair.perTh,
  };
}

function allInOf(
  offer: Offer,
  site: Site,
  { cost, exposure }: CostSteps,
  service: Service,
  delay: Delay,
  settings: Settings,
): AllIn {
  return addAllIn(cost.perTh, {
    receivingPerTh: receivingPerTh(offer, site),
    useTaxPerTh: taxOfSitePerTh(offer, site),
    delayPerTh: delay.perTh,
    servicePerTh: service.perTh,
    reservePerTh: exposure?.reservePerTh ?? null,
    counted: settings.scenario.allInParts,
  });
}
