import { usdCents } from '#domain/core/money';
import { kilograms } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import type { FreightRate } from '#domain/model/lane';
import type { Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared, someEvidence } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

function freightOf(rate: FreightRate, change: Partial<Offer> = {}) {
  const reference = prepared({ lanes: [aLane({ freight: sourced(rate) })] });
  const offer = anOffer({ freightTotal: null, ...change });
  const report = explainFigure(evaluateOffer(offer, reference), 'freight', reference, someEvidence);
  if (report === null) throw new Error('Freight is not explained');
  return report;
}

describe('freight by the rate of a lane', () => {
  it('by the rig', () => {
    const rate = { per: 'unit', amount: usdCents(4200), unitsPerContainer: null } as const;

    expect(freightOf(rate)).toMatchObject({
      sentence: 'Freight $4,200.00, estimated: $42.00 per unit × 100 units, Malaysia to the US, ocean.',
      root: {
        formula: 'freight of one unit × units',
        inputs: [
          { label: 'Freight of one unit, Malaysia to the US, ocean', value: '$42.00' },
          { label: 'Units', value: '100' },
        ],
      },
    });
  });

  it.each([
    ['assumed', null, 'Gross weight of one unit, packed, assumed', '16.5 kg', '$101.15'],
    ['of the offer', kilograms(20), 'Gross weight of one unit, packed', '20 kg', '$122.60'],
  ])('by the kilogram, with the weight %s', (_, unitWeightKg, label, value, ofUnit) => {
    const rate = { per: 'kilogram', amount: usdCents(613), unitsPerContainer: null } as const;

    expect(freightOf(rate, { unitWeightKg }).root.inputs[0]).toMatchObject({
      label: 'Freight of one unit',
      value: ofUnit,
      inputs: [
        { label, value },
        { label: 'Freight of one kilogram, Malaysia to the US, ocean', value: '$6.13' },
      ],
    });
  });

  it('by the container, whole for each entry', () => {
    const rate = { per: 'container', amount: usdCents(480_000), unitsPerContainer: 50 } as const;
    const batches = [
      { quantity: 51, afterDays: 0 },
      { quantity: 49, afterDays: 30 },
    ];

    expect(freightOf(rate).sentence).toContain('$4,800.00 per container × 2 containers');
    expect(freightOf(rate, { batches }).root).toMatchObject({
      value: '$14,400.00',
      inputs: [
        {
          label: 'Containers',
          value: '3',
          inputs: [
            { label: 'Units of each entry', value: '51 + 49' },
            { label: 'Units of one container, Malaysia to the US, ocean', value: '50' },
          ],
        },
        { value: '$4,800.00' },
      ],
    });
  });
});
