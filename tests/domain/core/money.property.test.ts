import {
  allocate,
  applyRate,
  divideCents,
  formatDecimal,
  parseUsd,
  partsPerMillion,
  usdCents,
} from '#domain/core/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anAmount = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }).map(usdCents);
const aRate = fc.integer({ min: 0, max: 10_000_000 }).map(partsPerMillion);

/** Rounds a fraction half away from zero, by whole numbers alone. */
function roundedFraction(numerator: bigint, denominator: bigint): number {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -rounded : rounded);
}

describe('applyRate', () => {
  it('equals exact arithmetic in BigInt, ties half away from zero', () => {
    fc.assert(
      fc.property(anAmount, aRate, (amount, rate) => {
        const exact = roundedFraction(BigInt(amount) * BigInt(rate), 1_000_000n);
        expect(applyRate(amount, rate)).toBe(exact === 0 ? 0 : exact);
      }),
      { numRuns: 2000 },
    );
  });

  it('equals exact arithmetic up to the edge of what a double can hold', () => {
    const large = fc.integer({ min: 999_999_990_000_000, max: 1_000_000_010_000_000 }).map(usdCents);
    const small = fc.integer({ min: 0, max: 2_000_000 }).map(partsPerMillion);

    fc.assert(
      fc.property(large, small, (amount, rate) => {
        expect(applyRate(amount, rate)).toBe(roundedFraction(BigInt(amount) * BigInt(rate), 1_000_000n));
      }),
      { numRuns: 1000 },
    );
  });

  it('rounds every tie away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (dollars) => {
        const odd = 2 * dollars + 1;
        expect(applyRate(usdCents(odd), partsPerMillion(500_000))).toBe(dollars + 1);
        expect(applyRate(usdCents(-odd), partsPerMillion(500_000))).toBe(-(dollars + 1));
      }),
    );
  });

  it('is never more than half a cent from the exact amount', () => {
    fc.assert(
      fc.property(anAmount, aRate, (amount, rate) => {
        const error = BigInt(applyRate(amount, rate)) * 1_000_000n - BigInt(amount) * BigInt(rate);
        expect(error <= 500_000n && error >= -500_000n).toBe(true);
      }),
    );
  });

  it('never falls when the rate rises', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), aRate, aRate, (amount, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(applyRate(usdCents(amount), low)).toBeLessThanOrEqual(applyRate(usdCents(amount), high));
      }),
    );
  });
});

describe('divideCents', () => {
  it('equals exact arithmetic for whole divisors of any size', () => {
    const anyAmount = fc.oneof(
      fc.integer({ min: -1_000_000_000_000_000, max: 2_000_000_000_000_000 }),
      fc.integer({ min: 999_999_999_000_000, max: 1_000_000_001_000_000 }),
    );
    // From nine billion on, the divisor of the slower path counts three decimals and must stay a safe integer.
    const aDivisor = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 8_000_000_000 }));

    fc.assert(
      fc.property(anyAmount, aDivisor, (amount, divisor) => {
        const exact = roundedFraction(BigInt(amount), BigInt(divisor));
        expect(divideCents(usdCents(amount), divisor)).toBe(exact === 0 ? 0 : exact);
      }),
      { numRuns: 2000 },
    );
  });

  it('equals exact arithmetic in BigInt for divisors of up to three decimals', () => {
    fc.assert(
      fc.property(anAmount, fc.integer({ min: 1, max: 10_000_000 }), (amount, thousandths) => {
        const exact = roundedFraction(BigInt(amount) * 1000n, BigInt(thousandths));
        expect(divideCents(amount, thousandths / 1000)).toBe(exact === 0 ? 0 : exact);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('allocate', () => {
  it('neither loses nor makes a cent, and keeps every part within a cent of its share', () => {
    const weights = fc
      .array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((weight) => weight > 0));

    fc.assert(
      fc.property(anAmount, weights, (amount, list) => {
        const parts = allocate(amount, list);
        const total = list.reduce((sum, weight) => sum + weight, 0);

        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (amount * (list[index] ?? 0)) / total)).toBeLessThan(1.001);
        });
      }),
    );
  });
});

describe('formatDecimal and parseUsd', () => {
  it('are inverse', () => {
    fc.assert(
      fc.property(anAmount, (amount) => {
        expect(parseUsd(formatDecimal(amount))).toBe(amount);
      }),
    );
  });
});
