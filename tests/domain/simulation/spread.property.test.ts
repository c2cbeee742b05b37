import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, spreadOf } from '#domain/simulation/spread';

describe('the spread of drawn numbers', () => {
  it('is what sorting them would show, with any number of equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 400 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const at = (share: number) => sorted[placeOf(share, values.length) - 1];
        expect(spreadOf(Float64Array.from(values))).toEqual({ p10: at(0.1), p50: at(0.5), p90: at(0.9) });
      }),
    );
  });

  it('is in order, and of values that were drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        (values) => {
          const { p10, p50, p90 } = spreadOf(Float64Array.from(values));
          expect(p10 <= p50 && p50 <= p90).toBe(true);
          for (const value of [p10, p50, p90]) expect(values.some((one) => one === value)).toBe(true);
        },
      ),
    );
  });

  it('takes the place that a share reaches: of ten trials the first, the fifth and the ninth', () => {
    expect([0.1, 0.5, 0.9].map((share) => placeOf(share, 10))).toEqual([1, 5, 9]);
    expect([0.1, 0.5, 0.9].map((share) => placeOf(share, 10_000))).toEqual([1_000, 5_000, 9_000]);
    expect(placeOf(0.1, 3)).toBe(1);
  });
});
