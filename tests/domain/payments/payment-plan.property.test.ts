import { paymentPlan } from '#domain/payments/payment-plan';
import {
  firstPayments,
  lastPaymentDate,
  meanPaymentDate,
  paidBeforeDispatch,
} from '#domain/payments/plan-figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';

const plans = anyEvaluation
  .map(({ row }) => ({ row, plan: paymentPlan(row) }))
  .filter(({ plan }) => plan !== null);

describe('the plan of any offer with terms', () => {
  it('adds up to the price to the cent, and no payment is negative', () => {
    fc.assert(
      fc.property(plans, ({ row, plan }) => {
        const sum = plan?.payments.reduce((total, { amount }) => total + amount, 0);

        expect(sum).toBe(row.offer.unitPrice * row.offer.quantity);
        expect(plan?.price).toBe(sum);
        expect(Math.min(...(plan?.payments.map(({ amount }) => amount) ?? []))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('pays nothing before signing and nothing before dispatch that is more than the payment', () => {
    fc.assert(
      fc.property(plans, ({ row, plan }) => {
        for (const { on, amount, beforeDispatch } of plan?.payments ?? []) {
          if (on !== null) expect(on >= row.scenario.asOf).toBe(true);
          expect(beforeDispatch ?? 0).toBeLessThanOrEqual(amount);
        }
      }),
    );
  });

  it('knows a day for every payment of goods whose delivery is known', () => {
    fc.assert(
      fc.property(plans, ({ row, plan }) => {
        if (plan === null) return;
        const isKnown = row.delivery !== null;
        if (isKnown) expect(plan.payments.every(({ on }) => on !== null)).toBe(true);
        expect(paidBeforeDispatch(plan) !== null).toBe(isKnown);
      }),
    );
  });

  it('has its first day before its mean day, and that before its last', () => {
    fc.assert(
      fc.property(plans, ({ row, plan }) => {
        if (plan === null) return;
        const first = firstPayments(plan, row.scenario.asOf)?.on;
        const mean = meanPaymentDate(plan);
        const last = lastPaymentDate(plan);
        if (first === undefined || mean === null || last === null) return;
        expect(first <= mean && mean <= last).toBe(true);
      }),
    );
  });
});
