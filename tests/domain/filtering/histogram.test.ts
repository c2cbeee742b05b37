import { histogram } from '#domain/filtering/histogram';
import { describe, expect, it } from 'vitest';

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe('a histogram', () => {
  it('holds every known value in a bar, and counts what is not known apart', () => {
    const found = histogram(Float64Array.of(100, 200, Number.NaN, 300, 300), 1);

    expect(found).toMatchObject({ from: 100, to: 300, step: 1, unknown: 1 });
    expect(sum(found?.counts ?? [])).toBe(4);
    expect(found?.counts).toHaveLength(32);
    expect(found?.counts.at(-1)).toBe(2);
  });

  it('is none of one value, and of none', () => {
    expect(histogram(Float64Array.of(5, 5, Number.NaN), 1)).toBeNull();
    expect(histogram(new Float64Array(0), 1)).toBeNull();
  });

  it('moves in round steps, never below the smallest of the unit', () => {
    const prices = Float64Array.from({ length: 100 }, (_, index) => 301_234 + index * 1_111);

    expect(histogram(prices, 1)).toMatchObject({ from: 301_000, to: 412_000, step: 1_000 });
    expect(histogram(Float64Array.of(1, 2, 3), 1)?.step).toBe(1);
    expect(histogram(Float64Array.of(15.5, 17.5), 0.1)).toMatchObject({ from: 15.5, to: 17.5, step: 0.1 });
  });

  it('cuts the axis before a long tail and keeps the tail in its last bar', () => {
    const values = Float64Array.from({ length: 100 }, (_, index) => index);
    values[99] = 1_000_000;
    const found = histogram(values, 1);

    expect(found?.to).toBeLessThan(100);
    expect(sum(found?.counts ?? [])).toBe(100);
    expect(found?.counts.at(-1)).toBeGreaterThan(1);
  });
});
