import { partsPerMillion } from '#domain/core/money';
import { paymentTemplate } from '#domain/payments/payment-templates';
import { daysFromShippingPeriod, hangsOnShippingPeriod } from '#domain/planning/cash/shipping-period';
import { describe, expect, it } from 'vitest';
import { day } from '../../../fixtures/plan-on-ground';

const terms = (name: string) => paymentTemplate(name)?.terms ?? [];

describe('terms by the shipping period', () => {
  it('are those of the templates, and no others', () => {
    expect(hangsOnShippingPeriod(terms('10/40/50'))).toBe(true);
    expect(hangsOnShippingPeriod(terms('20/30/30/20'))).toBe(true);
    expect(hangsOnShippingPeriod(terms('10/40/50').slice(0, 2))).toBe(false);
    expect(
      hangsOnShippingPeriod(
        terms('10/40/50').map((milestone, at) => (at === 2 ? { ...milestone, plusDays: -6 } : milestone)),
      ),
    ).toBe(false);
    expect(
      hangsOnShippingPeriod([{ share: partsPerMillion(1_000_000), event: 'signing', plusDays: 0 }]),
    ).toBe(false);
  });

  it('count from the first day of the month the goods leave in, months by the calendar', () => {
    expect(daysFromShippingPeriod(day('2027-03-15'), -30)).toBe('2027-02-01');
    expect(daysFromShippingPeriod(day('2027-03-15'), -7)).toBe('2027-02-22');
    expect(daysFromShippingPeriod(day('2027-03-01'), 270)).toBe('2027-12-01');
    expect(daysFromShippingPeriod(day('2027-01-31'), 0)).toBe('2027-01-01');
  });
});
