import { paymentTermsSchema } from '#domain/model/payment-terms';
import { describe, expect, it } from 'vitest';

const half = { share: 500_000, event: 'dispatch', plusDays: 0 };

describe('payment terms', () => {
  it.each([
    ['shares that leave a part of the price unpaid', [half, { ...half, share: 499_999 }]],
    ['shares of more than the price', [half, half, { ...half, share: 1 }]],
    ['a payment of nothing', [half, half, { ...half, share: 0 }]],
    ['a payment before signing', [half, { share: 500_000, event: 'signing', plusDays: -1 }]],
    ['no payment at all', []],
  ])('are refused with %s', (_what, terms) => {
    expect(paymentTermsSchema.safeParse(terms).success).toBe(false);
  });

  it('are taken if they pay the whole price', () => {
    expect(paymentTermsSchema.safeParse([half, half]).success).toBe(true);
  });
});
