/** Section D of the worked examples as lines of a plan: what an order book says of contracts in filings, to the cent. */
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth, monthsLater } from '#domain/core/calendar-month';
import { countryCode } from '#domain/core/country';
import { applyRate, divideCents, partsPerMillion, usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import type { Offer } from '#domain/model/offer';
import type { PlanLine } from '#domain/model/plan';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import { PAYMENT_TEMPLATES } from '#domain/payments/payment-templates';
import { lineCash } from '#domain/planning/cash/line-cash';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, planOn } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';

const millions = (amount: number) => usdCents(Math.round(amount * 100_000_000));
const free = { freightTotal: usdCents(0), insuranceTotal: usdCents(0) };

/** An order at a price for each TH/s. */
function anOrder(units: number, ths: number, centsPerTh: number, change: Partial<Offer> = {}): Offer {
  return aFutureOffer({
    ...free,
    quantity: units,
    hashrateThs: terahashes(ths),
    unitPrice: usdCents(ths * centsPerTh),
    ...change,
  });
}

function terms(change: Partial<PurchaseTerms>): PurchaseTerms {
  const plain = {
    lotSize: null,
    mostUnits: null,
    priceBreaks: [],
    hashrateTolerance: null,
    callOption: null,
  };
  return somePurchaseTerms({ id: 'A1', ...plain, ...change });
}

function totalsOf(offer: Offer, lines?: readonly PlanLine[], ofOffer?: PurchaseTerms) {
  return planOn({
    offers: [offer],
    terms: ofOffer === undefined ? [] : [ofOffer],
    ...(lines === undefined ? {} : { lines }),
  }).evaluation;
}

