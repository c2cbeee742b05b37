/**
 * A decision as the history and the log of what was done word it.
 *
 * Depends on: core, model (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { DecisionOutcome, ScreeningDecision } from '#domain/model/screening-decision';

const OUTCOME: Readonly<Record<DecisionOutcome, string>> = {
  'false-positive': 'Decide false positive',
  'true-match': 'Decide true match',
  escalated: 'Escalate',
  reopened: 'Reopen',
};

/** `Decide false positive: Bitmain and the entry Bit Main Ltd`. */
export function decisionWords({ outcome, subjectName, entry }: ScreeningDecision): string {
  return `${OUTCOME[outcome]}: ${isolatedName(subjectName)} and the entry ${isolatedName(entry.name)}`;
}
