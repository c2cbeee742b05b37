/**
 * The landed cost of one offer under a scenario, with the steps kept.
 *
 * Explanations are built from these steps, so what is explained is what was
 * computed. Under the finding "China" an offer pays as if customs had refused
 * its declared origin: no USMCA, and China's layers.
 *
 * Depends on: core, model, tariffs, landed-cost, delivery, evaluation.
 */
import type { CalendarDate } from '../core/calendar-date';
import { countryCode } from '../core/country';
import { usdCents, type UsdCents } from '../core/money';
import { ok, type Result } from '../core/result';
import { valueGoods, type Valuation, type ValuationProblem } from '../landed-cost/customs-value';
import { entryCharges, type EntryCharges } from '../landed-cost/entry-charges';
import { dutyPayer, landedCost, type LandedCost } from '../landed-cost/landed-cost';
import type { FeeProblem } from '../landed-cost/processing-fee';
import type { Offer } from '../model/offer';
import type { TariffProblem } from '../tariffs/layer-stack';
import { laneOf, type PreparedReference } from './prepare-reference';

/** A landed cost and how it came about. */
export interface CostSteps {
  readonly valuation: Valuation;
  /** What the buyer pays at the border; null if that is nothing. */
  readonly charges: EntryCharges | null;
  readonly cost: LandedCost;
  /** Duty above that of the declared origin, where the scenario finds China; null where it finds nothing new. */
  readonly extraDutyAsChina: UsdCents | null;
}

/** Why there is no landed cost, without the offer's id. */
export type CostProblem = TariffProblem | FeeProblem | ValuationProblem;

const CHINA = countryCode('CN');

/**
 * Costs one offer.
 *
 * @param entryDate - the day whose law is applied; null only for a domestic purchase
 */
export function costOffer(
  offer: Offer,
  entryDate: CalendarDate | null,
  prepared: PreparedReference,
): Result<CostSteps, CostProblem> {
  const { assumptions, scenario } = prepared.reference.settings;
  const valued = valueGoods(offer, laneOf(offer, prepared), assumptions.insuranceRate.value);
  if (!valued.ok) return valued;
  const valuation = valued.value;
  if (entryDate === null || dutyPayer(offer) !== 'buyer') {
    const cost = landedCost(offer, valuation, null);
    return ok({ valuation, charges: null, cost, extraDutyAsChina: null });
  }

  const { htsCode, origin, isUsmcaQualifying, mode } = offer;
  const declared = entryCharges(
    valuation.goods,
    mode,
    { htsCode, origin, entryDate, isUsmcaQualifying },
    prepared.pack,
  );
  if (!declared.ok) return declared;
  if (scenario.originFinding === 'as-declared' || origin === CHINA || origin === 'US') {
    const cost = landedCost(offer, valuation, declared.value);
    return ok({ valuation, charges: declared.value, cost, extraDutyAsChina: null });
  }

  const found = entryCharges(
    valuation.goods,
    mode,
    { htsCode, origin: CHINA, entryDate, isUsmcaQualifying: false },
    prepared.pack,
  );
  if (!found.ok) return found;
  return ok({
    valuation,
    charges: found.value,
    cost: landedCost(offer, valuation, found.value),
    extraDutyAsChina: usdCents(found.value.duty - declared.value.duty),
  });
}
