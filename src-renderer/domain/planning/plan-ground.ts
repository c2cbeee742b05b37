/**
 * All that plans are evaluated by, put together once for each change of the workspace.
 *
 * Depends on: evaluation (types), filtering, model (types), ranking, ./plan-evaluation (types).
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import { filterContext } from '../filtering/filter-context';
import type { Offer } from '../model/offer';
import type { PurchaseTerms } from '../model/purchase-terms';
import { gateJudge } from '../ranking/apply-gates';
import type { PlanGround } from './plan-evaluation';

/** The ground of a workspace. @param policyFaults - as {@link policyFaultsOf} finds them */
export function planGround(
  prepared: PreparedReference,
  offers: readonly Offer[],
  terms: readonly PurchaseTerms[],
  policyFaults: PlanGround['policyFaults'],
): PlanGround {
  return {
    prepared,
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    terms: new Map(terms.map((one) => [one.id, one])),
    policyFaults,
  };
}

/**
 * What keeps offers from passing the purchasing policy, as they are quoted: by offer, a sentence for each
 * gate that it fails or that cannot be judged. Offers that pass every gate are not in it.
 *
 * @param rows - evaluated under the same reference
 */
export function policyFaultsOf(
  rows: readonly OfferEvaluation[],
  prepared: PreparedReference,
): ReadonlyMap<string, readonly string[]> {
  const { gates } = prepared.reference.settings.ranking;
  if (gates.every(({ isOff }) => isOff === true)) return new Map();
  const judge = gateJudge(gates, filterContext(prepared));
  const faults = new Map<string, readonly string[]>();
  for (const row of rows) {
    const failed = judge.notPassed(row);
    if (failed.length === 0) continue;
    faults.set(
      row.offer.id,
      failed.map(({ name, verdict, miss }) =>
        [
          verdict === 'fails' ? `fails ${name}` : `${name} cannot be judged`,
          ...(miss === null ? [] : [miss]),
        ].join(': '),
      ),
    );
  }
  return faults;
}
