/**
 * Whether a plan keeps its rules, judged from the evaluated plan alone and in exact numbers.
 *
 * This is what every solver's plan is held against; it knows nothing of any solver.
 *
 * Depends on: model (types), ./cash, ./plan-evaluation (types), ./rules.
 */
import type { PlanRule } from '../model/plan-rule';
import type { LineCash } from './cash/cash-flow';
import { lineCash } from './cash/line-cash';
import type { PlanEvaluation, PlanGround, RuleState } from './plan-evaluation';
import { judgeBackDuty, judgeBudget, judgeListedComponent } from './rules/judge-amounts';
import { judgeCash, judgeDeposits } from './rules/judge-cash';
import { judgePair, judgePolicy, judgeVendorCount } from './rules/judge-choices';
import { judgeShare } from './rules/judge-shares';
import { judgePower, judgeRacks } from './rules/judge-sites';
import { judgeTarget } from './rules/judge-target';
import type { Verdict } from './rules/verdict';

/** A plan as its rules are judged from it. */
export type JudgedPlan = Omit<PlanEvaluation, 'rules'>;

/** The state of every rule, in the order of the plan. */
export function checkRules(judged: JudgedPlan, ground: PlanGround): readonly RuleState[] {
  const { plan, lines } = judged;
  let cash: readonly LineCash[] | null = null;
  const cashOf = () => (cash ??= lines.map((line) => lineCash(line, plan, ground)));
  return plan.rules.map((rule) => ({ rule, ...(rule.isOn ? verdictOf(rule, judged, ground, cashOf) : OFF) }));
}

const OFF: Verdict = { standing: 'off', words: 'Not asked', slack: null, lineIds: [] };

function verdictOf(
  rule: PlanRule,
  judged: JudgedPlan,
  ground: PlanGround,
  cashOf: () => readonly LineCash[],
): Verdict {
  switch (rule.kind) {
    case 'budget':
      return judgeBudget(rule, judged);
    case 'target':
      return judgeTarget(rule, judged);
    case 'site-power':
      return judgePower(rule, judged);
    case 'site-racks':
      return judgeRacks(rule, judged);
    case 'share':
      return judgeShare(rule, judged, ground);
    case 'vendor-count':
      return judgeVendorCount(rule, judged);
    case 'policy':
      return judgePolicy(judged, ground);
    case 'cash':
      return judgeCash(rule, judged, cashOf());
    case 'deposits':
      return judgeDeposits(rule, judged, cashOf(), ground);
    case 'back-duty':
      return judgeBackDuty(rule, judged);
    case 'listed-component':
      return judgeListedComponent(rule, judged);
    case 'pair':
      return judgePair(rule, judged, ground);
  }
}
