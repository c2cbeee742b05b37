/**
 * What is changed in a plan so that it has a way out: a rule with another limit, a rule left aside, a line
 * that is free again. Plain data, which one click applies.
 *
 * Depends on: model (types).
 */
import type { PlanLine } from '../model/plan';
import type { PlanRule } from '../model/plan-rule';

/** One change. */
export type PlanChange =
  | {
      readonly kind: 'rule';
      readonly ruleId: string;
      readonly from: PlanRule;
      /** With the limit a person would type, or `isOn: false` for a rule that is left aside. */
      readonly to: PlanRule;
      /**
       * The nearest limit that leaves a plan, in the unit of the rule; `to` is it rounded to the open side.
       * Null where the rule is left aside.
       */
      readonly nearest: number | null;
      /** `Raise the vendor cap from 40 % to 46 %`. Amounts in it are not hidden. */
      readonly words: string;
    }
  | { readonly kind: 'unlock'; readonly lineId: string; readonly words: string };

/** The rules with the changes made; rules that no change names are as they are. */
export function applyChanges(
  rules: readonly PlanRule[],
  changes: readonly PlanChange[],
): readonly PlanRule[] {
  return rules.map((rule) =>
    changes.reduce(
      (now, change) => (change.kind === 'rule' && change.ruleId === rule.id ? change.to : now),
      rule,
    ),
  );
}

/** The lines with those unlocked that the changes free. */
export function unlockLines(lines: readonly PlanLine[], changes: readonly PlanChange[]): readonly PlanLine[] {
  const freed = new Set(changes.flatMap((change) => (change.kind === 'unlock' ? [change.lineId] : [])));
  return lines.map((line) => (freed.has(line.id) && line.isLocked ? { ...line, isLocked: false } : line));
}
