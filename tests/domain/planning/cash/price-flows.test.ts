import { usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { paymentTemplate } from '#domain/payments/payment-templates';
import { paymentPlan } from '#domain/payments/payment-plan';
import { priceFlows } from '#domain/planning/cash/price-flows';
import type { Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, month, planOn } from '../../../fixtures/plan-on-ground';

/** 9,120,000 TH at $14: 38,000 units of 240 TH. */
const iren = aFutureOffer({ hashrateThs: terahashes(240), unitPrice: usdCents(336_000), quantity: 38_000 });
const termsOf = (name: string) => paymentTemplate(name)?.terms ?? [];

function flowsOf(offer: Offer, name: string, batchMonth: string | null = null) {
  const lines = [
    aLineOf({ quantity: offer.quantity, batchMonth: batchMonth === null ? null : month(batchMonth) }),
  ];
  const { evaluation } = planOn({ offers: [offer], lines });
  const row = evaluation.lines[0]?.evaluation;
  if (row === null || row === undefined) throw new Error('Nothing is bought');
  return { row, flows: priceFlows(row, termsOf(name)) };
}

describe('the payments of a price', () => {
  it('D4, D5 [REAL] IREN: 9,120,000 TH at $14 by 10/40/50 are 12.768, 51.072 and 63.84 million', () => {
    const { flows } = flowsOf(iren, '10/40/50');

    expect(flows.map(({ amount }) => amount)).toEqual([1_276_800_000, 5_107_200_000, 6_384_000_000]);
    expect(flows.reduce((sum, { amount }) => sum + amount, 0)).toBe(12_768_000_000);
  });

  it('D5 [COMPUTED] by 20/30/30/20 they are 25.536, 38.304, 38.304 and 25.536 million', () => {
    const { flows } = flowsOf(iren, '20/30/30/20');

    expect(flows.map(({ amount }) => amount)).toEqual([
      2_553_600_000, 3_830_400_000, 3_830_400_000, 2_553_600_000,
    ]);
  });

  it('fall a month and seven days before the shipping period, and nine months after it', () => {
    const { flows } = flowsOf(iren, '20/30/30/20', '2027-03');

    expect(flows.map(({ on, event }) => [on, event])).toEqual([
      ['2026-11-28', 'signing'],
      ['2027-02-01', 'shipping-period'],
      ['2027-02-22', 'shipping-period'],
      ['2027-12-01', 'shipping-period'],
    ]);
    expect(flows.every(({ dispatchOn }) => dispatchOn === '2027-03-15')).toBe(true);
  });

  it('are never due before signing', () => {
    const soon = { ...iren, leadTimeDays: 12 };

    expect(flowsOf(soon, '10/40/50').flows.map(({ on }) => on)).toEqual([
      '2026-11-28',
      '2026-11-21',
      '2026-11-24',
    ]);
  });

  it('are those of the payment plan where the terms name the dispatch', () => {
    const own = termsOf('10/40/50').map((milestone, at) =>
      at === 2 ? { ...milestone, plusDays: -6 } : milestone,
    );
    const { row } = flowsOf({ ...iren, paymentTerms: own }, '10/40/50');

    expect(priceFlows(row, own).map(({ amount, on }) => [amount, on])).toEqual(
      paymentPlan(row)?.payments.map(({ amount, on }) => [amount, on]),
    );
  });

  it('pay each batch by itself, also at signing, and know when it leaves', () => {
    const { flows } = flowsOf(
      {
        ...iren,
        quantity: 3,
        unitPrice: usdCents(1_000_01),
        batches: [
          { quantity: 1, afterDays: 0 },
          { quantity: 2, afterDays: 45 },
        ],
      },
      '10/40/50',
    );

    expect(flows.map(({ amount, on, batch, dispatchOn }) => [amount, on, batch, dispatchOn])).toEqual([
      [10_000, '2026-11-28', 1, '2027-01-20'],
      [20_000, '2026-11-28', 2, '2027-03-06'],
      [40_000, '2026-12-01', 1, '2027-01-20'],
      [80_001, '2027-02-01', 2, '2027-03-06'],
      [50_001, '2026-12-25', 1, '2027-01-20'],
      [100_001, '2027-02-22', 2, '2027-03-06'],
    ]);
  });
});
