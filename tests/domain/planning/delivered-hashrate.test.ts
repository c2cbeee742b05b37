import { partsPerMillion } from '#domain/core/money';
import { delivered } from '#domain/planning/delivered-hashrate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { somePurchaseTerms } from '../../fixtures/plan-records';

const within = (contractUnit: 'unit' | 'terahash', tolerance: number | null) =>
  somePurchaseTerms({
    contractUnit,
    hashrateTolerance: tolerance === null ? null : partsPerMillion(tolerance),
  });

describe('what a contract delivers', () => {
  it('in units is the units, and the terahashes within the tolerance', () => {
    expect(delivered(30_364, 234, within('unit', 100_000))).toEqual({
      ths: 7_105_176,
      leastThs: 6_394_658.4,
      mostThs: 7_815_693.6,
      leastUnits: 30_364,
      mostUnits: 30_364,
    });
  });

  it('in terahashes is those, in fewer units that hash more or in more that hash less', () => {
    // 7,105,176 TH of units of 257.4 TH and of 210.6 TH, the last one whole.
    expect(delivered(30_364, 234, within('terahash', 100_000))).toEqual({
      ths: 7_105_176,
      leastThs: 7_105_176,
      mostThs: 7_105_176,
      leastUnits: 27_604,
      mostUnits: 33_738,
    });
  });

  it('is as rated where nobody said how far it may lie off', () => {
    const rated = { ths: 234, leastThs: 234, mostThs: 234, leastUnits: 1, mostUnits: 1 };

    expect(delivered(1, 234, null)).toEqual(rated);
    expect(delivered(1, 234, within('unit', null))).toEqual(rated);
    expect(delivered(1, 234, within('terahash', null))).toEqual(rated);
    expect(delivered(0, 234, within('terahash', 100_000))).toMatchObject({ ths: 0, mostUnits: 0 });
  });

  it('in terahashes is never less than contracted, and no unit could be left out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 10, max: 900_000 }),
        fc.integer({ min: 0, max: 900_000 }),
        (units, milliThs, tolerance) => {
          const rated = milliThs / 1000;
          const { leastUnits, mostUnits } = delivered(units, rated, within('terahash', tolerance));
          const contracted = BigInt(units) * BigInt(milliThs) * 1_000_000n;
          const best = BigInt(milliThs) * BigInt(1_000_000 + tolerance);
          const worst = BigInt(milliThs) * BigInt(1_000_000 - tolerance);

          expect(BigInt(leastUnits) * best >= contracted).toBe(true);
          expect(BigInt(leastUnits - 1) * best < contracted).toBe(true);
          expect(BigInt(mostUnits) * worst >= contracted).toBe(true);
          expect(BigInt(mostUnits - 1) * worst < contracted).toBe(true);
          expect(leastUnits).toBeLessThanOrEqual(units);
          expect(mostUnits).toBeGreaterThanOrEqual(units);
        },
      ),
    );
  });
});
