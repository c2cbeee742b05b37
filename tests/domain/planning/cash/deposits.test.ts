import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { cashCalendar } from '#domain/planning/cash/cash-calendar';
import { depositOn, depositsAtRisk } from '#domain/planning/cash/deposits';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, planOn } from '../../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../../fixtures/plan-records';

function depositsOf(asked: Parameters<typeof planOn>[0]) {
  const { evaluation, ground } = planOn(asked);
  return depositsAtRisk(cashCalendar(evaluation, ground));
}

describe('deposits at risk', () => {
  it('grow with each payment and end when the goods leave', () => {
    const [deposits] = depositsOf({});

    expect(deposits).toEqual({
      vendor: 'Bitmain',
      steps: [
        { on: '2026-11-28', amount: 3_744_000 },
        { on: '2026-12-01', amount: 18_720_000 },
        { on: '2026-12-25', amount: 37_440_000 },
        { on: '2027-01-20', amount: 0 },
      ],
      largest: { on: '2026-12-25', amount: 37_440_000 },
      undated: 0,
    });
  });

  it('are read on any day', () => {
    const [deposits] = depositsOf({});
    const on = (date: string) => deposits && depositOn(deposits, day(date));

    expect([on('2026-11-27'), on('2026-11-28'), on('2027-01-19'), on('2027-01-20')]).toEqual([
      0, 3_744_000, 37_440_000, 0,
    ]);
  });

  it('end batch by batch', () => {
    const batches = [
      { quantity: 40, afterDays: 0 },
      { quantity: 60, afterDays: 31 },
    ];
    const terms = [{ share: partsPerMillion(1_000_000), event: 'signing', plusDays: 0 }] as const;
    const [deposits] = depositsOf({ offers: [aFutureOffer({ batches, paymentTerms: terms })] });

    expect(deposits?.steps).toEqual([
      { on: '2026-11-21', amount: 37_440_000 },
      { on: '2027-01-20', amount: 22_464_000 },
      { on: '2027-02-20', amount: 0 },
    ]);
  });

  it('add up over the lines of a vendor, under whichever of its names it sells', () => {
    const found = depositsOf({
      offers: [
        aFutureOffer(),
        aFutureOffer({ id: 'A2', vendor: 'Antminer' }),
        aFutureOffer({ id: 'A3', vendor: 'Other' }),
      ],
    });

    expect(found.map(({ vendor, largest }) => [vendor, largest?.amount])).toEqual([
      ['Bitmain', 74_880_000],
      ['Other', 37_440_000],
    ]);
  });

  it('are none where everything is paid on delivery', () => {
    const terms = [{ share: partsPerMillion(1_000_000), event: 'arrival', plusDays: 0 }] as const;

    expect(depositsOf({ plan: { paymentTerms: terms } })).toEqual([
      { vendor: 'Bitmain', steps: [], largest: null, undated: 0 },
    ]);
  });

  it('are not known for goods of which nobody knows when they leave', () => {
    const [deposits] = depositsOf({ offers: [aFutureOffer({ shipFrom: countryCode('TH') })] });

    expect(deposits).toEqual({ vendor: 'Bitmain', steps: [], largest: null, undated: 37_440_000 });
  });
});

describe('the largest deposit', () => {
  it('is named by its first day, and an option’s fee is in none of it', () => {
    const terms = [
      { share: partsPerMillion(500_000), event: 'signing', plusDays: 0 },
      { share: partsPerMillion(500_000), event: 'dispatch', plusDays: 0 },
    ] as const;
    const late = { leadTimeDays: 60, paymentTerms: terms };
    const [deposits] = depositsOf({
      offers: [aFutureOffer(late)],
      terms: [somePurchaseTerms({ id: 'A1' })],
      lines: [aLineOf(), aLineOf({ id: 'line-2', standing: 'option', place: 2 })],
    });

    expect(deposits).toMatchObject({
      steps: [
        { on: '2026-11-21', amount: 18_720_000 },
        { on: '2027-01-20', amount: 0 },
      ],
      undated: 0,
    });
  });

  it('that is reached twice is that of the first time', () => {
    const batches = [
      { quantity: 50, afterDays: 0 },
      { quantity: 50, afterDays: 90 },
    ];
    const terms = [{ share: partsPerMillion(1_000_000), event: 'dispatch', plusDays: -10 }] as const;
    const [deposits] = depositsOf({ offers: [aFutureOffer({ batches, paymentTerms: terms })] });

    expect(deposits?.steps.map(({ amount }) => amount)).toEqual([18_720_000, 0, 18_720_000, 0]);
    expect(deposits?.largest).toEqual({ on: '2027-01-10', amount: 18_720_000 });
  });
});
