/**
 * What the rules of a plan allow to be paid in a month and to be held by a vendor.
 *
 * Depends on: core (types), model (types).
 */
import type { CalendarMonth } from '#domain/core/calendar-month';
import type { UsdCents } from '#domain/core/money';
import type { PlanRule } from '#domain/model/plan-rule';

/** The least amount that any rule which is on allows in a month; null if none does. */
export function cashLimit(rules: readonly PlanRule[], month: CalendarMonth): UsdCents | null {
  return least(
    rules.flatMap((rule) =>
      rule.kind === 'cash' && rule.isOn && (rule.month === null || rule.month === month) ? [rule.most] : [],
    ),
  );
}

/** The least amount that any rule which is on allows with a vendor; null if none does. */
export function depositLimit(rules: readonly PlanRule[], vendor: string): UsdCents | null {
  const same = (name: string) => name.trim().toLowerCase() === vendor.trim().toLowerCase();
  return least(
    rules.flatMap((rule) =>
      rule.kind === 'deposits' && rule.isOn && (rule.vendor === null || same(rule.vendor)) ? [rule.most] : [],
    ),
  );
}

function least(amounts: readonly UsdCents[]): UsdCents | null {
  return amounts.reduce<UsdCents | null>(
    (found, amount) => (found === null || amount < found ? amount : found),
    null,
  );
}
