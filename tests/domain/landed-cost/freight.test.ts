import { usdCents } from '#domain/core/money';
import { containersOf, freightByRate, freightPerUnit } from '#domain/landed-cost/freight';
import type { FreightRate } from '#domain/model/lane';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const perUnit: FreightRate = { per: 'unit', amount: usdCents(4200), unitsPerContainer: null };
const perKilogram: FreightRate = { per: 'kilogram', amount: usdCents(1000), unitsPerContainer: null };
const perContainer: FreightRate = { per: 'container', amount: usdCents(420_000), unitsPerContainer: 280 };

describe('freightByRate', () => {
  it('multiplies a rate per rig by the units', () => {
    expect(freightByRate(perUnit, [100], 16.5)).toBe(420_000);
  });

  it('weighs each rig, rounds its freight to the cent, and multiplies', () => {
    // 12.345 kg × $10.00 = $123.45 a rig.
    expect(freightPerUnit(perKilogram, 12.345)).toBe(12_345);
    expect(freightByRate(perKilogram, [60, 40], 12.345)).toBe(1_234_500);
  });

  it('takes the nearest gram, where a thousand times the kilograms is a hair less', () => {
    // 1.005 × 1000 is 1004.9999999999999 in binary.
    expect(freightPerUnit({ ...perKilogram, amount: usdCents(100_000) }, 1.005)).toBe(100_500);
  });

  it('pays containers whole, and starts new ones for each entry', () => {
    expect(freightByRate(perContainer, [280], 16.5)).toBe(420_000);
    expect(freightByRate(perContainer, [281], 16.5)).toBe(840_000);
    expect(freightByRate(perContainer, [140, 141], 16.5)).toBe(840_000);
    expect(containersOf(perContainer, [140, 141])).toBe(2);
    expect(containersOf(perUnit, [140, 141])).toBe(0);
  });

  it('gives no amount beyond ten billion dollars', () => {
    expect(freightByRate({ ...perUnit, amount: usdCents(100_000_000) }, [10_000], 1)).toBe(1_000_000_000_000);
    expect(freightByRate({ ...perUnit, amount: usdCents(100_000_000) }, [10_001], 1)).toBeNull();
  });

  it('does not depend on how a quantity is split, but for containers, which a split never makes cheaper', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (a, b) => {
        for (const rate of [perUnit, perKilogram]) {
          expect(freightByRate(rate, [a, b], 16.5)).toBe(freightByRate(rate, [a + b], 16.5));
        }
        expect(freightByRate(perContainer, [a, b], 16.5) ?? NaN).toBeGreaterThanOrEqual(
          freightByRate(perContainer, [a + b], 16.5) ?? NaN,
        );
      }),
    );
  });
});
