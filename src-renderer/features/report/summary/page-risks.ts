/**
 * Which risks stand on the page: the greatest of each cause.
 *
 * By dollars alone one cause would fill the page, five deposits say, and the reader would not see that goods
 * may be held at customs as well.
 *
 * Depends on: executive (types).
 */
import type { PlanRisk } from '#domain/executive/plan-summary';

/**
 * The first risk of each cause, then the greatest of what is left, at most so many, in the order they came.
 *
 * @param risks - greatest dollars first, as the summary has them
 */
export function pageRisks(risks: readonly PlanRisk[], most: number): readonly PlanRisk[] {
  const causes = new Set<string>();
  const first = risks.filter(({ cause }) => {
    const isFirst = !causes.has(cause);
    causes.add(cause);
    return isFirst;
  });
  const chosen = new Set([...first, ...risks.filter((risk) => !first.includes(risk))].slice(0, most));
  return risks.filter((risk) => chosen.has(risk));
}
