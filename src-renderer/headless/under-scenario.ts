/**
 * The offers of a workspace as a scenario has them: its prices, duties, days and findings.
 *
 * What a scenario keeps from leaving is refused here: a table of offers would cost goods that never come.
 *
 * Depends on: core, evaluation, model (types), planning, scenarios, ./named-record, ./workspace-source (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import { numberText } from '#domain/core/plain-text';
import { fail, ok, type Result } from '#domain/core/result';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import { stopFor } from '#domain/planning/dispatch-stop';
import { laterBy } from '#domain/planning/later-by';
import { planGround } from '#domain/planning/plan-ground';
import { groundUnder } from '#domain/scenarios/ground-under';
import { named } from './named-record';
import type { LoadedWorkspace } from './workspace-source';

/** Offers, evaluated. */
export interface RowsUnder {
  /** By its name; null is the present view. */
  readonly scenarioName: string | null;
  /** In the order of the workspace. */
  readonly rows: readonly OfferEvaluation[];
  readonly prepared: PreparedReference;
}

/**
 * Evaluates every offer. A problem is one line for each thing that is wrong.
 *
 * @param wanted - a scenario by its name or id; null is the present view
 */
export function rowsUnder(
  { name, state }: LoadedWorkspace,
  prepared: PreparedReference,
  wanted: string | null,
): Result<RowsUnder, readonly string[]> {
  const { offers, purchaseTerms, planScenarios } = state;
  if (wanted === null) return ok({ scenarioName: null, rows: evaluateOffers(offers, prepared), prepared });
  const scenario = named(planScenarios, wanted, 'scenario');
  if (!scenario.ok) return fail([`${name}: ${scenario.problem}`]);
  const ground = groundUnder(scenario.value, planGround(prepared, offers, purchaseTerms, new Map()));
  const later = [...ground.offers.values()].map(
    (offer) => laterBy(ground.delays?.get(offer.id) ?? 0, offer) ?? offer,
  );
  const rows = evaluateOffers(later, ground.prepared);
  const stopped = rows.flatMap(({ offer, delivery }) => {
    const stop = stopFor(offer, delivery?.dispatchP50 ?? null, ground.stops);
    return stop === null ? [] : [{ id: offer.id, words: stop.words }];
  });
  const [first] = stopped;
  if (first === undefined) {
    return ok({ scenarioName: scenario.value.name, rows, prepared: ground.prepared });
  }
  const more = stopped.length - 1;
  const others = more === 0 ? '' : ` and ${numberText(more)} more`;
  return fail([
    `${name}: Under “${isolatedName(scenario.value.name)}” offer ${isolatedName(first.id)}${others} would not leave (${first.words}), so a table of what offers cost would count goods that never come. Use plan or report with this scenario.`,
  ]);
}

/** What a file of offers under a scenario is called. */
export function titleUnder(title: string, scenarioName: string | null): string {
  return scenarioName === null ? title : `${title}, scenario “${isolatedName(scenarioName)}”`;
}
