/** Section D of the worked examples: the arithmetic of contracts in filings, to the cent. */
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import {
  allocate,
  applyRate,
  divideCents,
  formatDecimal,
  partsPerMillion,
  usdCents,
} from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

function evaluate(change: Partial<Offer>) {
  return evaluateOffer(
    anOffer({ freightTotal: usdCents(0), insuranceTotal: usdCents(0), ...change }),
    prepared(),
  );
}

const millions = (amount: number) => usdCents(amount * 100_000_000);

describe('contracts in filings', () => {
  it('D1 [REAL] CleanSpark 2024: 100,000 S21 Pro at $16/TH are 23,400,000 TH and $374,400,000', () => {
    const { pricePerTh, cost, offer } = evaluate({ quantity: 100_000 });

    expect(pricePerTh).toBe(1600);
    expect(offer.quantity * offer.hashrateThs).toBe(23_400_000);
    expect(formatDecimal(cost?.customsValue ?? usdCents(0))).toBe('374400000.00');
  });

  it('D1 [REAL] six monthly batches add up to 100,000; the first is $62,401,248, which the filing rounds to $62.4M', () => {
    const batches = [16_667, 16_667, 16_667, 16_667, 16_666, 16_666].map((quantity, month) => ({
      quantity,
      afterDays: month * 30,
    }));

    const { cost } = evaluate({ quantity: 100_000, batches, origin: countryCode('MY') });

    // The filing rounds each batch to 3.9M TH and $62.4M; we follow its units, whose exact product this is.
    expect(16_667 * 234 * 16).toBe(62_401_248);
    expect(cost).toMatchObject({ entryCount: 6, customsValue: 37_440_000_000 });
    expect(
      allocate(
        usdCents(37_440_000_000),
        batches.map(({ quantity }) => quantity),
      )[0],
    ).toBe(6_240_124_800);
  });

  it('D2 [REAL] Cipher 2024: 30,364 units, 7,105,176 TH, $134,287,826.40 are 234 TH a unit and $18.90/TH', () => {
    const price = usdCents(13_428_782_640);

    expect(divideCents(price, 7_105_176)).toBe(1890);
    expect(30_364 * 234).toBe(7_105_176);
    expect(evaluate({ quantity: 30_364, unitPrice: usdCents(442_260) })).toMatchObject({
      pricePerTh: 1890,
      cost: { customsValue: price },
    });
  });

  it('D3 [REAL] TeraWulf: an option on 6,000 PH at $16/TH is $96.0M; 10 % of it $9.6M; of $112.3M $11.23M', () => {
    const option = usdCents(6_000_000 * 1600);

    expect(option).toBe(millions(96));
    expect(applyRate(option, partsPerMillion(100_000))).toBe(millions(9.6));
    expect(applyRate(millions(112.3), partsPerMillion(100_000))).toBe(millions(11.23));
  });

  it('D4 [REAL] IREN: 9,120,000 TH at $14 are $127,680,000', () => {
    const order = evaluate({
      quantity: 40_000,
      hashrateThs: terahashes(228),
      unitPrice: usdCents(228 * 1400),
    });

    expect(order.offer.quantity * order.offer.hashrateThs).toBe(9_120_000);
    expect(order).toMatchObject({ pricePerTh: 1400, cost: { customsValue: millions(127.68) } });
  });

  it.each([
    ['A 10/40/50', [10, 40, 50], [12.768, 51.072, 63.84]],
    ['B 20/30/30/20', [20, 30, 30, 20], [25.536, 38.304, 38.304, 25.536]],
  ])('D5 [COMPUTED] the payments of schedule %s add up to $127.68M', (_, shares, expected) => {
    const payments = allocate(millions(127.68), shares);

    expect(payments.map((amount) => amount / 100_000_000)).toEqual(expected);
    expect(payments.reduce((sum, amount) => sum + amount, 0)).toBe(millions(127.68));
  });

  it('D6 [REAL] Riot: $290.5M for 18.02 EH/s in 66,560 units are $16.12/TH and $4,364 a unit', () => {
    expect(divideCents(millions(290.5), 18_020_000)).toBe(1612);
    expect(Math.round(divideCents(millions(290.5), 66_560) / 100)).toBe(4364);
    expect(48_058 + 14_778 + 3724).toBe(66_560);
  });

  it('D7 [REAL] ABTC: 16,299 units of 860 TH are 14.02 EH/s; $314M are $22.40/TH', () => {
    const { offer } = evaluate({ quantity: 16_299, hashrateThs: terahashes(860) });

    expect(offer.quantity * offer.hashrateThs).toBe(14_017_140);
    expect(divideCents(millions(314), 14_017_140)).toBe(2240);
  });

  it('D8 [REAL] a reseller’s delay compensation of 0.1 % a day: 14 days on $1,000,000 are $14,000', () => {
    expect(applyRate(millions(1), partsPerMillion(14 * 1000))).toBe(usdCents(1_400_000));
  });

  it('D9 [COMPUTED] claims of 25 % imply customs values: $185M about $740M, $100M $400M', () => {
    expect([185, 100].map((claim) => divideCents(millions(claim), 0.25) / 100_000_000)).toEqual([740, 400]);
  });

  it('D9 [COMPUTED] the exposure of goods worth $740M declared as Malaysian in April 2024 is the $185M claimed', () => {
    const goods = { quantity: 200_000, unitPrice: usdCents(370_000) };
    const { exposure } = evaluate({ ...goods, entryDate: calendarDate('2024-10-01') });

    // The law of April 2024 and of 1 October 2024 is the same; processing fees are on file from the latter on.
    expect(exposure?.extraDuty).toBe(millions(185));
  });
});
