import { countryCode } from '#domain/core/country';
import { terahashes } from '#domain/core/quantity';
import { NO_SCREENING } from '#domain/model/screening-on-record';
import { describe, expect, it } from 'vitest';
import { aComponent } from '../../fixtures/component';
import { aFutureOffer, aLineOf, planOn } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';
import { aParty } from '../../fixtures/reference';

const offers = [
  aFutureOffer({ hashrateThs: terahashes(100) }),
  aFutureOffer({ id: 'A2', vendor: 'Antminer', hashrateThs: terahashes(50), origin: countryCode('TH') }),
  aFutureOffer({ id: 'C1', vendor: 'Canaan', hashrateThs: terahashes(50), origin: countryCode('US') }),
];

describe('the shares of a plan', () => {
  it('count a seller under one name, and are in order of TH', () => {
    const { byVendor, byOrigin, landed } = planOn({ offers }).evaluation.totals;

    expect(byVendor.shares.map(({ name, ths, ofThs }) => [name, ths, ofThs])).toEqual([
      ['Bitmain', 15_000, 750_000],
      ['Canaan', 5_000, 250_000],
    ]);
    expect(byVendor.shares.reduce((sum, share) => sum + share.landed, 0)).toBe(landed);
    expect(byOrigin.shares.map(({ name, ofThs }) => [name, ofThs])).toEqual([
      ['MY', 500_000],
      ['TH', 250_000],
      ['US', 250_000],
    ]);
  });

  it('make the index of concentration: 75² + 25², 50² + 2 × 25²', () => {
    const { byVendor, byOrigin } = planOn({ offers }).evaluation.totals;

    expect(byVendor.hhi).toBe(6_250);
    expect(byOrigin.hhi).toBe(3_750);
    expect(planOn({ offers: [] }).evaluation.totals.byVendor).toEqual({ shares: [], hhi: null });
  });

  it('of landed dollars leave out the fee of an option that is held', () => {
    const { byVendor, landed } = planOn({
      offers,
      terms: [somePurchaseTerms({ id: 'C1' })],
      lines: [
        aLineOf({ quantity: 10 }),
        aLineOf({ id: 'line-2', offerId: 'C1', quantity: 10, standing: 'option', place: 2 }),
      ],
    }).evaluation.totals;

    expect(byVendor.shares).toEqual([
      { name: 'Bitmain', ths: 1_000, landed: landed - 5_000_000, ofThs: 1_000_000, ofLanded: 1_000_000 },
    ]);
  });

  it('overlap by supplier of parts, and have no index', () => {
    const components = [
      aComponent({ id: 'a', models: [], supplierId: 'sophgo' }),
      aComponent({ id: 'b', models: [], supplierId: 'artery' }),
    ];
    const artery = aParty({ id: 'artery', name: 'Artery', aliases: [], listings: [] });
    const { byComponent, byCooling } = planOn({
      offers,
      reference: { parties: [aParty(), artery], screening: { ...NO_SCREENING, components } },
    }).evaluation.totals;

    expect(byComponent.hhi).toBeNull();
    expect(byComponent.shares.map(({ name, ofThs }) => [name, ofThs])).toEqual([
      ['Artery', 750_000],
      ['Sophgo Technologies Ltd.', 750_000],
      [null, 250_000],
    ]);
    expect(byCooling.shares.map(({ name, ofThs }) => [name, ofThs])).toEqual([[null, 1_000_000]]);
  });
});
