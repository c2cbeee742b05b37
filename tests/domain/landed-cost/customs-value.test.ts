import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { kilograms } from '#domain/core/quantity';
import { valueGoods } from '#domain/landed-cost/customs-value';
import { INCOTERMS, type Incoterm, type Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const assumptions = {
  insuranceRate: sourced(partsPerMillion(4000)),
  unitWeightKg: sourced(kilograms(16.5)),
};

function valued(change: Partial<Offer>) {
  const valuation = valueGoods(anOffer(change), aLane(), assumptions);
  if (!valuation.ok) throw new Error(valuation.problem.code);
  return valuation.value;
}

describe('valueGoods', () => {
  it.each(['EXW', 'FCA', 'FOB'] as const)('%s: the price is the value, carriage comes on top', (incoterm) => {
    expect(valued({ incoterm })).toEqual({
      goods: 37_440_000,
      freight: 420_000,
      freightBasis: 'stated',
      insurance: 150_000,
      insuranceBasis: 'stated',
    });
  });

  it.each(['CFR', 'CPT'] as const)(
    '%s: stated freight comes off the price, insurance does not',
    (incoterm) => {
      expect(valued({ incoterm, unitPrice: usdCents(378_600) }).goods).toBe(37_440_000);
    },
  );

  it.each(['CIF', 'CIP', 'DAP', 'DDP'] as const)(
    '%s: stated freight and insurance come off the price',
    (incoterm) => {
      expect(valued({ incoterm, unitPrice: usdCents(380_100) }).goods).toBe(37_440_000);
    },
  );

  it.each(['CFR', 'CPT', 'CIF', 'CIP', 'DAP', 'DDP'] as const)(
    '%s: freight that is not stated stays in the value, and is not estimated on top',
    (incoterm) => {
      expect(valued({ incoterm, freightTotal: null })).toMatchObject({
        freight: 0,
        freightBasis: 'in-price',
      });
    },
  );

  it.each([
    ['EXW', 'estimated'],
    ['FCA', 'estimated'],
    ['FOB', 'estimated'],
    ['CFR', 'estimated'],
    ['CPT', 'estimated'],
    ['CIF', 'in-price'],
    ['CIP', 'in-price'],
    ['DAP', 'in-price'],
    ['DDP', 'in-price'],
  ] as const)('%s: insurance that is not stated is %s', (incoterm, basis) => {
    expect(valued({ incoterm, insuranceTotal: null }).insuranceBasis).toBe(basis);
  });

  it('estimates freight by the lane for every unit, and insurance by the rate on the goods', () => {
    expect(valued({ freightTotal: null, insuranceTotal: null })).toEqual({
      goods: 37_440_000,
      freight: 420_000,
      freightBasis: 'estimated',
      insurance: 149_760,
      insuranceBasis: 'estimated',
    });
  });

  it.each([
    ['the offer’s own weight', 20, 20 * 1000 * 100],
    ['the assumed weight where it states none', null, 16.5 * 1000 * 100],
  ])('estimates freight by the kilogram with %s', (_, weight, freight) => {
    const lane = aLane({
      freight: sourced({ per: 'kilogram', amount: usdCents(1000), unitsPerContainer: null }),
    });
    const unitWeightKg = weight === null ? null : kilograms(weight);

    expect(valueGoods(anOffer({ freightTotal: null, unitWeightKg }), lane, assumptions)).toMatchObject({
      value: { freight, freightBasis: 'estimated' },
    });
  });

  it('estimates whole containers for every batch', () => {
    const lane = aLane({
      freight: sourced({ per: 'container', amount: usdCents(420_000), unitsPerContainer: 60 }),
    });
    const batches = [
      { quantity: 50, afterDays: 0 },
      { quantity: 50, afterDays: 30 },
    ];
    const freightOf = (change: Partial<Offer>) =>
      valueGoods(anOffer({ freightTotal: null, ...change }), lane, assumptions);

    expect(freightOf({})).toMatchObject({ value: { freight: 840_000 } });
    expect(freightOf({ quantity: 60 })).toMatchObject({ value: { freight: 420_000 } });
    expect(freightOf({ batches })).toMatchObject({ value: { freight: 840_000 } });
    expect(freightOf({ quantity: 61 })).toMatchObject({ value: { freight: 840_000 } });
  });

  it('gives a problem where a lane’s rate comes to more than any order', () => {
    const lane = aLane({
      freight: sourced({ per: 'unit', amount: usdCents(100_000_000), unitsPerContainer: null }),
    });

    expect(valueGoods(anOffer({ freightTotal: null, quantity: 1_000_000 }), lane, assumptions)).toEqual({
      ok: false,
      problem: { code: 'freight/too-large', laneLabel: 'Malaysia to the US, ocean' },
    });
  });

  it('adds up to the price again for every term that includes the carriage it states', () => {
    const included: Incoterm[] = INCOTERMS.filter((term) => ['CIF', 'CIP', 'DAP', 'DDP'].includes(term));

    for (const incoterm of included) {
      const { goods, freight, insurance } = valued({ incoterm, unitPrice: usdCents(380_100) });
      expect(goods + freight + insurance).toBe(38_010_000);
    }
  });

  it('gives a problem where carriage eats up the price', () => {
    const offer = anOffer({ incoterm: 'CIF', freightTotal: usdCents(37_440_000) });

    expect(valueGoods(offer, aLane(), assumptions)).toEqual({
      ok: false,
      problem: { code: 'customs-value/not-positive' },
    });
  });

  it('gives a problem where freight is neither stated nor known for the lane', () => {
    const offer = anOffer({ freightTotal: null, shipFrom: countryCode('PE') });

    expect(valueGoods(offer, null, assumptions)).toEqual({
      ok: false,
      problem: { code: 'lane/none', shipFrom: 'PE', mode: 'ocean' },
    });
    expect(valueGoods(offer, aLane({ freight: null }), assumptions)).toEqual({
      ok: false,
      problem: { code: 'freight/unknown', laneLabel: 'Malaysia to the US, ocean' },
    });
  });
});
