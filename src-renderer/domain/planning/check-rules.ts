/**
 * Whether a plan keeps its rules, judged from the evaluated plan alone and in exact numbers.
 *
 * This is what every solver's plan is held against; it knows nothing of any solver.
 *
 * Depends on: model (types), ./plan-evaluation (types).
 */
import type { PlanEvaluation, PlanGround, RuleState } from './plan-evaluation';

/** The state of every rule, in the order of the plan. */
export function checkRules(
  { plan }: Omit<PlanEvaluation, 'rules'>,
  ground: PlanGround,
): readonly RuleState[] {
  if (plan.rules.length === 0 || ground.offers.size === 0) return [];
  return plan.rules.map((rule): RuleState =>
    rule.isOn
      ? { rule, standing: 'unknown', words: 'Not judged yet', slack: null, lineIds: [] }
      : { rule, standing: 'off', words: 'Off', slack: null, lineIds: [] },
  );
}
