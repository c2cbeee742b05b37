import { calendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { Payment, PaymentPlan } from '#domain/payments/payment-plan';
import {
  firstPayments,
  lastPaymentDate,
  meanPaymentDate,
  paidBeforeDispatch,
} from '#domain/payments/plan-figures';
import { describe, expect, it } from 'vitest';

const signing = calendarDate('2026-11-21');
const milestone = { share: partsPerMillion(500_000), event: 'signing', plusDays: 0 } as const;

function payment(amount: number, on: string | null, beforeDispatch: number | null = 0): Payment {
  return {
    milestone,
    batch: null,
    amount: usdCents(amount),
    on: on === null ? null : calendarDate(on),
    beforeDispatch: beforeDispatch === null ? null : usdCents(beforeDispatch),
  };
}

function planOf(...payments: readonly Payment[]): PaymentPlan {
  return { price: usdCents(payments.reduce((sum, { amount }) => sum + amount, 0)), payments };
}

const first = (plan: PaymentPlan): readonly [CalendarDate | undefined, number | undefined] => {
  const found = firstPayments(plan, signing);
  return [found?.on, found?.payments.length];
};

describe('the first payments', () => {
  it('are all those of the first day', () => {
    const plan = planOf(payment(300, '2026-12-01'), payment(200, '2026-11-28'), payment(500, '2026-11-28'));

    expect(first(plan)).toEqual(['2026-11-28', 2]);
  });

  it('are not known while another day is not, which could lie before them', () => {
    expect(first(planOf(payment(1, '2026-12-01'), payment(1, null)))).toEqual([undefined, undefined]);
  });

  it('are known where they fall on the day of signing: nothing is paid before it', () => {
    expect(first(planOf(payment(1, '2026-11-21'), payment(1, null)))).toEqual(['2026-11-21', 1]);
  });
});

describe('the figures of a plan', () => {
  const known = planOf(payment(100, '2026-11-21', 100), payment(300, '2026-12-01', 50));
  const open = planOf(payment(100, '2026-11-21', null), payment(300, null, null));

  it('end on the last day', () => {
    expect(lastPaymentDate(known)).toBe('2026-12-01');
    expect(lastPaymentDate(open)).toBeNull();
  });

  it('add up what is paid before dispatch', () => {
    expect(paidBeforeDispatch(known)).toBe(150);
    expect(paidBeforeDispatch(open)).toBeNull();
  });

  it('weigh days by dollars: three quarters on the later of two days ten days apart', () => {
    // 7.5 days after 21 November, rounded to the later day.
    expect(meanPaymentDate(known)).toBe('2026-11-29');
    expect(meanPaymentDate(open)).toBeNull();
  });
});
