import { paymentTermsSchema } from '#domain/model/payment-terms';
import { PAYMENT_TEMPLATES, paymentTemplate } from '#domain/payments/payment-templates';
import { describe, expect, it } from 'vitest';

describe('templates of payment terms', () => {
  it.each(PAYMENT_TEMPLATES)(
    '$name is a whole price in the shares of its name, with a source',
    (template) => {
      const shares = template.terms.map(({ share }) => share / 10_000).join('/');

      expect(paymentTermsSchema.safeParse(template.terms).success).toBe(true);
      expect(shares).toBe(template.name);
      expect(template.citation).toMatch(/SEC/);
    },
  );

  it.each(['10/40/50', ' 10 / 40 / 50 ', '10%/40%/50%'])('finds %s', (name) => {
    expect(paymentTemplate(name)?.name).toBe('10/40/50');
  });

  it('knows no other shares', () => {
    expect(paymentTemplate('30/70')).toBeNull();
  });
});
