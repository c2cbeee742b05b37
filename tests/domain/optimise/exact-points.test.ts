import { describe, expect, it } from 'vitest';
import { withExactPoints } from '#domain/optimise/exact-points';
import { measureOf } from '#domain/optimise/purchase-totals';
import { aCandidate, aPurchase } from '../../fixtures/small-purchase';

const straight = (least: number, most: number) => ({
  least,
  most,
  values: { units: { fixed: 0, perUnit: 1 }, allIn: { fixed: 0, perUnit: 100.4 } },
});

describe('exact points', () => {
  const problem = aPurchase([aCandidate({ key: 'A', lotSize: 5, pieces: [straight(5, 50)] })], []);

  it('stand in for the curve at what is bought, and leave the lots beside it', () => {
    const exact = withExactPoints(problem, [20], (_, units) => ({ units, allIn: 2_011 }));

    expect(exact.candidates[0]?.pieces.map(({ least, most }) => [least, most])).toEqual([
      [5, 15],
      [20, 20],
      [25, 50],
    ]);
    expect(measureOf(problem, [20], 'allIn')).toBe(2_008);
    expect(measureOf(exact, [20], 'allIn')).toBe(2_011);
    expect(measureOf(exact, [25], 'allIn')).toBe(2_510);
  });

  it('leave the same problem once they are in it, and where nothing is bought', () => {
    const price = () => ({ units: 20, allIn: 2_011 });
    const exact = withExactPoints(problem, [20], price);

    expect(withExactPoints(exact, [20], price)).toBe(exact);
    expect(withExactPoints(problem, [0], price)).toBe(problem);
  });

  it('stand in for the one lot that is left of a curve between two of them', () => {
    const price = (_: number, units: number) => ({ units, allIn: Math.ceil(units * 100.4) + 1 });
    const twice = [15, 25].reduce((now, units) => withExactPoints(now, [units], price), problem);
    const between = withExactPoints(twice, [20], price);

    expect(measureOf(twice, [20], 'allIn')).toBe(2_008);
    expect(measureOf(between, [20], 'allIn')).toBe(2_009);
    expect(withExactPoints(between, [20], price)).toBe(between);
  });

  it('take a quantity off sale that turns out to have no cost', () => {
    const exact = withExactPoints(problem, [5], () => null);

    expect(exact.candidates[0]?.pieces.map(({ least, most }) => [least, most])).toEqual([[10, 50]]);
  });
});
