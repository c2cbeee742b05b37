import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { valueGoods } from '#domain/landed-cost/customs-value';
import { INCOTERMS, type Incoterm, type Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane } from '../../fixtures/reference';

const rate = partsPerMillion(4000);

function valued(change: Partial<Offer>) {
  const valuation = valueGoods(anOffer(change), aLane(), rate);
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

  it('adds up to the price again for every term that includes the carriage it states', () => {
    const included: Incoterm[] = INCOTERMS.filter((term) => ['CIF', 'CIP', 'DAP', 'DDP'].includes(term));

    for (const incoterm of included) {
      const { goods, freight, insurance } = valued({ incoterm, unitPrice: usdCents(380_100) });
      expect(goods + freight + insurance).toBe(38_010_000);
    }
  });

  it('gives a problem where carriage eats up the price', () => {
    const offer = anOffer({ incoterm: 'CIF', freightTotal: usdCents(37_440_000) });

    expect(valueGoods(offer, aLane(), rate)).toEqual({
      ok: false,
      problem: { code: 'customs-value/not-positive' },
    });
  });

  it('gives a problem where freight is neither stated nor known for the lane', () => {
    const offer = anOffer({ freightTotal: null, shipFrom: countryCode('PE') });

    expect(valueGoods(offer, null, rate)).toEqual({
      ok: false,
      problem: { code: 'lane/none', shipFrom: 'PE', mode: 'ocean' },
    });
    expect(valueGoods(offer, aLane({ freightPerUnit: null }), rate)).toEqual({
      ok: false,
      problem: { code: 'freight/unknown', laneId: 'ocean-my' },
    });
  });
});
