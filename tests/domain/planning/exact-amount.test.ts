import { fromMillionths, millionths, ratio } from '#domain/planning/exact-amount';
import { describe, expect, it } from 'vitest';

describe('exact amounts', () => {
  it('add tenths to what a person adds them to', () => {
    expect(fromMillionths(millionths(0.1) + millionths(0.2))).toBe(0.3);
    expect(millionths(234) * 3n).toBe(702_000_000n);
  });

  it('hold large hash rates and small ones alike, to the sixth decimal', () => {
    expect(millionths(1e12)).toBe(10n ** 18n);
    expect(millionths(0.000_001)).toBe(1n);
    expect(millionths(-2.5)).toBe(-2_500_000n);
    expect(fromMillionths(23_400_000_000_000n)).toBe(23_400_000);
  });

  it('divide half away from zero, once', () => {
    expect(ratio(1n, 1n, 2n)).toBe(1n);
    expect(ratio(-1n, 1n, 2n)).toBe(-1n);
    expect(ratio(1n, 1n, 3n)).toBe(0n);
    expect(() => ratio(1n, 1n, 0n)).toThrow('Cannot divide by 0');
  });
});
