/**
 * What a buyer asks of a payment plan: when the money starts and stops to flow,
 * and how much of it is gone before the goods leave.
 *
 * A figure that hangs on a day nobody knows is not known itself; the first
 * payment is, wherever something is due on the day of signing.
 *
 * Depends on: core, payments/payment-plan.
 */
import { fromDayNumber, toDayNumber, type CalendarDate } from '../core/calendar-date';
import { sumCents, type UsdCents } from '../core/money';
import type { Payment, PaymentPlan } from './payment-plan';

/** The payments due on the first day of the plan; null where that day is not known. */
export function firstPayments(
  plan: PaymentPlan,
  signing: CalendarDate,
): { readonly on: CalendarDate; readonly payments: readonly Payment[] } | null {
  const days = plan.payments.flatMap(({ on }) => (on === null ? [] : [on]));
  const first = days.reduce<CalendarDate | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
  // No payment lies before signing, so one on that day is the first whatever the others' days are.
  const isCertain = days.length === plan.payments.length || first === signing;
  if (first === null || !isCertain) return null;
  return { on: first, payments: plan.payments.filter(({ on }) => on === first) };
}

/** The last day on which anything is paid; null where a day is not known. */
export function lastPaymentDate({ payments }: PaymentPlan): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const { on } of payments) {
    if (on === null) return null;
    if (last === null || on > last) last = on;
  }
  return last;
}

/** US cents paid on days before the goods they pay for leave; null where such a day is not known. */
export function paidBeforeDispatch({ payments }: PaymentPlan): UsdCents | null {
  const parts: UsdCents[] = [];
  for (const { beforeDispatch } of payments) {
    if (beforeDispatch === null) return null;
    parts.push(beforeDispatch);
  }
  return sumCents(parts);
}

/**
 * The day on which a dollar of the price is paid on average: `Σ cents × day ÷ Σ cents`, rounded to the
 * nearest day; null where a day is not known.
 */
export function meanPaymentDate({ price, payments }: PaymentPlan): CalendarDate | null {
  let sum = 0n;
  for (const { amount, on } of payments) {
    if (on === null) return null;
    sum += BigInt(amount) * BigInt(toDayNumber(on));
  }
  const whole = BigInt(price);
  return fromDayNumber(Number((2n * sum + whole) / (2n * whole)));
}
