/**
 * The risks that stand on the one page: the largest of each cause first, so that six deposits do not push
 * the one back-duty off it.
 *
 * Depends on: ../plan-summary (types).
 */
import type { PlanRisk, RiskCause } from '../plan-summary';

/**
 * So many risks of all: the largest of each cause, then the largest of those that are left, each in the
 * order given.
 *
 * @param risks - as `planRisks` sorts them
 * @param most - whole, 0 or more
 */
export function mainRisks(risks: readonly PlanRisk[], most: number): readonly PlanRisk[] {
  const causes = new Set<RiskCause>();
  const first = risks.filter(({ cause }) => {
    const isFirst = !causes.has(cause);
    causes.add(cause);
    return isFirst;
  });
  const chosen = new Set([...first, ...risks.filter((risk) => !first.includes(risk))].slice(0, most));
  return risks.filter((risk) => chosen.has(risk));
}
