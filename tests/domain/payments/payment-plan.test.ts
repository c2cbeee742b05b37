import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { PaymentEvent, PaymentMilestone } from '#domain/model/payment-terms';
import type { Scenario } from '#domain/model/settings';
import { paymentPlan } from '#domain/payments/payment-plan';
import { paymentTemplate } from '#domain/payments/payment-templates';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someSettings } from '../../fixtures/reference';

const pay = (percent: number, event: PaymentEvent, plusDays = 0): PaymentMilestone => ({
  share: partsPerMillion(percent * 10_000),
  event,
  plusDays,
});

function planOf(change: Partial<Offer>, scenario: Partial<Scenario> = {}) {
  // 60 days to dispatch from 21 November 2026.
  const offer = anOffer({ entryDate: null, leadTimeDays: 60, ...change });
  return paymentPlan(evaluateOffer(offer, prepared({ settings: someSettings(scenario) })));
}

const amountsAndDays = (plan: ReturnType<typeof planOf>) =>
  plan?.payments.map(({ amount, on, batch }) => [amount, on, batch]);

describe('a payment plan', () => {
  it('is none where the offer states no terms', () => {
    expect(planOf({})).toBeNull();
  });

  it('dates 10/40/50 by signing and by dispatch', () => {
    const plan = planOf({ paymentTerms: paymentTemplate('10/40/50')?.terms ?? null });

    expect(plan?.price).toBe(37_440_000);
    expect(amountsAndDays(plan)).toEqual([
      [3_744_000, '2026-11-28', null],
      [14_976_000, '2026-12-21', null],
      [18_720_000, '2027-01-13', null],
    ]);
  });

  it('gives cents that are left over to the largest remainders', () => {
    const thirds = [333_333, 333_333, 333_334].map((share) => ({
      share: partsPerMillion(share),
      event: 'signing' as const,
      plusDays: 0,
    }));
    const plan = planOf({ paymentTerms: thirds, unitPrice: usdCents(100), quantity: 1 });

    expect(plan?.payments.map(({ amount }) => amount)).toEqual([33, 33, 34]);
  });

  it('pays what would fall before signing at signing', () => {
    const plan = planOf({ paymentTerms: [pay(30, 'dispatch', -90), pay(70, 'dispatch')] });

    expect(amountsAndDays(plan)).toEqual([
      [11_232_000, '2026-11-21', null],
      [26_208_000, '2027-01-20', null],
    ]);
  });

  it('pays each batch when it ships, and signing once for all', () => {
    const batches = [
      { quantity: 50, afterDays: 0 },
      { quantity: 30, afterDays: 30 },
      { quantity: 20, afterDays: 60 },
    ];
    const plan = planOf({ batches, paymentTerms: [pay(20, 'signing'), pay(80, 'dispatch')] });

    expect(amountsAndDays(plan)).toEqual([
      [7_488_000, '2026-11-21', null],
      [14_976_000, '2027-01-20', 1],
      [8_985_600, '2027-02-19', 2],
      [5_990_400, '2027-03-21', 3],
    ]);
  });

  it('counts what is paid on the day of dispatch as not before it, signing too', () => {
    const plan = planOf({ leadTimeDays: 0, paymentTerms: [pay(30, 'signing'), pay(70, 'signing', 1)] });

    expect(plan?.payments.map(({ on, beforeDispatch }) => [on, beforeDispatch])).toEqual([
      ['2026-11-21', 0],
      ['2026-11-22', 0],
    ]);
    const dayLater = planOf({ leadTimeDays: 1, paymentTerms: [pay(30, 'signing'), pay(70, 'signing', 1)] });
    expect(dayLater?.payments.map(({ beforeDispatch }) => beforeDispatch)).toEqual([11_232_000, 0]);
  });

  it('takes arrival at P90 where the scenario enters at P90, else at P50', () => {
    const terms = { paymentTerms: [pay(100, 'arrival')] };
    const row = evaluateOffer(anOffer({ entryDate: null, leadTimeDays: 60 }), prepared());

    expect(amountsAndDays(planOf(terms))).toEqual([[37_440_000, row.delivery?.onRackP50, null]]);
    expect(amountsAndDays(planOf(terms, { entryBasis: 'p90' }))).toEqual([
      [37_440_000, row.delivery?.onRackP90, null],
    ]);
    expect(row.delivery?.onRackP90).not.toBe(row.delivery?.onRackP50);
  });

  it('knows no day of dispatch where no lane says how the goods travel, and still that of signing', () => {
    const plan = planOf({
      shipFrom: countryCode('BR'),
      mode: 'air',
      paymentTerms: [pay(30, 'signing', 5), pay(70, 'dispatch')],
    });

    expect(amountsAndDays(plan)).toEqual([
      [11_232_000, '2026-11-26', null],
      [26_208_000, null, null],
    ]);
    expect(plan?.payments.map(({ beforeDispatch }) => beforeDispatch)).toEqual([null, null]);
  });

  it('says how much is paid on a day before the goods leave, batch by batch', () => {
    const batches = [
      { quantity: 50, afterDays: 0 },
      { quantity: 50, afterDays: 30 },
    ];
    const plan = planOf({
      batches,
      // Dispatch on 20 January and 19 February 2027; this payment lies between them.
      paymentTerms: [pay(40, 'signing', 70), pay(10, 'dispatch', -1), pay(50, 'dispatch')],
    });

    expect(plan?.payments.map(({ on, beforeDispatch }) => [on, beforeDispatch])).toEqual([
      [calendarDate('2027-01-30'), 7_488_000],
      [calendarDate('2027-01-19'), 1_872_000],
      [calendarDate('2027-02-18'), 1_872_000],
      [calendarDate('2027-01-20'), 0],
      [calendarDate('2027-02-19'), 0],
    ]);
  });
});
