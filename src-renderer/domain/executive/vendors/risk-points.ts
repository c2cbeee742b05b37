/**
 * The risks of the plan as points of a map of likelihood and dollars.
 *
 * A risk has a place between left and right only if the workspace states how likely it is. A risk that falls
 * on several vendors is one point: its dollars are not counted twice.
 *
 * Depends on: ../plan-summary (types), ../vendor-risk (types).
 */
import type { PlanRisk } from '../plan-summary';
import type { RiskPoint } from '../vendor-risk';

/** In the order of the risks. */
export function riskPoints(risks: readonly PlanRisk[]): readonly RiskPoint[] {
  return risks.map(({ cause, headline, vendors, likelihood, dollars }, at) => ({
    key: `risk-point/${String(at + 1)}`,
    cause,
    label: headline,
    vendors,
    likelihood,
    dollars,
  }));
}
