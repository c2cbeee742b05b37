import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { rankingSchema } from '#domain/model/ranking';
import { countedTwice } from '#domain/ranking/double-counting';
import { applyPreset, PRESETS } from '#domain/ranking/presets';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const rows = evaluateOffers(
  [300_000, 400_000].map((price, index) => anOffer({ id: `O${index}`, unitPrice: usdCents(price) })),
  prepared(),
);

describe.each(PRESETS.map((preset) => [preset.name, preset] as const))('the preset %s', (_, preset) => {
  it('weighs 100 in all, money among it', () => {
    expect(Object.values(preset.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(preset.weights['allInPerTh']).toBeGreaterThan(0);
  });

  it('can be stored', () => {
    const { criteria } = applyPreset(preset, rows, someSettings());

    expect(rankingSchema.safeParse({ gates: [], criteria }).success).toBe(true);
  });

  it('counts nothing twice, whatever the scenario counts', () => {
    const settings = someSettings(
      { entryBasis: 'expected' },
      { assumptions: { ...someAssumptions, reassessmentWithNone: sourced(partsPerMillion(100_000)) } },
    );
    const { criteria, counted } = applyPreset(preset, rows, settings);

    expect(countedTwice(criteria, settings)).toEqual([]);
    expect(counted).toContain('P50 to P90, days');
  });
});

describe('a preset', () => {
  it('leaves out what no offer says, and names it', () => {
    const preset = { id: 'x', name: 'X', words: '', weights: { allInPerTh: 50, efficiency: 50 } };
    const { criteria, unknown } = applyPreset(
      preset,
      evaluateOffers([anOffer({ powerW: null })], prepared()),
      someSettings(),
    );

    expect(criteria.map(({ columnId }) => columnId)).toEqual(['allInPerTh']);
    expect(unknown).toEqual(['J/TH']);
  });
});
