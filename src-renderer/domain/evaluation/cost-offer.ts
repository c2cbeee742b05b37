/**
 * The landed cost of one offer under a scenario, with the steps kept.
 *
 * Explanations are built from these steps, so what is explained is what was
 * computed. Under a finding an offer pays as if customs had refused its
 * declared origin: no USMCA, and the layers of the origin found.
 *
 * Depends on: core, model, tariffs, landed-cost, delivery, evaluation.
 */
import type { CountryCode } from '../core/country';
import { usdCents, type UsdCents } from '../core/money';
import { ok, type Result } from '../core/result';
import type { Delivery } from '../delivery/arrival';
import { valueGoods, type Valuation, type ValuationProblem } from '../landed-cost/customs-value';
import { entryPlans } from '../landed-cost/entry-plans';
import { dutyPayer, landedCost, type LandedCost } from '../landed-cost/landed-cost';
import { addEntries, type OfferCharges } from '../landed-cost/offer-charges';
import {
  originExposure,
  originInDoubt,
  reassessmentProbability,
  scenarioOrigin,
  type OriginExposure,
} from '../landed-cost/origin-exposure';
import { dutyOf, plannedEntry, type EntryPlan, type PlannedEntry } from '../landed-cost/planned-entry';
import type { FeeProblem } from '../landed-cost/processing-fee';
import type { Offer } from '../model/offer';
import type { Scenario } from '../model/settings';
import type { EntryGoods, TariffProblem } from '../tariffs/layer-stack';
import { laneOf, type PreparedReference } from './prepare-reference';

/** A landed cost and how it came about. */
export interface CostSteps {
  readonly valuation: Valuation;
  /** What the buyer pays at the border; null if that is nothing. */
  readonly charges: OfferCharges | null;
  readonly cost: LandedCost;
  /** What a finding against the declared origin costs; null where the buyer cannot be charged for one. */
  readonly exposure: OriginExposure | null;
}

/** Why there is no landed cost, without the offer's id. */
export type CostProblem = TariffProblem | FeeProblem | ValuationProblem;

/** Costs one offer that has its dates. */
export function costOffer(
  offer: Offer,
  delivery: Delivery,
  prepared: PreparedReference,
): Result<CostSteps, CostProblem> {
  const { assumptions, scenario } = prepared.reference.settings;
  const valued = valueGoods(offer, laneOf(offer, prepared), assumptions);
  if (!valued.ok) return valued;
  const valuation = valued.value;
  const plans =
    dutyPayer(offer) === 'buyer' ? entryPlans(offer, valuation.goods, delivery, scenario) : NO_PLANS;
  if (plans.length === 0) {
    const cost = landedCost(offer, valuation, null, assumptions);
    return ok({ valuation, charges: null, cost, exposure: null });
  }

  const inDoubt = originInDoubt(offer, scenario);
  const entered = enterAll(plans, goodsUnder(offer, scenario), offer, prepared);
  if (!entered.ok) return entered;
  const charges = addEntries(entered.value);
  return ok({
    valuation,
    charges,
    cost: landedCost(offer, valuation, charges, assumptions),
    exposure: inDoubt === null ? null : exposureOf(offer, plans, charges, inDoubt, prepared),
  });
}

const NO_PLANS: readonly EntryPlan[] = [];

function enterAll(
  plans: readonly EntryPlan[],
  goods: EntryGoods,
  offer: Offer,
  prepared: PreparedReference,
): Result<PlannedEntry[], TariffProblem | FeeProblem> {
  // Broker and bond are part of the other costs that an offer names.
  const services = offer.otherTotal === null ? prepared.reference.settings.assumptions : null;
  const entries: PlannedEntry[] = [];
  for (const plan of plans) {
    const entry = plannedEntry(plan, goods, offer.mode, services, prepared.pack);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return ok(entries);
}

/** Null if the law on file does not say what goods of the other origin pay: then nobody knows the exposure. */
function exposureOf(
  offer: Offer,
  plans: readonly EntryPlan[],
  charges: OfferCharges,
  found: CountryCode,
  prepared: PreparedReference,
): OriginExposure | null {
  const { assumptions, scenario } = prepared.reference.settings;
  const isInLanded = scenarioOrigin(scenario) !== null;
  const other = sumOfDuty(
    plans,
    isInLanded ? declaredGoods(offer) : foundGoods(offer, found),
    offer,
    prepared,
  );
  if (other === null) return null;
  return originExposure(
    offer,
    { found, isInLanded },
    isInLanded ? { declared: other, found: charges.duty } : { declared: charges.duty, found: other },
    reassessmentProbability(offer, assumptions),
  );
}

function sumOfDuty(
  plans: readonly EntryPlan[],
  goods: EntryGoods,
  offer: Offer,
  prepared: PreparedReference,
): UsdCents | null {
  let sum = 0;
  for (const plan of plans) {
    const duty = dutyOf(plan, goods, offer.mode, prepared.pack);
    if (!duty.ok) return null;
    sum += duty.value;
  }
  return usdCents(sum);
}

/** The goods of an offer as its duty is counted: as declared, or as the scenario has customs find them. */
export function goodsUnder(offer: Offer, scenario: Scenario): EntryGoods {
  const inDoubt = originInDoubt(offer, scenario);
  return inDoubt !== null && scenarioOrigin(scenario) === inDoubt
    ? foundGoods(offer, inDoubt)
    : declaredGoods(offer);
}

/** What customs is told of the goods of an offer. */
export function declaredGoods({ htsCode, origin, isUsmcaQualifying }: Offer): EntryGoods {
  return { htsCode, origin, isUsmcaQualifying };
}

/** The goods of an offer as customs finds them: a refused origin takes the claim under USMCA with it. */
export function foundGoods({ htsCode }: Offer, origin: CountryCode): EntryGoods {
  return { htsCode, origin, isUsmcaQualifying: false };
}