describe('contracts in filings as plans', () => {
  it('D1 [REAL] CleanSpark: 100,000 S21 Pro at $16/TH are 23,400,000 TH and $374,400,000', () => {
    const { totals } = totalsOf(anOrder(100_000, 234, 1600));

    expect(totals).toMatchObject({ units: 100_000, ths: 23_400_000, price: millions(374.4) });
  });

  it('D1 [REAL] six monthly lines of 4 × 16,667 and 2 × 16,666 units add up to it; the first is $62,401,248', () => {
    const lines = [16_667, 16_667, 16_667, 16_667, 16_666, 16_666].map((quantity, index) =>
      aLineOf({
        id: `line-${String(index)}`,
        quantity,
        place: index,
        batchMonth: monthsLater(calendarMonth('2027-01'), index),
      }),
    );
    const evaluation = totalsOf(anOrder(100_000, 234, 1600, { origin: countryCode('MY') }), lines);

    expect(evaluation.lines.map(({ price }) => price)).toEqual([
      ...Array.from({ length: 4 }, () => 6_240_124_800),
      ...Array.from({ length: 2 }, () => 6_239_750_400),
    ]);
    expect(evaluation.totals).toMatchObject({ units: 100_000, ths: 23_400_000, price: millions(374.4) });
    expect(evaluation.lines.map(({ problems }) => problems)).toEqual(lines.map(() => []));
    expect(evaluation.lines.map(({ evaluation: one }) => one?.delivery?.dispatchP50.slice(0, 7))).toEqual(
      lines.map(({ batchMonth }) => batchMonth),
    );
  });

  it('D2 [REAL] Cipher: 30,364 units of 234 TH at $18.90/TH are 7,105,176 TH and $134,287,826.40', () => {
    const { totals } = totalsOf(anOrder(30_364, 234, 1890));

    expect(totals).toMatchObject({ ths: 7_105_176, price: 13_428_782_640 });
    expect(divideCents(totals.price, totals.ths)).toBe(1890);
  });

  it('D3 [REAL] TeraWulf: an option on 6,000 PH at $16/TH costs its fee of $9.6M while held, and $96.0M more if exercised', () => {
    const units = 25_000;
    const offer = anOrder(units, 240, 2000);
    const option = terms({
      callOption: {
        fee: applyRate(millions(96), partsPerMillion(100_000)),
        unitPrice: usdCents(240 * 1600),
        units,
        expiresOn: calendarDate('2027-06-30'),
      },
    });
    const held = totalsOf(offer, [aLineOf({ quantity: units, standing: 'option' })], option).totals;
    const exercised = totalsOf(offer, [aLineOf({ quantity: units, standing: 'exercised' })], option).totals;

    expect(held).toMatchObject({ ths: 0, price: 0, optionFees: millions(9.6), landed: millions(9.6) });
    expect(exercised).toMatchObject({ ths: 6_000_000, price: millions(96), optionFees: millions(9.6) });
  });

  it('D3 [REAL] as amended to $112.3M, a fee of 10 % is $11.23M', () => {
    expect(applyRate(millions(112.3), partsPerMillion(100_000))).toBe(millions(11.23));
  });

  it('D4 [REAL] IREN: 9,120,000 TH at $14 are $127,680,000', () => {
    expect(totalsOf(anOrder(40_000, 228, 1400)).totals).toMatchObject({
      ths: 9_120_000,
      price: millions(127.68),
    });
  });

  it.each([
    ['10/40/50', 3, [12.768, 51.072, 63.84]],
    ['20/30/30/20', 4, [25.536, 38.304, 38.304, 25.536]],
  ])('D5 [COMPUTED] schedule %s of it pays amounts that add up to $127.68M', (_, payments, expected) => {
    const template = PAYMENT_TEMPLATES.find(({ terms: of }) => of.length === payments);
    const { evaluation, ground } = planOn({
      offers: [anOrder(40_000, 228, 1400)],
      plan: { paymentTerms: template?.terms ?? null },
    });
    const [line] = evaluation.lines;
    if (line === undefined) throw new Error('The plan has no line');
    const paid = lineCash(line, evaluation.plan, ground).flows.filter(({ kind }) => kind === 'price');

    expect(paid.map(({ amount }) => amount)).toEqual(expected.map(millions));
    expect(paid.reduce((sum, { amount }) => sum + amount, 0)).toBe(millions(127.68));
  });

  it('D6 [REAL] Riot: 48,058 + 14,778 + 3,724 units are 66,560; $290.5M for 18.02 EH/s are $16.12/TH and $4,364 a unit', () => {
    const offers = [48_058, 14_778, 3_724].map((quantity, index) =>
      anOrder(quantity, 270, 1612, { id: `M${String(index)}` }),
    );
    const { totals } = planOn({ offers }).evaluation;

    expect(totals.units).toBe(66_560);
    expect(divideCents(millions(290.5), 18_020_000)).toBe(1612);
    expect(Math.round(divideCents(millions(290.5), totals.units) / 100)).toBe(4364);
  });

  it('D7 [REAL] ABTC: 16,299 units of 860 TH are 14,017,140 TH; $314M are $22.40/TH', () => {
    const { totals } = totalsOf(anOrder(16_299, 860, 2240));

    expect(totals.ths).toBe(14_017_140);
    expect(divideCents(millions(314), totals.ths)).toBe(2240);
  });

  it('D8 [REAL] 0.1 % a day of $1,000,000 paid are $14,000 for 14 days of delay', () => {
    expect(applyRate(millions(1), partsPerMillion(14 * 1000))).toBe(usdCents(1_400_000));
  });

  it('D9 [COMPUTED] a claim of 25 % implies its customs value: $185M about $740M, $100M $400M', () => {
    expect([185, 100].map((claim) => divideCents(millions(claim), 0.25))).toEqual([
      millions(740),
      millions(400),
    ]);
  });

  it('D9 [COMPUTED] the back-duty of a plan of goods worth $740M is the $185M claimed', () => {
    const { totals } = totalsOf(
      anOrder(200_000, 200, 1850, { entryDate: calendarDate('2024-10-01'), leadTimeDays: null }),
    );

    expect(totals).toMatchObject({ price: millions(740), backDuty: millions(185), missingBackDuty: 0 });
  });
});
