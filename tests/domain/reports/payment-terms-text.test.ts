import { paymentTermsSchema } from '#domain/model/payment-terms';
import { paymentTermsText } from '#domain/reports/payment-terms-text';
import { expect, it } from 'vitest';

it('Payment terms read as a buyer would say them', () => {
  const terms = paymentTermsSchema.parse([
    { share: 100_000, event: 'signing', plusDays: 0 },
    { share: 400_000, event: 'dispatch', plusDays: -30 },
    { share: 375_000, event: 'arrival', plusDays: 1 },
    { share: 125_000, event: 'arrival', plusDays: 14 },
  ]);

  expect(paymentTermsText(terms)).toBe(
    '10 % at signing, 40 % 30 days before dispatch, 37.5 % 1 day after arrival, 12.5 % 14 days after arrival',
  );
});
