/**
 * What ships of ownership and of the register of events, over which the user's own records lie.
 *
 * Depends on: data.
 */
import { loadOwnershipReference, type OwnershipReference } from '../data/ownership-reference';
import { loadRiskRegister } from '../data/risk-register';
import type { RiskRegister } from '#domain/model/risk-event';

/** Holdings, rules of ownership, events, and what the half-lives of events rest on. */
export type ShippedRecords = OwnershipReference & Pick<RiskRegister, 'events' | 'decaySource'>;

/** The same records every time. */
export function shippedRecords(): ShippedRecords {
  const { events, decaySource } = loadRiskRegister();
  return { ...loadOwnershipReference(), events, decaySource };
}
