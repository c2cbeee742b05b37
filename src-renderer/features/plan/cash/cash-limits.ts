/**
 * What the rules of a plan allow to be paid in a month and to be held by a vendor.
 *
 * Depends on: core (types), model (types), planning.
 */
import type { CalendarMonth } from '#domain/core/calendar-month';
import type { UsdCents } from '#domain/core/money';
import type { PlanRule } from '#domain/model/plan-rule';
import type { PlanEvaluation, PlanGround } from '#domain/planning/plan-evaluation';
import { isVendor } from '#domain/planning/rules/rule-names';

/** The least amount that any rule which is on allows in a month; null if none does. */
export function cashLimit(rules: readonly PlanRule[], month: CalendarMonth): UsdCents | null {
  return least(
    rules.flatMap((rule) =>
      rule.kind === 'cash' && rule.isOn && (rule.month === null || rule.month === month) ? [rule.most] : [],
    ),
  );
}

/** The least amount that any rule which is on allows with each vendor of a plan, whichever of its names the rule has. */
export function depositLimits(
  { plan, lines }: Pick<PlanEvaluation, 'plan' | 'lines'>,
  ground: PlanGround,
): ReadonlyMap<string, UsdCents> {
  const limits = new Map<string, UsdCents>();
  for (const line of lines) {
    const limit = least(
      plan.rules.flatMap((rule) =>
        rule.kind === 'deposits' && rule.isOn && (rule.vendor === null || isVendor(line, rule.vendor, ground))
          ? [rule.most]
          : [],
      ),
    );
    if (limit !== null) limits.set(line.vendor, limit);
  }
  return limits;
}

function least(amounts: readonly UsdCents[]): UsdCents | null {
  return amounts.reduce<UsdCents | null>(
    (found, amount) => (found === null || amount < found ? amount : found),
    null,
  );
}
