/**
 * Changes of a plan's rules, each as the plan after it and the name of the step.
 *
 * Depends on: model (types), planning.
 */
import type { Plan } from '#domain/model/plan';
import type { PlanObjective, PlanRule, PlanRuleText } from '#domain/model/plan-rule';
import { ruleSentence, type NameWords } from '#domain/planning/rule-sentence';

/** A plan to save, and what the step is called. */
export interface PlanEdit {
  readonly label: string;
  readonly plan: Plan;
}

/** Most rules of one plan. */
export const MOST_RULES = 60;

export function addRule(plan: Plan, text: PlanRuleText, id: string, words: NameWords): PlanEdit {
  const rule: PlanRule = { ...text, id, isOn: true };
  return {
    label: `Add the rule “${ruleSentence(rule, words)}”`,
    plan: { ...plan, rules: [...plan.rules, rule] },
  };
}

export function changeRule(plan: Plan, rule: PlanRule, words: NameWords): PlanEdit {
  return { label: `Change the rule to “${ruleSentence(rule, words)}”`, plan: withRule(plan, rule) };
}

export function toggleRule(plan: Plan, rule: PlanRule, words: NameWords): PlanEdit {
  return {
    label: `Turn ${rule.isOn ? 'off' : 'on'} the rule “${ruleSentence(rule, words)}”`,
    plan: withRule(plan, { ...rule, isOn: !rule.isOn }),
  };
}

export function removeRule(plan: Plan, rule: PlanRule, words: NameWords): PlanEdit {
  return {
    label: `Remove the rule “${ruleSentence(rule, words)}”`,
    plan: { ...plan, rules: plan.rules.filter(({ id }) => id !== rule.id) },
  };
}

export function changeGoal(plan: Plan, objective: PlanObjective): PlanEdit {
  return { label: 'Change the goal of the plan', plan: { ...plan, objective } };
}

function withRule(plan: Plan, rule: PlanRule): Plan {
  return { ...plan, rules: plan.rules.map((one) => (one.id === rule.id ? rule : one)) };
}
