/**
 * Deposits at risk: what a vendor has been paid for goods that have not left.
 *
 * A payment is at risk from its day until the day before its own batch leaves. The fee of an option buys no
 * goods and is in none of it.
 *
 * Depends on: core, ./cash-flow (types).
 */
import type { CalendarDate } from '../../core/calendar-date';
import { sumCents, usdCents, type UsdCents } from '../../core/money';
import type { CashCalendar, CashFlow, DepositStep, VendorDeposits } from './cash-flow';

/** Deposits by vendor, the largest first; vendors with equal ones by name. */
export function depositsAtRisk({ lines }: Pick<CashCalendar, 'lines'>): readonly VendorDeposits[] {
  const byVendor = new Map<string, CashFlow[]>();
  for (const flow of lines.flatMap(({ flows }) => flows)) {
    if (flow.kind !== 'price') continue;
    const others = byVendor.get(flow.vendor);
    if (others === undefined) byVendor.set(flow.vendor, [flow]);
    else others.push(flow);
  }
  return [...byVendor]
    .map(([vendor, flows]) => depositsOf(vendor, flows))
    .sort(
      (a, b) =>
        (b.largest?.amount ?? 0) - (a.largest?.amount ?? 0) ||
        (a.vendor < b.vendor ? -1 : a.vendor > b.vendor ? 1 : 0),
    );
}

function depositsOf(vendor: string, flows: readonly CashFlow[]): VendorDeposits {
  const changes = new Map<CalendarDate, number>();
  const undated: UsdCents[] = [];
  for (const { amount, on, dispatchOn } of flows) {
    if (on === null || dispatchOn === null) undated.push(amount);
    else if (on < dispatchOn) {
      changes.set(on, (changes.get(on) ?? 0) + amount);
      changes.set(dispatchOn, (changes.get(dispatchOn) ?? 0) - amount);
    }
  }
  let held = 0;
  let largest: DepositStep | null = null;
  const steps: DepositStep[] = [];
  for (const on of [...changes.keys()].sort()) {
    const change = changes.get(on) ?? 0;
    if (change === 0) continue;
    held += change;
    const step = { on, amount: usdCents(held) };
    steps.push(step);
    if (largest === null || step.amount > largest.amount) largest = step;
  }
  return { vendor, steps, largest, undated: sumCents(undated) };
}

/** What a vendor holds on a day. */
export function depositOn({ steps }: Pick<VendorDeposits, 'steps'>, day: CalendarDate): UsdCents {
  return steps.findLast(({ on }) => on <= day)?.amount ?? usdCents(0);
}
