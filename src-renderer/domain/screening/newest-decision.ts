/**
 * Which of several decisions on one match counts.
 *
 * Depends on: model (types).
 */
import type { DecisionOutcome, ScreeningDecision } from '../model/screening-decision';

/** Of two in one instant the more careful one counts, and of two alike the one of the greater id. */
const CARE: Readonly<Record<DecisionOutcome, number>> = {
  'false-positive': 0,
  escalated: 1,
  'true-match': 2,
  reopened: 3,
};

/** The newest; null if there are none. The order in which they are given does not matter. */
export function newestDecision(decisions: readonly ScreeningDecision[]): ScreeningDecision | null {
  return decisions.reduce<ScreeningDecision | null>(
    (newest, decision) => (newest === null || isAfter(decision, newest) ? decision : newest),
    null,
  );
}

function isAfter(one: ScreeningDecision, other: ScreeningDecision): boolean {
  const [a, b] = [instant(one.at), instant(other.at)];
  if (a !== b) return a > b;
  if (CARE[one.outcome] !== CARE[other.outcome]) return CARE[one.outcome] > CARE[other.outcome];
  return one.id > other.id;
}

/** Instants are written with and without seconds: `09:00Z` and `09:00:00.000Z` are one. */
function instant(at: string): number {
  return Date.parse(at);
}
