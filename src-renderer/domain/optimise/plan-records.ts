/**
 * The records that a plan is evaluated by, as they are posted to a worker, which puts the ground together
 * again.
 *
 * A prepared reference is full of things looked up before, and the index of every list: posting it costs
 * more than preparing it anew.
 *
 * Depends on: evaluation, model (types), planning.
 */
import { prepareReference } from '../evaluation/prepare-reference';
import type { Offer } from '../model/offer';
import type { PurchaseTerms } from '../model/purchase-terms';
import type { Reference } from '../model/reference';
import { planGround } from '../planning/plan-ground';
import type { PlanGround } from '../planning/plan-evaluation';

/** They may be posted. */
export interface PlanRecords extends Pick<PlanGround, 'policyFaults' | 'delays' | 'stops'> {
  readonly reference: Reference;
  readonly offers: readonly Offer[];
  readonly terms: readonly PurchaseTerms[];
}

/** The records of a ground. @param offerIds - only these; all if absent */
export function recordsOf(ground: PlanGround, offerIds?: ReadonlySet<string>): PlanRecords {
  const { prepared, offers, terms, policyFaults, delays, stops } = ground;
  const isWanted = ({ id }: { readonly id: string }) => offerIds?.has(id) ?? true;
  return {
    reference: prepared.reference,
    offers: [...offers.values()].filter(isWanted),
    terms: [...terms.values()].filter(isWanted),
    policyFaults,
    ...(delays === undefined ? {} : { delays }),
    ...(stops === undefined ? {} : { stops }),
  };
}

/** The ground of records. */
export function groundOf({ reference, offers, terms, policyFaults, ...under }: PlanRecords): PlanGround {
  return { ...planGround(prepareReference(reference), offers, terms, policyFaults), ...under };
}
