/**
 * Which risks stand on the page: the greatest of each cause.
 *
 * By dollars alone one cause would fill the page, five deposits say, and the reader would not see that goods
 * may be held at customs as well.
 *
 * Depends on: executive (types).
 */
import type { PlanRisk } from '#domain/executive/plan-summary';

/** The risks of the page, each in the order they came. */
interface PageRisks {
  /** Written out with why and what can be done. */
  readonly shown: readonly PlanRisk[];
  /** The greatest of each cause that is not among them: named with its dollars. */
  readonly named: readonly PlanRisk[];
}

/**
 * The first risk of each cause, filled up with the greatest of what is left.
 *
 * @param risks - greatest dollars first, as the summary has them
 * @param most - how many are written out
 */
export function pageRisks(risks: readonly PlanRisk[], most: number): PageRisks {
  const causes = new Set<string>();
  const firsts = risks.filter(({ cause }) => {
    const isFirst = !causes.has(cause);
    causes.add(cause);
    return isFirst;
  });
  const others = risks.filter((risk) => !firsts.includes(risk));
  const shown = new Set([...firsts, ...others].slice(0, most));
  return {
    shown: risks.filter((risk) => shown.has(risk)),
    named: firsts.filter((risk) => !shown.has(risk)),
  };
}
