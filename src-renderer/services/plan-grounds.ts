/**
 * Grounds that plans are evaluated by, remembered for as long as what they are made from is the same.
 *
 * A screen that is left and opened again gets the very ground it had: what was found for it, such as other
 * plans by the optimiser, still is of it.
 *
 * Depends on: domain.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Offer } from '#domain/model/offer';
import type { PlanScenario } from '#domain/model/plan-scenario';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import type { PlanGround } from '#domain/planning/plan-evaluation';
import { planGround, policyFaultsOf } from '#domain/planning/plan-ground';
import { groundUnder } from '#domain/scenarios/ground-under';

/** What a ground is made from. */
export interface GroundParts {
  readonly prepared: PreparedReference;
  /** The offers evaluated by it: policy is judged of them as quoted. */
  readonly rows: readonly OfferEvaluation[];
  readonly offers: readonly Offer[];
  readonly terms: readonly PurchaseTerms[];
}

interface Made extends GroundParts {
  readonly ground: PlanGround;
}

const made = new WeakMap<PreparedReference, Made>();
const under = new WeakMap<PlanGround, WeakMap<PlanScenario, PlanGround>>();

/** The ground of these parts; the one made before if every part is the same. */
export function groundOf(parts: GroundParts): PlanGround {
  const { prepared, rows, offers, terms } = parts;
  const before = made.get(prepared);
  if (before?.rows === rows && before.offers === offers && before.terms === terms) return before.ground;
  const ground = planGround(prepared, offers, terms, policyFaultsOf(rows, prepared));
  made.set(prepared, { ...parts, ground });
  return ground;
}

/** The ground under a scenario; the one made before for the same record of it. */
export function groundUnderScenario(scenario: PlanScenario, ground: PlanGround): PlanGround {
  const known = under.get(ground) ?? new WeakMap<PlanScenario, PlanGround>();
  under.set(ground, known);
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const found = groundUnder(scenario, ground);
  known.set(scenario, found);
  return found;
}
